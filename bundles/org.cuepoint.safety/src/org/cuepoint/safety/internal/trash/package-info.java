/** The platform's trash. */
@NullMarked
package org.cuepoint.safety.internal.trash;

import org.jspecify.annotations.NullMarked;

/** Where two contents differ first. */
@NullMarked
package org.cuepoint.safety.internal.compare;

import org.jspecify.annotations.NullMarked;

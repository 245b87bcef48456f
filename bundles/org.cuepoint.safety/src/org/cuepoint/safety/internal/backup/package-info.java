/** Earlier contents of files. */
@NullMarked
package org.cuepoint.safety.internal.backup;

import org.jspecify.annotations.NullMarked;

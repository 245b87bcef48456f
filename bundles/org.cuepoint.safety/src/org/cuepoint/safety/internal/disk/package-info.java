/** The file systems: every call that safety makes to one. */
@NullMarked
package org.cuepoint.safety.internal.disk;

import org.jspecify.annotations.NullMarked;

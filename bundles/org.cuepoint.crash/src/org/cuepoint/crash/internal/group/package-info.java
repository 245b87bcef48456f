/** Which reports are of the same failure. */
@NullMarked
package org.cuepoint.crash.internal.group;

import org.jspecify.annotations.NullMarked;

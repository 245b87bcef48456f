/** Files that only grow, a line at a time. */
@NullMarked
package org.cuepoint.safety.internal.journal;

import org.jspecify.annotations.NullMarked;

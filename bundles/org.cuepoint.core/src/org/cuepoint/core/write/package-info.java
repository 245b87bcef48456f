/** The guard that is asked before every write. */
@NullMarked
package org.cuepoint.core.write;

import org.jspecify.annotations.NullMarked;

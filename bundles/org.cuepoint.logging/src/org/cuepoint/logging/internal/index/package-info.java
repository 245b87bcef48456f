/** The index over the files of a log, and the one place that knows how a record is read back. */
@NullMarked
package org.cuepoint.logging.internal.index;

import org.jspecify.annotations.NullMarked;

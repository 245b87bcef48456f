/** Reading logs of any size: an index over the files of a log, records by number, filters and searches. */
@NullMarked
package org.cuepoint.logging.index;

import org.jspecify.annotations.NullMarked;

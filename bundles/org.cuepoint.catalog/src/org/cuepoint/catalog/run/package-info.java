/** Matching a whole library: bounded parallel lookups, progress, cancellation, and answers kept for continuing. */
@NullMarked
package org.cuepoint.catalog.run;

import org.jspecify.annotations.NullMarked;

/** Matches as files: the rows and columns, and the formats CSV and JSON with their checks. */
@NullMarked
package org.cuepoint.catalog.export;

import org.jspecify.annotations.NullMarked;

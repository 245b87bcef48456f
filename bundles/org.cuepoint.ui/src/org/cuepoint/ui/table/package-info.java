/** One look and one behaviour for large tables: declared columns over immutable snapshots. */
@NullMarked
package org.cuepoint.ui.table;

import org.jspecify.annotations.NullMarked;

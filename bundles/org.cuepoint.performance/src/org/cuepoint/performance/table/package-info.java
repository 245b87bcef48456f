/** Immutable snapshots of table rows with cheap filtered and sorted views; no user interface. */
@NullMarked
package org.cuepoint.performance.table;

import org.jspecify.annotations.NullMarked;

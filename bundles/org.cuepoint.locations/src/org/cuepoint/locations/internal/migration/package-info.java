/** How files are taken over: journal, copies, switch, receipt and recovery. Knows nothing of where older versions kept files. */
@NullMarked
package org.cuepoint.locations.internal.migration;

import org.jspecify.annotations.NullMarked;

/** The crash dialog, the view of reports, the support bundle's dialog and what is told after the start. */
@NullMarked
package org.cuepoint.crash.ui.internal;

import org.jspecify.annotations.NullMarked;

/** What the workbench does, without widgets: opening, matching, showing, choosing, exporting. */
@NullMarked
package org.cuepoint.workbench.internal.model;

import org.jspecify.annotations.NullMarked;

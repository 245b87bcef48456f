/** The views: widgets that show what the presenters know and tell them what the user does. */
@NullMarked
package org.cuepoint.workbench.internal.view;

import org.jspecify.annotations.NullMarked;

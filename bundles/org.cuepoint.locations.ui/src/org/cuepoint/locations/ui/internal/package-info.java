/** The preference page of storage, and what is told about it when the window opens. */
@NullMarked
package org.cuepoint.locations.ui.internal;

import org.jspecify.annotations.NullMarked;

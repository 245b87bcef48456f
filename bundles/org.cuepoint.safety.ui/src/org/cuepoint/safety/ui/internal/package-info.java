/** The Backups view and the dialogs about files. */
@NullMarked
package org.cuepoint.safety.ui.internal;

import org.jspecify.annotations.NullMarked;

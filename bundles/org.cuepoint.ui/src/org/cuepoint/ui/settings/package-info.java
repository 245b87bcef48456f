/** Preference pages made from the declarations of settings. */
@NullMarked
package org.cuepoint.ui.settings;

import org.jspecify.annotations.NullMarked;

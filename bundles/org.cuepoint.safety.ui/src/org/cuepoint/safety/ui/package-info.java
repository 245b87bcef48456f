/** How the user is asked about files, for other bundles. */
@NullMarked
package org.cuepoint.safety.ui;

import org.jspecify.annotations.NullMarked;

/** The kit's services for tests without a display. */
@NullMarked
package org.cuepoint.ui.testing;

import org.jspecify.annotations.NullMarked;

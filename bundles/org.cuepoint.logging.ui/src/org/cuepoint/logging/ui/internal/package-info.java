/** The Log view and what belongs to it. */
@NullMarked
package org.cuepoint.logging.ui.internal;

import org.jspecify.annotations.NullMarked;

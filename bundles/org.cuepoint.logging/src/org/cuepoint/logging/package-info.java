/** The one log of the application: its settings, and its most recent lines. */
@NullMarked
package org.cuepoint.logging;

import org.jspecify.annotations.NullMarked;

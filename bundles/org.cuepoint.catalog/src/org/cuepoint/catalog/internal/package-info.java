/** How a catalogue is chosen, and what several packages of this bundle share. */
@NullMarked
package org.cuepoint.catalog.internal;

import org.jspecify.annotations.NullMarked;

/** Beatport's site as a catalogue: its search pages over HTTP, read without trusting them. */
@NullMarked
package org.cuepoint.catalog.beatport;

import org.jspecify.annotations.NullMarked;

/**
 * The sample: a catalogue of made-up tracks behind a small site on this machine that answers like Beatport's, and a
 * Rekordbox library that goes with it. The site can be told to misbehave.
 */
@NullMarked
package org.cuepoint.catalog.sample;

import org.jspecify.annotations.NullMarked;

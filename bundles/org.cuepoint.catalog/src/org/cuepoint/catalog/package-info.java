/**
 * The catalogues that tracks are looked up in: what a catalogue is and finds, which ones can be chosen, and what a
 * bundle provides that brings one. The packages beside it hold a DJ's library, the matching, the runs, the export and
 * the command.
 */
@NullMarked
package org.cuepoint.catalog;

import org.jspecify.annotations.NullMarked;

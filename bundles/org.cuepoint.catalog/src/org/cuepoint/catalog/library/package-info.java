/** A DJ's library as an export describes it: tracks and playlists, read from Rekordbox XML. */
@NullMarked
package org.cuepoint.catalog.library;

import org.jspecify.annotations.NullMarked;

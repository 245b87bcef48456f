package org.cuepoint.workbench.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.PlaylistNode;
import org.cuepoint.catalog.library.PlaylistNode.Folder;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;

/**
 * The tracks that are looked at.
 *
 * @param title what people call them: the playlist's name
 * @param source where they come from, stable between runs
 * @param tracks in their order; one may be there more than once
 */
public record TrackSource(String title, String source, List<LibraryTrack> tracks) {

    /** Copies the list. */
    public TrackSource {
        tracks = List.copyOf(tracks);
    }

    /** The tracks of a playlist, or of every playlist in a folder, there each one once. */
    public static TrackSource of(OpenLibrary library, PlaylistNode node) {
        String source = library.source() + " / " + node.path();
        return switch (node) {
            case Playlist playlist -> new TrackSource(playlist.name(), source, playlist.tracks());
            case Folder folder -> {
                List<LibraryTrack> all = new ArrayList<>();
                collect(folder, all);
                yield new TrackSource(folder.name(), source, distinct(all));
            }
        };
    }

    private static void collect(Folder folder, List<LibraryTrack> all) {
        for (PlaylistNode child : folder.children()) {
            switch (child) {
                case Playlist playlist -> all.addAll(playlist.tracks());
                case Folder inner -> collect(inner, all);
            }
        }
    }

    /** Each track once, at its first place. */
    public List<LibraryTrack> distinctTracks() {
        return distinct(tracks);
    }

    private static List<LibraryTrack> distinct(List<LibraryTrack> tracks) {
        Set<LibraryTrack> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return tracks.stream().filter(seen::add).toList();
    }
}

package org.cuepoint.catalog.library;

import java.util.List;
import java.util.stream.Collectors;

import org.cuepoint.catalog.library.PlaylistNode.Playlist;

/** What looking for a playlist by name or path came to. */
public sealed interface PlaylistSearch {

    /**
     * One playlist.
     *
     * @param playlist the playlist meant
     */
    record Found(Playlist playlist) implements PlaylistSearch {
    }

    /**
     * Several playlists have that name.
     *
     * @param wanted what was looked for
     * @param paths the path of each, beginning with a slash; looking for one of them finds exactly that playlist
     */
    record Ambiguous(String wanted, List<String> paths) implements PlaylistSearch {

        /** Copies the list. */
        public Ambiguous {
            paths = List.copyOf(paths);
        }

        /** A sentence for the user that says how to tell them apart. */
        public String sentence() {
            return paths.size() + " playlists are named " + Quoted.name(wanted) + ": " + list(paths)
                    + ". Give the whole path of the one that is meant.";
        }
    }

    /**
     * No playlist has that name.
     *
     * @param wanted what was looked for
     * @param closest the paths of playlists with a similar name, the most similar first; of the playlists inside when a
     * folder has that name; at most five
     */
    record NotFound(String wanted, List<String> closest) implements PlaylistSearch {

        /** Copies the list. */
        public NotFound {
            closest = List.copyOf(closest);
        }

        /** A sentence for the user. */
        public String sentence() {
            String start = "The export has no playlist named " + Quoted.name(wanted) + ".";
            return closest.isEmpty() ? start : start + " Did you mean: " + list(closest) + "?";
        }
    }

    private static String list(List<String> paths) {
        int shown = 5;
        String text = paths.stream().limit(shown).map(Quoted::name).collect(Collectors.joining(", "));
        return paths.size() > shown ? text + " and " + (paths.size() - shown) + " more" : text;
    }
}

package org.cuepoint.catalog.library;

import java.util.List;

/** A node of the playlist tree: a folder or a playlist. The tree is at most {@link Limits#MAX_FOLDER_DEPTH} deep. */
public sealed interface PlaylistNode {

    /** The name as the export gives it, {@code (no name)} when it gives none. */
    String name();

    /**
     * The names from the top down to this node, joined by {@code /}, for example {@code Folder/Sub Playlist}. A slash
     * or backslash inside a name is written with a backslash before it, and the second of two nodes of the same name in
     * the same folder is called {@code Name (2)}, so that no two nodes have the same path. Empty for the top.
     */
    String path();

    /**
     * A folder.
     *
     * @param name see {@link PlaylistNode#name()}
     * @param path see {@link PlaylistNode#path()}
     * @param children what is in it, in the order of the export
     */
    record Folder(String name, String path, List<PlaylistNode> children) implements PlaylistNode {

        /** Copies the list. */
        public Folder {
            children = List.copyOf(children);
        }
    }

    /**
     * A playlist.
     *
     * @param name see {@link PlaylistNode#name()}
     * @param path see {@link PlaylistNode#path()}
     * @param tracks its tracks in its order; a track may be in it more than once
     * @param missing how many more tracks it names that the collection does not have
     */
    record Playlist(String name, String path, List<LibraryTrack> tracks, int missing) implements PlaylistNode {

        /** Copies the list. */
        public Playlist {
            tracks = List.copyOf(tracks);
        }
    }
}

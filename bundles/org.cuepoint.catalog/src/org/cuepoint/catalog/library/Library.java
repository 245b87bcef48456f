package org.cuepoint.catalog.library;

import java.util.ArrayList;
import java.util.List;

import org.cuepoint.catalog.library.PlaylistNode.Folder;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;

/**
 * A DJ's library as an export describes it. Immutable.
 *
 * @param product the program that wrote the export, for example {@code rekordbox}; empty when it does not say
 * @param version that program's version; empty when the export does not say
 * @param tracks every track of the collection in its order. Ids are what the export says: they may be empty or occur
 * twice (a note then says so), so that a track is known by its place in this list, not by its id
 * @param playlists the top of the playlist tree; without name and path
 * @param notes what was odd about the export, in sentences for the user; at most some 20
 */
public record Library(String product, String version, List<LibraryTrack> tracks, Folder playlists, List<String> notes) {

    /** Copies the lists. */
    public Library {
        tracks = List.copyOf(tracks);
        notes = List.copyOf(notes);
    }

    /** Every playlist of the tree in its order, those in folders included. */
    public List<Playlist> allPlaylists() {
        List<Playlist> all = new ArrayList<>();
        collect(playlists, all);
        return List.copyOf(all);
    }

    /**
     * Looks for a playlist by its name or path. The exact name or path wins; if there is none, one that differs only in
     * upper and lower case, width or surrounding spaces is taken. A path may begin with a slash, and then only a path
     * is meant: {@code /Friday} is the playlist Friday at the top, never one in a folder.
     *
     * @param nameOrPath the name, for example {@code Friday}, or the path, for example {@code Clubs/Friday}
     */
    public PlaylistSearch find(String nameOrPath) {
        return new PlaylistFinder(playlists, allPlaylists()).find(nameOrPath);
    }

    /** Adds the playlists at any depth below a folder. */
    static void collect(Folder folder, List<Playlist> all) {
        for (PlaylistNode node : folder.children()) {
            switch (node) {
                case Folder inner -> collect(inner, all);
                case Playlist playlist -> all.add(playlist);
            }
        }
    }
}

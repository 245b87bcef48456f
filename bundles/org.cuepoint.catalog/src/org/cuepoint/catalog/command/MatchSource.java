package org.cuepoint.catalog.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cuepoint.catalog.library.Library;
import org.cuepoint.catalog.library.LibraryOffer;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;
import org.cuepoint.catalog.library.PlaylistSearch;
import org.cuepoint.catalog.library.ReadProgress;
import org.cuepoint.catalog.library.ReadResult;
import org.cuepoint.catalog.library.RekordboxReader;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;

/**
 * The tracks a call is about.
 *
 * @param name what the output file is called after
 * @param source the export's absolute path, or the offer's word
 * @param offered whether the library comes with the application
 * @param tracks the tracks in order
 * @param notices sentences about what is incomplete
 */
record MatchSource(String name, String source, boolean offered, List<LibraryTrack> tracks, List<String> notices) {

    static MatchSource read(CommandCall call, List<LibraryOffer> offers) throws CommandFailure, InterruptedException {
        String argument = call.arguments().getFirst();
        for (LibraryOffer offer : offers) {
            if (offer.name().equals(argument)) {
                return select(call, argument, argument, true, offered(offer));
            }
        }
        Path file = Path.of(argument).toAbsolutePath().normalize();
        ReadResult result = new RekordboxReader().read(file, ReadProgress.NONE);
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.xml$", "");
        return select(call, name, file.toString(), false, result);
    }

    private static ReadResult offered(LibraryOffer offer) throws CommandFailure, InterruptedException {
        try (InputStream in = offer.open()) {
            return new RekordboxReader().read(in, offer.fileName(), 0, ReadProgress.NONE);
        } catch (IOException e) {
            throw new CommandFailure("The " + offer.name() + " library could not be read: " + e.getMessage(), e);
        }
    }

    private static MatchSource select(CommandCall call, String name, String source, boolean offered, ReadResult result)
            throws CommandFailure {
        List<String> notices = new ArrayList<>();
        Library library = switch (result) {
            case ReadResult.Complete complete -> complete.library();
            case ReadResult.Incomplete incomplete -> {
                notices.add(incomplete.sentence());
                yield incomplete.library();
            }
            case ReadResult.Unreadable unreadable -> throw new CommandFailure(unreadable.sentence());
        };
        library.notes().forEach(call::note);
        List<String> wanted = call.options("--playlist");
        if (wanted.isEmpty()) {
            return new MatchSource(name, source, offered, library.tracks(), notices);
        }
        Set<LibraryTrack> tracks = new LinkedHashSet<>();
        for (String playlist : wanted) {
            Playlist found = find(library, playlist);
            tracks.addAll(found.tracks());
            if (found.missing() > 0) {
                notices.add("The playlist " + found.path() + " names " + found.missing()
                        + " tracks that the export does not hold.");
            }
        }
        return new MatchSource(name, source, offered, List.copyOf(tracks), notices);
    }

    private static Playlist find(Library library, String wanted) throws CommandFailure {
        return switch (library.find(wanted)) {
            case PlaylistSearch.Found found -> found.playlist();
            case PlaylistSearch.Ambiguous ambiguous -> throw new CommandFailure(ExitCode.USAGE, ambiguous.sentence());
            case PlaylistSearch.NotFound missing -> throw new CommandFailure(ExitCode.USAGE, missing.sentence());
        };
    }
}

package org.cuepoint.catalog.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tracks a call is about.
 *
 * @param name what the output file is called after
 * @param source the export's absolute path, or the offer's word
 * @param offer the catalogue that answers when none is chosen: that of a library that comes with the application
 * @param tracks the tracks in order, at least one
 * @param notices sentences about what is incomplete
 */
record MatchSource(String name, String source, Optional<String> offer, List<LibraryTrack> tracks,
        List<String> notices) {

    private static final Logger LOG = LoggerFactory.getLogger(MatchSource.class);

    /**
     * Reads what the call names.
     *
     * @throws CommandFailure when nothing can be read, or a playlist is not there, not clear or without tracks
     */
    static MatchSource read(CommandCall call, List<LibraryOffer> offers) throws CommandFailure, InterruptedException {
        String argument = call.arguments().getFirst();
        for (LibraryOffer offer : offers) {
            if (offer.name().equals(argument)) {
                return select(call, argument, argument, Optional.of(argument), offered(offer));
            }
        }
        Path file;
        try {
            file = Path.of(argument).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "\"" + argument + "\" cannot be the name of a file here.");
        }
        ReadResult result = new RekordboxReader().read(file, ReadProgress.NONE);
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.xml$", "");
        return select(call, name, file.toString(), copyOf(file, offers), result);
    }

    /** The offer that a file is a copy of, byte by byte. */
    private static Optional<String> copyOf(Path file, List<LibraryOffer> offers) {
        for (LibraryOffer offer : offers) {
            try (InputStream in = offer.open()) {
                byte[] original = in.readAllBytes();
                if (Files.isRegularFile(file) && Files.size(file) == original.length
                        && Arrays.equals(Files.readAllBytes(file), original)) {
                    return Optional.of(offer.name());
                }
            } catch (IOException e) {
                // no copy that could be known as one: the user is asked for a catalogue
                LOG.info("{} was not compared with the {} library", file, offer.name(), e);
            }
        }
        return Optional.empty();
    }

    private static ReadResult offered(LibraryOffer offer) throws CommandFailure, InterruptedException {
        try (InputStream in = offer.open()) {
            return new RekordboxReader().read(in, offer.fileName(), 0, ReadProgress.NONE);
        } catch (IOException e) {
            throw new CommandFailure("The " + offer.name() + " library could not be read: " + e.getMessage(), e);
        }
    }

    private static MatchSource select(CommandCall call, String name, String source, Optional<String> offer,
            ReadResult result) throws CommandFailure {
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
        List<LibraryTrack> tracks = wanted.isEmpty() ? library.tracks() : ofPlaylists(library, wanted, notices);
        return new MatchSource(name, source, offer, tracks, notices);
    }

    private static List<LibraryTrack> ofPlaylists(Library library, List<String> wanted, List<String> notices)
            throws CommandFailure {
        Set<LibraryTrack> tracks = new LinkedHashSet<>();
        for (String playlist : wanted) {
            Playlist found = find(library, playlist);
            tracks.addAll(found.tracks());
            if (found.missing() > 0) {
                notices.add("The playlist " + found.path() + " names " + found.missing()
                        + (found.missing() == 1 ? " track" : " tracks") + " that the export does not hold.");
            }
        }
        if (tracks.isEmpty()) {
            throw new CommandFailure((String.join(" ", notices) + " There are no tracks to match in "
                    + String.join(", ", wanted) + ".").strip());
        }
        return List.copyOf(tracks);
    }

    private static Playlist find(Library library, String wanted) throws CommandFailure {
        return switch (library.find(wanted)) {
            case PlaylistSearch.Found found -> found.playlist();
            case PlaylistSearch.Ambiguous ambiguous -> throw new CommandFailure(ExitCode.USAGE, ambiguous.sentence());
            case PlaylistSearch.NotFound missing -> throw new CommandFailure(ExitCode.USAGE, missing.sentence());
        };
    }
}

package org.cuepoint.catalog.library;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tracks read so far and how playlists name them. */
final class TrackIndex {

    private final List<LibraryTrack> tracks = new ArrayList<>();
    private final Map<String, LibraryTrack> byId = new HashMap<>();
    private Map<String, LibraryTrack> byLocation = Map.of();
    private long duplicates;
    private long withoutId;

    void add(LibraryTrack track) {
        tracks.add(track);
        if (track.id().isEmpty()) {
            withoutId++;
        } else if (byId.putIfAbsent(track.id(), track) != null) {
            duplicates++;
        }
    }

    List<LibraryTrack> tracks() {
        return Collections.unmodifiableList(tracks);
    }

    /** Tracks whose id an earlier track has. */
    long duplicates() {
        return duplicates;
    }

    /** Tracks without id. */
    long withoutId() {
        return withoutId;
    }

    /** The first track with an id. */
    Optional<LibraryTrack> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first track at a location; two spellings of one file URL are the same. */
    Optional<LibraryTrack> at(String location) {
        if (byLocation.isEmpty() && !tracks.isEmpty()) {
            byLocation = HashMap.newHashMap(tracks.size());
            for (LibraryTrack track : tracks) {
                if (!track.file().location().isEmpty()) {
                    byLocation.putIfAbsent(spelling(track.file().location()), track);
                }
            }
        }
        return Optional.ofNullable(byLocation.get(spelling(location)));
    }

    /** One spelling of a file URL: percent codes decoded, accents composed. A text that is no URL stays as it is. */
    private static String spelling(String location) {
        String decoded = location;
        if (location.indexOf('%') >= 0) {
            try {
                decoded = URLDecoder.decode(location.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // a percent sign that begins no code: compared as it is written
                decoded = location;
            }
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }
}

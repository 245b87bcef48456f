package org.cuepoint.catalog.beatport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.catalog.CatalogTrack;

/**
 * Reads one track out of its JSON object. The site writes {@code track_id, track_name, mix_name, length, key_name,
 * genre[].genre_name, label.label_name, release.release_name}; before that it wrote {@code id, name, length_ms, key.name,
 * genre.name, release.label.name, remixers[]}. Both are read, field by field.
 */
final class TrackReader {

    /** Tempos beyond this are no tempos. */
    private static final double FASTEST_BPM = 1000;
    private static final int ID_LIMIT = 64;

    private final SiteAddresses site;

    TrackReader(SiteAddresses site) {
        this.site = site;
    }

    /** The track, or empty when id or name is missing. */
    Optional<CatalogTrack> read(JsonObject track) {
        String id = Numbers.id(Values.text(track, "track_id", "id"));
        String title = Values.text(track, "track_name", "name", "title");
        if (id.isEmpty() || id.length() > ID_LIMIT || title.isEmpty()) {
            return Optional.empty();
        }
        JsonObject release = Values.object(track, "release");
        Names names = names(track);
        return Optional.of(new CatalogTrack(id, title, Values.text(track, "mix_name", "mix"), names.artists(),
                names.remixers(), Values.text(track, "isrc"), millis(track), bpm(track),
                Values.text(track, "key_name", "key"), genre(track), label(track, release),
                Values.text(track, "release", "release_name"), date(track, release),
                site.track(id, Values.text(track, "slug", "track_slug"), title)));
    }

    private static int millis(JsonObject track) {
        // in older pages "length" is a clock and "length_ms" the number
        int exact = Numbers.millis(Values.text(track, "length_ms"));
        return exact > 0 ? exact : Numbers.millis(Values.text(track, "length"));
    }

    private static double bpm(JsonObject track) {
        double bpm = Values.positive(track, "bpm");
        return bpm <= FASTEST_BPM ? bpm : 0;
    }

    private static String genre(JsonObject track) {
        Set<String> genres = Values.texts(track, "genre", "genre_name");
        if (genres.isEmpty()) {
            genres = Values.texts(track, "genres", "genre_name");
        }
        return genres.isEmpty() ? Values.text(track, "genre_name") : String.join(", ", genres);
    }

    private static String label(JsonObject track, JsonObject release) {
        String own = Values.text(track, "label", "label_name");
        return own.isEmpty() ? Values.text(release, "label") : own;
    }

    private static String date(JsonObject track, JsonObject release) {
        for (JsonObject holder : List.of(track, release)) {
            for (String name : List.of("publish_date", "release_date", "new_release_date")) {
                String date = Numbers.date(Values.text(holder, name));
                if (!date.isEmpty()) {
                    return date;
                }
            }
        }
        return "";
    }

    private static Names names(JsonObject track) {
        Set<String> artists = new LinkedHashSet<>();
        Set<String> remixers = new LinkedHashSet<>();
        for (JsonElement element : Values.elements(Values.member(track, "artists"))) {
            String name = Values.textOf(element, "artist_name");
            if (!name.isEmpty()) {
                (isRemixer(element) ? remixers : artists).add(name);
            }
        }
        if (artists.isEmpty()) {
            artists.addAll(Values.texts(track, "artist", "artist_name"));
            artists.addAll(Values.texts(track, "artist_name", "artist_name"));
        }
        remixers.addAll(Values.texts(track, "remixers", "artist_name"));
        return new Names(new ArrayList<>(artists), new ArrayList<>(remixers));
    }

    private static boolean isRemixer(JsonElement artist) {
        return artist instanceof JsonObject object && Values.text(object, "artist_type_name", "type", "role")
                .toLowerCase(Locale.ROOT).startsWith("remix");
    }

    private record Names(List<String> artists, List<String> remixers) {
    }
}

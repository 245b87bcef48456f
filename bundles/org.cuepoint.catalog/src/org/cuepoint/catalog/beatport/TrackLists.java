package org.cuepoint.catalog.beatport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lists that may be the tracks among a page's queries, the likeliest first. A page also carries queries for
 * genres, charts, releases and the user, whose entries look alike ({@code id}, {@code name}, {@code slug}).
 */
final class TrackLists {

    /** Where a query's data keeps its list, below each other: {@code data.data}, {@code data.tracks.results}. */
    private static final List<String> CONTAINERS = List.of("data", "results", "tracks", "items", "pages");
    private static final int DEPTH_LIMIT = 5;
    /** "search-tracks", "tracks", "trackSearch", but not "tracking-consent". */
    private static final Pattern SPEAKS_OF_TRACKS = Pattern.compile("track(?!ing|er)");
    /** Fields that only tracks have, under older names. */
    private static final Set<String> TRACK_FIELDS = Set.of("mix_name", "isrc", "length", "length_ms", "bpm", "key",
            "key_name", "remixers", "sample_url");
    /** Fields that releases, charts and playlists have and tracks do not. */
    private static final Set<String> OTHER_FIELDS = Set.of("upc", "track_count", "bpm_range", "tracks", "chart_id",
            "chart_name", "playlist_id", "playlist_name");

    private final List<Found> found = new ArrayList<>();
    private final int queries;

    /** Looks through {@code props.pageProps.dehydratedState.queries} of a page. */
    TrackLists(JsonElement page) {
        JsonElement props = page instanceof JsonObject root ? Values.member(root, "props") : page;
        JsonObject state = props instanceof JsonObject object
                ? Values.object(Values.object(object, "pageProps"), "dehydratedState")
                : new JsonObject();
        List<JsonElement> all = Values.elements(Values.member(state, "queries"));
        queries = all.size();
        for (JsonElement query : all) {
            if (query instanceof JsonObject object) {
                String key = key(object);
                collect(Values.member(Values.object(object, "state"), "data"), SPEAKS_OF_TRACKS.matcher(key).find(),
                        key.contains("search"), 0);
            }
        }
    }

    /** What the page says the query is for: its key in lower case. */
    private static String key(JsonObject query) {
        return (Values.member(query, "queryKey") + " " + Values.member(query, "queryHash")).toLowerCase(Locale.ROOT);
    }

    private void collect(JsonElement data, boolean tracks, boolean search, int depth) {
        if (data instanceof JsonArray list) {
            found.add(new Found(list.asList(), tracks, search, depth > 0 ? Shape.PAGED_LIST : Shape.BARE_LIST));
        } else if (data instanceof JsonObject object && depth < DEPTH_LIMIT) {
            if (depth == 0) {
                // a track's own page holds the track itself
                found.add(new Found(List.of(object), tracks, search, Shape.SINGLE));
            }
            for (String name : CONTAINERS) {
                boolean named = tracks || name.equals("tracks");
                for (JsonElement inner : inner(object, name)) {
                    collect(inner, named, search, depth + 1);
                }
            }
        }
    }

    /** The member; for the pages of an endless list, each page. */
    private static List<JsonElement> inner(JsonObject object, String name) {
        JsonElement member = Values.member(object, name);
        return name.equals("pages") ? Values.elements(member) : List.of(member);
    }

    /** The lists with entries that may be tracks, likeliest first, in the page's order among equals. */
    List<Found> likeliest() {
        return found.stream().filter(list -> list.likelihood() > 0)
                .sorted(Comparator.comparingInt(Found::likelihood).reversed()).toList();
    }

    /**
     * Whether the page says that there are no tracks: an empty list where they belong. An empty list somewhere is not
     * enough, as another query may just be empty.
     */
    boolean saysNone() {
        boolean elsewhere = found.stream()
                .anyMatch(list -> list.tracks() && list.shape() != Shape.SINGLE && !list.entries().isEmpty());
        return found.stream().filter(list -> list.entries().isEmpty()).anyMatch(
                list -> list.tracks() || !elsewhere && (list.shape() == Shape.PAGED_LIST || queries == 1));
    }

    /** Whether the search for tracks itself came back empty, though other queries of the page may hold tracks. */
    boolean searchIsEmpty() {
        return found.stream().anyMatch(list -> list.entries().isEmpty() && list.tracks() && list.search())
                && found.stream().noneMatch(list -> list.search() && list.likelihood() > 0);
    }

    /**
     * A list that stands in a query.
     *
     * @param entries its entries
     * @param tracks whether its name or its query's key speaks of tracks
     * @param search whether its query's key speaks of a search
     * @param shape how it stands there
     */
    record Found(List<JsonElement> entries, boolean tracks, boolean search, Shape shape) {

        /** 0 for no tracks; the surer, the higher. */
        int likelihood() {
            int evidence = entries.stream().mapToInt(this::evidence).max().orElse(0);
            return evidence == 0 ? 0 : evidence * 4 + (search ? 2 : 0) + (tracks ? 1 : 0);
        }

        private int evidence(JsonElement entry) {
            if (!(entry instanceof JsonObject object)) {
                return 0;
            }
            if (object.has("track_id") || object.has("track_name")) {
                return 3;
            }
            if (!object.has("id") || !(object.has("name") || object.has("title")) || isOther(object)) {
                return 0;
            }
            if (TRACK_FIELDS.stream().anyMatch(object::has)) {
                return 2;
            }
            return tracks ? 1 : 0;
        }
    }

    /** How a list stands in a query's data. */
    enum Shape {
        /** The data is the list. */
        BARE_LIST,
        /** The data is an object that holds the list, as paged answers do. */
        PAGED_LIST,
        /** The data is an object that may be the one entry itself. */
        SINGLE
    }

    private static boolean isOther(JsonObject entry) {
        return OTHER_FIELDS.stream().anyMatch(entry::has);
    }
}

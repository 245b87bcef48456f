package org.cuepoint.catalog.sample;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the sample site's pages: HTML for people, with the data in the scripts in which Beatport's pages hold it. */
final class SamplePages {

    /** Escapes {@code <}, {@code >} and {@code &}, so that no title can end the script. */
    private static final Gson GSON = new Gson();
    /** As the site's other queries stand beside the search; their entries look a little like tracks. */
    private static final List<Map<String, Object>> GENRES = List.of(Map.of("id", 5, "name", "House", "slug", "house"),
            Map.of("id", 11, "name", "Tech House", "slug", "tech-house"));

    private final List<JsonObject> tracks;
    private final SampleSearch search;

    SamplePages(List<JsonObject> tracks) {
        this.tracks = tracks;
        search = new SampleSearch(tracks);
    }

    /**
     * A page of search results.
     *
     * @param query the words
     * @param page the number of the page, from 1
     * @param perPage how many tracks a page has
     */
    String search(String query, int page, int perPage) {
        List<JsonObject> found = search.find(query);
        long from = Math.min(found.size(), (page - 1L) * perPage);
        List<JsonObject> shown = found.subList((int) from, (int) Math.min(found.size(), from + perPage));
        StringBuilder list = new StringBuilder("<p>" + found.size() + " tracks</p><ol>");
        shown.forEach(track -> list.append("<li><a href=\"../track/").append(path(track)).append("\">")
                .append(escaped(title(track))).append("</a> ")
                .append(escaped(String.join(", ", SampleTracks.artists(track)))).append("</li>"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("data", shown);
        data.put("page", page);
        data.put("per_page", perPage);
        data.put("total", found.size());
        String script = script(List.of(query("genres", GENRES), query("search-tracks", data)));
        return html("Search: " + query, "", list + "</ol>" + script);
    }

    /** The page of the track with this id, or empty when there is none. */
    Optional<String> track(String id) {
        return tracks.stream().filter(track -> SampleTracks.text(track, "track_id").equals(id)).findFirst()
                .map(this::page);
    }

    private String page(JsonObject track) {
        String body = "<p>" + escaped(String.join(", ", SampleTracks.artists(track))) + "</p>"
                + script(List.of(query("genres", GENRES),
                        query("track-" + SampleTracks.text(track, "track_id"), track)));
        String head = "<link rel=\"canonical\" href=\"/track/" + path(track) + "\"/>"
                + "<script type=\"application/ld+json\">" + GSON.toJson(linkedData(track)) + "</script>";
        return html(title(track), head, body);
    }

    private static Map<String, Object> linkedData(JsonObject track) {
        Map<String, Object> recording = new LinkedHashMap<>();
        recording.put("@context", "https://schema.org");
        recording.put("@type", "MusicRecording");
        recording.put("url", "/track/" + path(track));
        recording.put("name", SampleTracks.text(track, "track_name"));
        recording.put("byArtist", SampleTracks.artists(track).stream()
                .map(name -> Map.of("@type", "MusicGroup", "name", name)).toList());
        recording.put("inAlbum", Map.of("@type", "MusicAlbum", "name",
                track.getAsJsonObject("release").get("release_name").getAsString()));
        recording.put("duration", Duration.ofMillis(track.get("length").getAsLong()).toString());
        recording.put("isrcCode", SampleTracks.text(track, "isrc"));
        recording.put("datePublished", SampleTracks.text(track, "publish_date"));
        return recording;
    }

    private static Map<String, Object> query(String key, Object data) {
        return Map.of("queryKey", List.of(key), "queryHash", key, "state", Map.of("data", data, "status", "success"));
    }

    private static String script(List<Map<String, Object>> queries) {
        return "<script id=\"__NEXT_DATA__\" type=\"application/json\">" + GSON.toJson(Map.of("props",
                Map.of("pageProps", Map.of("dehydratedState", Map.of("queries", queries))))) + "</script>";
    }

    /** A page without a script, as a site shows that checks for robots first. */
    static String checkPage() {
        return html("Just a moment", "", "<p>Checking that you are not a robot.</p>");
    }

    /** A page that says what went wrong. */
    static String message(String text) {
        return html(text, "", "");
    }

    private static String html(String title, String head, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><title>" + escaped(title)
                + "</title>" + head + "</head>\n<body><h1>" + escaped(title)
                + "</h1><p>CuePoint's sample catalogue. All tracks are made up.</p>\n" + body + "</body></html>\n";
    }

    /** The part of a track's address after {@code /track/}; the id alone decides, so the slug is the same for all. */
    private static String path(JsonObject track) {
        return "sample/" + SampleTracks.text(track, "track_id");
    }

    private static String title(JsonObject track) {
        return SampleTracks.text(track, "track_name") + " (" + SampleTracks.text(track, "mix_name") + ")";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

package org.cuepoint.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.Gson;

/**
 * A made-up library and the catalogue for it. The same search is always answered the same. Every title holds a word that
 * no other has; some tracks stand twice in the library, some are in the catalogue only in another mix, some not at all, so
 * that one, several or all searches of a track are sent.
 */
final class MadeTracks {

    private static final String[] SYLLABLES = {"ba", "do", "ke", "mi", "lu", "ra", "so", "te", "vi", "za"};
    private static final String[] ARTISTS = {"Anna Berg", "Tom Reed", "Nova Line", "Karl & Otto", "Élodie Faure",
            "Mira Sand"};
    private static final Gson GSON = new Gson();

    private final int count;
    private final Map<String, Integer> byWord;

    MadeTracks(int count) {
        this.count = count;
        this.byWord = IntStream.range(0, count).boxed()
                .collect(Collectors.toMap(MadeTracks::word, track -> track, (first, second) -> first));
    }

    int count() {
        return count;
    }

    /** A track's own word; every tenth track is the one before once more. */
    private static String word(int track) {
        int number = track % 10 == 9 ? track - 1 : track;
        return SYLLABLES[number / 1000 % 10] + SYLLABLES[number / 100 % 10] + SYLLABLES[number / 10 % 10]
                + SYLLABLES[number % 10];
    }

    private static String title(int track) {
        String word = word(track);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " Signal";
    }

    private static String artist(int track) {
        return ARTISTS[(track % 10 == 9 ? track - 1 : track) % ARTISTS.length];
    }

    /** Writes the library as a Rekordbox export. */
    Path write(Path file) throws IOException {
        String tracks = IntStream.range(0, count).mapToObj(track -> String.format(Locale.ROOT,
                "    <TRACK TrackID=\"%d\" Name=\"%s (Extended Mix)\" Artist=\"%s\" TotalTime=\"%d\""
                        + " AverageBpm=\"%d.00\" Tonality=\"4A\" Location=\"file://localhost/music/%d.mp3\"/>",
                1000 + track, title(track), artist(track).replace("&", "&amp;"), 300 + track % 90,
                120 + track % 8, track)).collect(Collectors.joining("\n"));
        return Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <DJ_PLAYLISTS Version="1.0.0">
                  <PRODUCT Name="rekordbox" Version="6.8.5" Company="AlphaTheta"/>
                  <COLLECTION Entries="%d">
                %s
                  </COLLECTION>
                  <PLAYLISTS><NODE Type="0" Name="ROOT" Count="0"/></PLAYLISTS>
                </DJ_PLAYLISTS>
                """.formatted(count, tracks), StandardCharsets.UTF_8);
    }

    /** The page of results for a search. */
    byte[] page(String query) {
        List<Map<String, Object>> found = new ArrayList<>();
        Stream.of(query.toLowerCase(Locale.ROOT).split("[^a-z]+")).map(byWord::get).filter(track -> track != null)
                .findFirst().ifPresent(track -> answer(track, found));
        Map<String, Object> data = Map.of("props", Map.of("pageProps", Map.of("dehydratedState", Map.of("queries",
                List.of(Map.of("state", Map.of("data", Map.of("data", found))))))));
        return ("<!DOCTYPE html><html><head><title>Search</title></head><body><h1>Search</h1>"
                + "<script id=\"__NEXT_DATA__\" type=\"application/json\">" + GSON.toJson(data)
                + "</script></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(int track, List<Map<String, Object>> into) {
        switch (track % 7) {
            case 5 -> into.add(entry(track, "Dub"));
            case 6 -> {
                // not in the catalogue
            }
            default -> {
                into.add(entry(track, "Dub"));
                into.add(entry(track, "Extended Mix"));
            }
        }
    }

    private static Map<String, Object> entry(int track, String mix) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("track_id", 10 * track + mix.length());
        entry.put("track_name", title(track));
        entry.put("mix_name", mix);
        entry.put("artists", List.of(Map.of("artist_id", track % 7, "artist_name", artist(track), "artist_type_name",
                "Artist")));
        entry.put("length", 1000 * (300 + track % 90 - (mix.equals("Dub") ? 77 : 0)));
        entry.put("bpm", 120 + track % 8);
        entry.put("key_name", "F Minor");
        entry.put("genre", List.of(Map.of("genre_name", "House")));
        entry.put("label", Map.of("label_name", "Made Up"));
        entry.put("release", Map.of("release_id", track, "release_name", title(track) + " EP"));
        entry.put("publish_date", "2021-03-0" + (1 + track % 9));
        return entry;
    }
}

package org.cuepoint.catalog.sample.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Makes the entries of the sample catalogue from families.txt of the test resources, always the same. */
final class CatalogueData {

    private static final int FIRST_ID = 18_100_001;
    private static final int SHORTEST_SECONDS = 150;

    private final List<Entry> entries = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(20_261_123);
    private final Map<String, Integer> ids = new TreeMap<>();

    CatalogueData() {
        rows().lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::family);
    }

    private static String rows() {
        try (InputStream in = CatalogueData.class.getResourceAsStream("/sample/families.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The entry with this title, mix and first artist, the first released of equals. */
    Entry entry(String title, String mix, String artist) {
        return entries.stream().filter(entry -> entry.title().equals(title) && entry.mix().equals(mix)
                && entry.artists().get(0).equals(artist)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title + " (" + mix + ") by " + artist));
    }

    /** Every entry that is the same recording: title, mix and artists agree. */
    List<Entry> same(Entry other) {
        return entries.stream().filter(entry -> entry.fullTitle().equals(other.fullTitle())
                && entry.artists().equals(other.artists())).toList();
    }

    private void family(String row) {
        String[] cells = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
        List<String> artists = Arrays.stream(cells[1].split(";")).map(String::strip).toList();
        String[] clock = cells[6].split(":");
        int seconds = Integer.parseInt(clock[0]) * 60 + Integer.parseInt(clock[1]);
        for (String version : cells[9].split(";")) {
            int id = FIRST_ID + entries.size() * 7;
            String mix = mix(version.strip());
            entries.add(new Entry(id, cells[0], mix, artists, remixers(version.strip()),
                    "ZZCPT" + cells[7].substring(2, 4) + "%05d".formatted(entries.size() + 1),
                    seconds(version.strip(), seconds), bpm(version.strip(), Integer.parseInt(cells[4])), cells[5],
                    cells[3], cells[2], version.startsWith("*") ? cells[8] + " (Remixes)" : cells[8], cells[7]));
        }
    }

    private static String mix(String version) {
        if (version.startsWith("*")) {
            String[] remixer = version.substring(1).split(":");
            return remixer[0] + " " + (remixer.length > 1 ? remixer[1] : "Remix");
        }
        return switch (version) {
            case "O" -> "Original Mix";
            case "E" -> "Extended Mix";
            case "R" -> "Radio Edit";
            case "D" -> "Dub Mix";
            case "I" -> "Instrumental Mix";
            case "A" -> "Acapella";
            case "V" -> "VIP Mix";
            default -> version.replace("\"", "");
        };
    }

    private static List<String> remixers(String version) {
        if (version.equals("\"Harlan Voss Extended Remix\"")) {
            return List.of("Harlan Voss");
        }
        return version.startsWith("*") ? List.of(version.substring(1).split(":")[0]) : List.of();
    }

    private int seconds(String version, int original) {
        int other = switch (version.charAt(0)) {
            case 'O' -> 0;
            case 'E' -> random.nextInt(55, 100);
            case 'R' -> random.nextInt(175, 215) - original;
            case 'I', 'A' -> random.nextInt(-3, 4);
            case 'V' -> random.nextInt(-30, 20);
            default -> random.nextInt(-45, 60);
        };
        return Math.max(SHORTEST_SECONDS, original + other);
    }

    private int bpm(String version, int original) {
        return version.startsWith("*") ? original + random.nextInt(-2, 4) : original;
    }

    /** The shipped resource: the tracks in the shape in which the site's pages hold them, one a line. */
    String json() {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        List<String> lines = entries.stream().map(entry -> gson.toJson(object(entry))).toList();
        return "{\"about\":\"Made-up tracks. Written by SampleData of the tests: do not edit.\",\"tracks\":[\n"
                + String.join(",\n", lines) + "\n]}\n";
    }

    private Map<String, Object> object(Entry entry) {
        List<Map<String, Object>> artists = new ArrayList<>();
        entry.artists().forEach(name -> artists.add(artist(name, "Artist")));
        entry.remixers().forEach(name -> artists.add(artist(name, "Remixer")));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("track_id", entry.id());
        object.put("track_name", entry.title());
        object.put("mix_name", entry.mix());
        object.put("artists", artists);
        object.put("isrc", entry.isrc());
        object.put("length", millis(entry));
        object.put("bpm", entry.bpm());
        object.put("key_name", entry.key());
        object.put("genre", List.of(named("genre", entry.genre())));
        object.put("label", named("label", entry.label()));
        object.put("release", named("release", entry.release()));
        object.put("publish_date", entry.date());
        return object;
    }

    /** The site's lengths are those of whole files, seldom whole seconds. */
    static int millis(Entry entry) {
        return entry.seconds() * 1000 + entry.id() % 7 * 100;
    }

    private Map<String, Object> artist(String name, String type) {
        Map<String, Object> artist = named("artist", name);
        artist.put("artist_type_name", type);
        return artist;
    }

    private Map<String, Object> named(String what, String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(what + "_id", ids.computeIfAbsent(what + " " + name, n -> 1001 + ids.size()));
        object.put(what + "_name", name);
        return object;
    }
}

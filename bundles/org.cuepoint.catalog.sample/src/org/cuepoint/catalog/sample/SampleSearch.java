package org.cuepoint.catalog.sample;

import com.google.gson.JsonObject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds tracks by the words of a query, rare words counting more than common ones, as a site's search does: generous, so
 * that the asker has to choose. Words that no track has are passed over.
 */
final class SampleSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that Unicode does not take apart into a base letter and a mark. */
    private static final Map<String, String> WHOLE_LETTERS = Map.of("ø", "o", "ł", "l", "ß", "ss", "æ", "ae", "đ", "d",
            "œ",
            "oe");
    /** The part of a query's weight that a track must have to be found. */
    private static final double ENOUGH = 0.4;
    /** A word in the title says more than one in a name. */
    private static final double IN_TITLE = 1.5;
    /** Of two tracks with the same words, the one with fewer others comes first. */
    private static final double OTHER_WORD = 0.05;

    private final List<Indexed> tracks;
    private final Map<String, Integer> frequencies = new HashMap<>();

    SampleSearch(List<JsonObject> tracks) {
        this.tracks = tracks.stream().map(Indexed::of).toList();
        this.tracks.forEach(track -> track.words().forEach(word -> frequencies.merge(word, 1, Integer::sum)));
    }

    /** The tracks found, best first; in the catalogue's order among equals. */
    List<JsonObject> find(String query) {
        Set<String> known = words(query);
        known.retainAll(frequencies.keySet());
        double whole = known.stream().mapToDouble(this::weight).sum();
        List<Hit> hits = new ArrayList<>();
        for (Indexed track : tracks) {
            double matched = known.stream().filter(track.words()::contains).mapToDouble(this::weight).sum();
            if (matched > 0 && matched >= ENOUGH * whole) {
                hits.add(new Hit(track.track(), score(track, known)));
            }
        }
        return hits.stream().sorted(Comparator.comparingDouble(Hit::score).reversed()).map(Hit::track).toList();
    }

    private double score(Indexed track, Set<String> query) {
        double score = 0;
        for (String word : track.words()) {
            if (query.contains(word)) {
                score += weight(word) * (track.title().contains(word) ? IN_TITLE : 1);
            } else {
                score -= OTHER_WORD;
            }
        }
        return score;
    }

    private double weight(String word) {
        return Math.log(1 + (double) tracks.size() / frequencies.getOrDefault(word, 1));
    }

    /** The words of a text without case, accents and signs. */
    static Set<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : WHOLE_LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        Set<String> words = new LinkedHashSet<>(List.of(BETWEEN_WORDS.split(plain)));
        words.remove("");
        return words;
    }

    private record Hit(JsonObject track, double score) {
    }

    private record Indexed(JsonObject track, Set<String> title, Set<String> words) {

        static Indexed of(JsonObject track) {
            Set<String> title = SampleSearch.words(SampleTracks.text(track, "track_name"));
            Set<String> all = new LinkedHashSet<>(title);
            all.addAll(SampleSearch.words(SampleTracks.text(track, "mix_name")));
            SampleTracks.artists(track).forEach(name -> all.addAll(SampleSearch.words(name)));
            return new Indexed(track, title, all);
        }
    }
}

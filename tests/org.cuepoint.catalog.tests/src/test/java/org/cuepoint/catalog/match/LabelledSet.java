package org.cuepoint.catalog.match;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;

/** Labelled cases of matching, read from a test resource, and what a matcher makes of them. */
final class LabelledSet {

    private final List<Case> cases;

    private LabelledSet(List<Case> cases) {
        this.cases = cases;
    }

    /** Loads a set, or empty when the class path does not have it. */
    static Optional<LabelledSet> load(String resource) throws IOException {
        try (InputStream in = LabelledSet.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            JsonCase[] read = new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), JsonCase[].class);
            List<Case> cases = new ArrayList<>();
            for (JsonCase json : read) {
                cases.add(json.toCase());
            }
            return Optional.of(new LabelledSet(cases));
        }
    }

    List<Case> cases() {
        return cases;
    }

    /** Matches every case. */
    Figures measure(Matcher matcher) {
        Figures figures = new Figures();
        cases.forEach(each -> figures.add(each, matcher.match(each.track(), each.candidates())));
        return figures;
    }

    /**
     * A case.
     *
     * @param right the ids of the right matches, empty when there is none
     */
    record Case(String id, String kind, String note, LibraryTrack track, List<CatalogTrack> candidates,
            Set<String> right) {
    }

    /** The counts over a set. */
    static final class Figures {

        final TreeMap<String, int[]> byKind = new TreeMap<>();
        final List<String> failures = new ArrayList<>();
        final List<String> wrongHigh = new ArrayList<>();
        int total;
        int matchable;
        int found;
        int high;
        int highRight;
        int falsePositives;

        private void add(Case each, MatchResult result) {
            String got = result.best().map(best -> best.track().id()).orElse("");
            boolean right = each.right().contains(got);
            boolean good = each.right().isEmpty() ? got.isEmpty() : right;
            total++;
            if (!each.right().isEmpty()) {
                matchable++;
                found += right ? 1 : 0;
            } else if (!got.isEmpty()) {
                falsePositives++;
            }
            if (result.confidence() == Confidence.HIGH) {
                high++;
                highRight += right ? 1 : 0;
                if (!right) {
                    wrongHigh.add(each.id());
                }
            }
            int[] kind = byKind.computeIfAbsent(each.kind(), k -> new int[2]);
            kind[0]++;
            kind[1] += good ? 1 : 0;
            if (!good) {
                failures.add(each.id() + " (" + each.kind() + ") expected " + each.right() + " got '" + got + "' "
                        + result.confidence() + " " + result.score() + ": " + result.reason());
            }
        }

        /** The share of right ones among those said to be high, 1 if there are none. */
        double precisionOfHigh() {
            return high == 0 ? 1 : (double) highRight / high;
        }

        /** The share found of the cases that have a right match. */
        double recall() {
            return (double) found / matchable;
        }

        /** The numbers as a table, without any case's id. */
        String table(String name) {
            return ("%s: %d cases, %d with a right match%n  precision of high %.4f (%d of %d)%n"
                    + "  recall            %.4f (%d of %d)%n"
                    + "  high of all right %.4f%n  false positives   %d of %d cases without a match%n")
                    .formatted(name, total, matchable, precisionOfHigh(), highRight, high, recall(), found,
                            matchable,
                            (double) highRight / Math.max(1, matchable), falsePositives, total - matchable);
        }
    }

    private static final class JsonCase {
        String id = "";
        String kind = "";
        String note = "";
        JsonTrack track = new JsonTrack();
        List<JsonCandidate> candidates = List.of();
        String expected;
        List<String> alsoRight = List.of();

        Case toCase() {
            List<String> right = new ArrayList<>(alsoRight == null ? List.of() : alsoRight);
            if (expected != null) {
                right.add(expected);
            }
            return new Case(id, kind, note, track.toTrack(id), candidates.stream().map(JsonCandidate::toTrack).toList(),
                    Set.copyOf(right));
        }
    }

    private static final class JsonTrack {
        String title;
        String artist;
        String remixer;
        String mix;
        String album;
        String label;
        String genre;
        String key;
        int seconds;
        double bpm;
        int year;

        LibraryTrack toTrack(String id) {
            return new LibraryTrack(id, text(title), text(artist), text(remixer), text(mix), text(album),
                    text(label), text(genre),
                    text(key), seconds, bpm, year, TrackFile.UNKNOWN);
        }
    }

    private static final class JsonCandidate {
        String id;
        String title;
        String mix;
        List<String> artists;
        List<String> remixers;
        String isrc;
        int millis;
        double bpm;
        String key;
        String genre;
        String label;
        String release;
        String date;
        String url;

        CatalogTrack toTrack() {
            return new CatalogTrack(text(id), text(title), text(mix), artists == null ? List.of() : artists,
                    remixers == null ? List.of() : remixers, text(isrc), millis, bpm, text(key), text(genre),
                    text(label),
                    text(release), text(date), text(url));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

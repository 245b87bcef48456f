package org.cuepoint.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.match.Matcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Choosing among the 50 tracks of one page of search results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatchingBenchmark {

    private static final int FOUND = 50;
    private static final String[] MIXES = {"Original Mix", "Extended Mix", "Dub Mix", "Kerri Blum Remix"};

    private final Matcher matcher = new Matcher();
    private final LibraryTrack track = new LibraryTrack("1", "Harbour Lights (Extended Mix)", "Ana Vela feat. Oto", "",
            "", "", "", "House", "4A", 372, 124, 2021, TrackFile.UNKNOWN);
    private final List<CatalogTrack> found = found();

    private static List<CatalogTrack> found() {
        List<CatalogTrack> tracks = new ArrayList<>();
        for (int i = 0; i < FOUND; i++) {
            tracks.add(new CatalogTrack("t" + i, i % 3 == 0 ? "Harbour Lights" : "Harbour Light " + i,
                    MIXES[i % MIXES.length], List.of(i % 5 == 0 ? "Someone Else" : "Ana Vela", "Oto"), List.of(), "",
                    360_000 + 1_000 * i, 124, "F Minor", "House", "Quay", "Lights EP", "2021-03-05", ""));
        }
        return tracks;
    }

    /** Scores all of them and takes the best. */
    @Benchmark
    public MatchResult onePage() {
        MatchResult result = matcher.match(track, found);
        if (result.confidence() == Confidence.NONE) {
            throw new IllegalStateException("nothing matched: " + result.reason());
        }
        return result;
    }
}

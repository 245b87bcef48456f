package org.cuepoint.catalog.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.match.Matcher;
import org.jspecify.annotations.Nullable;

/** Looks tracks up for one run: each query is asked at most once, whoever asks first. Thread-safe. */
final class Lookup {

    /** After so many failures in a row that say "unreachable", nothing more is asked: hours of time-outs help nobody. */
    static final int GIVE_UP_AFTER = 5;

    private final Matcher matcher = new Matcher();
    private final Catalog catalog;
    private final KeptAnswers kept;
    private final Map<String, CompletableFuture<List<CatalogTrack>>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger fromKept = new AtomicInteger();
    private final AtomicInteger unreachable = new AtomicInteger();

    Lookup(Catalog catalog, KeptAnswers kept) {
        this.catalog = catalog;
        this.kept = kept;
    }

    /** The queries of a track. */
    List<String> queries(LibraryTrack track) {
        return matcher.queries(track);
    }

    /**
     * Asks the track's queries from precise to loose until the match is sure, and judges all answers together.
     *
     * @throws InterruptedException when the run was cancelled
     */
    TrackMatch find(LibraryTrack track) throws InterruptedException {
        Map<String, CatalogTrack> found = new LinkedHashMap<>();
        MatchResult result = matcher.match(track, List.of());
        for (String query : queries(track)) {
            try {
                answer(query).forEach(candidate -> found.putIfAbsent(candidate.id(), candidate));
            } catch (CatalogException e) {
                return result.best().isPresent()
                        ? TrackMatch.of(track, result)
                        : TrackMatch.failed(track, e.getMessage());
            }
            result = matcher.match(track, List.copyOf(found.values()));
            if (result.confidence() == Confidence.HIGH) {
                break;
            }
        }
        return TrackMatch.of(track, result);
    }

    private List<CatalogTrack> answer(String query) throws CatalogException, InterruptedException {
        @Nullable
        List<CatalogTrack> known = kept.get(query);
        CompletableFuture<List<CatalogTrack>> mine = new CompletableFuture<>();
        @Nullable
        CompletableFuture<List<CatalogTrack>> others = asked.putIfAbsent(query, mine);
        if (others != null) {
            return wait(others);
        }
        if (known != null) {
            fromKept.incrementAndGet();
            mine.complete(known);
            return known;
        }
        try {
            List<CatalogTrack> tracks = ask(query);
            mine.complete(tracks);
            return tracks;
        } finally {
            // a failure or an interruption: whoever waits fails the same way, a later track may ask again
            if (!mine.isDone()) {
                asked.remove(query, mine);
                mine.completeExceptionally(new CatalogException(CatalogException.Kind.UNREACHABLE,
                        "The same search for another track failed."));
            }
        }
    }

    private List<CatalogTrack> ask(String query) throws CatalogException, InterruptedException {
        if (unreachable.get() >= GIVE_UP_AFTER) {
            throw new CatalogException(CatalogException.Kind.UNREACHABLE, "Not asked, because " + catalog.description()
                    + " could not be reached " + GIVE_UP_AFTER + " times in a row.");
        }
        requests.incrementAndGet();
        try {
            List<CatalogTrack> tracks = catalog.search(query);
            unreachable.set(0);
            kept.keep(query, tracks);
            return tracks;
        } catch (CatalogException e) {
            if (e.kind() == CatalogException.Kind.UNREACHABLE) {
                unreachable.incrementAndGet();
            } else {
                unreachable.set(0);
            }
            throw e;
        }
    }

    private static List<CatalogTrack> wait(CompletableFuture<List<CatalogTrack>> others)
            throws CatalogException, InterruptedException {
        try {
            return others.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CatalogException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Whether nothing more is asked. */
    boolean gaveUp() {
        return unreachable.get() >= GIVE_UP_AFTER;
    }

    /** How many searches were sent. */
    int requests() {
        return requests.get();
    }

    /** How many searches an earlier run had answered. */
    int fromKept() {
        return fromKept.get();
    }
}

package org.cuepoint.catalog.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.match.Matcher;
import org.cuepoint.catalog.match.Matching;
import org.jspecify.annotations.Nullable;

/**
 * Looks tracks up for one run: each query is asked at most once, whoever asks first, and an answer or failure holds for
 * all tracks that have the same query. Thread-safe.
 */
final class Lookup {

    private final Matcher matcher = new Matcher();
    private final Catalog catalog;
    private final KeptAnswers kept;
    private final Plan plan;
    private final SharedCandidates sharing = new SharedCandidates();
    private final Patience patience;
    private final Map<String, CompletableFuture<List<CatalogTrack>>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger fromKept = new AtomicInteger();
    private final AtomicReference<String> gaveUp = new AtomicReference<>("");

    Lookup(Catalog catalog, KeptAnswers kept, Plan plan) {
        this.catalog = catalog;
        this.kept = kept;
        this.plan = plan;
        this.patience = new Patience(catalog.description());
    }

    /**
     * Asks the track's queries from precise to loose until the match is sure, and judges all answers together. A query
     * that fails by itself (refused or answered with nonsense) does not keep the others from being asked; a catalogue
     * that does not answer does.
     *
     * @throws InterruptedException when the run was cancelled
     */
    TrackMatch find(LibraryTrack track) throws InterruptedException {
        List<String> queries = matcher.queries(track);
        try {
            return find(track, queries);
        } finally {
            queries.stream().filter(plan::release).forEach(this::forget);
        }
    }

    private TrackMatch find(LibraryTrack track, List<String> queries) throws InterruptedException {
        Matching matching = matcher.matching(track);
        MatchResult result = matching.add(List.of());
        String problem = "";
        for (String query : queries) {
            try {
                result = matching.add(answer(query));
            } catch (CatalogException e) {
                problem = problem.isEmpty() ? String.valueOf(e.getMessage()) : problem;
                if (e.kind() != Kind.REFUSED && e.kind() != Kind.UNREADABLE) {
                    break;
                }
            }
            if (result.confidence() == Confidence.HIGH) {
                problem = "";
                break;
            }
        }
        MatchResult shared = sharing.share(result);
        return problem.isEmpty() ? TrackMatch.of(track, shared) : TrackMatch.inPart(track, shared, problem);
    }

    /** No track to come needs the answer: all answers of a large library do not fit into memory. */
    private void forget(String query) {
        asked.remove(query);
        kept.earlier().forget(query);
    }

    private List<CatalogTrack> answer(String query) throws CatalogException, InterruptedException {
        CompletableFuture<List<CatalogTrack>> mine = new CompletableFuture<>();
        @Nullable
        CompletableFuture<List<CatalogTrack>> others = asked.putIfAbsent(query, mine);
        if (others != null) {
            return wait(others);
        }
        try {
            List<CatalogTrack> tracks = known(query);
            mine.complete(tracks);
            return tracks;
        } catch (CatalogException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            // an interruption or a fault of ours: whoever waits must not wait for ever
            mine.completeExceptionally(
                    new CatalogException(Kind.UNREADABLE, "The same search for another track was not ended."));
        }
    }

    private List<CatalogTrack> known(String query) throws CatalogException, InterruptedException {
        @Nullable
        List<CatalogTrack> known = kept.earlier().get(query);
        if (known != null) {
            fromKept.incrementAndGet();
            return known;
        }
        return ask(query);
    }

    private List<CatalogTrack> ask(String query) throws CatalogException, InterruptedException {
        String exhausted = patience.exhausted();
        if (!exhausted.isEmpty()) {
            gaveUp.set(exhausted);
            throw new CatalogException(Kind.UNREACHABLE, "Not asked, because " + exhausted + ".");
        }
        requests.incrementAndGet();
        try {
            List<CatalogTrack> tracks = catalog.search(query);
            patience.answered();
            kept.keep(query, tracks);
            return tracks;
        } catch (CatalogException e) {
            patience.failed(e.kind());
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

    /** Why some searches were not asked, as the end of a sentence; empty when all were. */
    String gaveUp() {
        return gaveUp.get();
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

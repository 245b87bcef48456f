package org.cuepoint.catalog.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogTrack;

/** Answers as a test says, and counts how often each query was asked and answered. */
final class FakeCatalog implements Catalog {

    final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
    final AtomicInteger mostRunning = new AtomicInteger();
    volatile Answer answer = FakeCatalog::found;
    private final AtomicInteger running = new AtomicInteger();

    /** How a query is answered. */
    interface Answer {

        List<CatalogTrack> to(String query) throws CatalogException, InterruptedException;
    }

    /** The one track that the query of {@link Rig#track} looks for. */
    static List<CatalogTrack> found(String query) {
        String number = query.replaceAll("(?i).*number(\\d+).*", "$1");
        return List.of(new CatalogTrack("c" + number, "Song Number" + number, "Original Mix",
                List.of("Artist" + number), List.of(), "", 300_000, 124, "", "", "", "", "2020-01-01", ""));
    }

    static Answer failing(CatalogException.Kind kind, String sentence) {
        return query -> {
            throw new CatalogException(kind, sentence);
        };
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String description() {
        return "Fake catalogue";
    }

    @Override
    public List<CatalogTrack> search(String query) throws CatalogException, InterruptedException {
        asked.computeIfAbsent(query, key -> new AtomicInteger()).incrementAndGet();
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            List<CatalogTrack> tracks = answer.to(query);
            answered.computeIfAbsent(query, key -> new AtomicInteger()).incrementAndGet();
            return tracks;
        } finally {
            running.decrementAndGet();
        }
    }

    int requests() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    void forget() {
        asked.clear();
        answered.clear();
    }
}

package org.cuepoint.catalog.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.cuepoint.catalog.library.LibraryTrack;

/**
 * In which order the tracks of a run are looked up, and how long the answer to a search is needed. All answers of a
 * large library do not fit into memory at once; so tracks with the same search follow each other, and those that an
 * earlier run had begun come in the order of its journal.
 */
final class Plan {

    /** The line of a search that is not in the journal. */
    static final int NO_LINE = -1;

    private final int[] order;
    private final int[] ready;
    private final Map<String, Integer> shared;
    private int next;

    private Plan(int[] order, int[] ready, Map<String, Integer> shared) {
        this.order = order;
        this.ready = ready;
        this.shared = shared;
    }

    /**
     * Plans a run.
     *
     * @param tracks the tracks
     * @param queries the searches that a track may need
     * @param lines where the journal holds the answer to a search, or {@link #NO_LINE}
     */
    static Plan of(List<LibraryTrack> tracks, Function<LibraryTrack, List<String>> queries,
            ToIntFunction<String> lines) {
        int[] ready = new int[tracks.size()];
        int[] twin = new int[tracks.size()];
        Map<String, Integer> firsts = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (int i = 0; i < ready.length; i++) {
            int index = i;
            List<String> needed = queries.apply(tracks.get(i));
            twin[i] = needed.isEmpty() ? i : firsts.computeIfAbsent(needed.getFirst(), query -> index);
            int last = needed.stream().mapToInt(lines).max().orElse(NO_LINE);
            ready[i] = last == NO_LINE ? Integer.MAX_VALUE : last;
            needed.forEach(query -> uses.merge(query, 1, Integer::sum));
        }
        uses.values().removeIf(count -> count == 1);
        int[] order = IntStream.range(0, ready.length).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> ready[i]).thenComparingInt(i -> twin[i]))
                .mapToInt(Integer::intValue).toArray();
        return new Plan(order, ready, new ConcurrentHashMap<>(uses));
    }

    /** Whether a track is left for which nothing more is to come behind this line of the journal. */
    boolean hasNext(int line) {
        return next < order.length && ready[order[next]] <= line;
    }

    /** The place of the next track in the request. */
    int next() {
        return order[next++];
    }

    /**
     * Notes that a track needs a search no more. Thread-safe.
     *
     * @return whether nobody needs it now
     */
    boolean release(String query) {
        return shared.computeIfPresent(query, (key, count) -> count == 1 ? null : count - 1) == null;
    }
}

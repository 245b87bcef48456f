package org.cuepoint.catalog.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * The answers that an earlier run kept in its journal. All of a large library's answers do not fit into memory: reading
 * notes only which there are, and {@link #replay} then brings one after the other, each to be forgotten once it is
 * used.
 */
final class EarlierAnswers {

    /** Older answers are asked for anew: catalogues correct their data. */
    static final Duration FRESH = Duration.ofDays(30);

    private final Path file;
    private final String fingerprint;
    private final Journal journal;
    private final Clock clock;
    private final Consumer<String> notices;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> loaded = new ConcurrentHashMap<>();
    private int line;
    private boolean headed;
    private boolean unusable;
    private boolean finished;

    /**
     * @param file the journal
     * @param fingerprint what its header must say
     * @param notices hears sentences for the user, from any thread
     */
    EarlierAnswers(Path file, String fingerprint, Journal journal, Clock clock, Consumer<String> notices) {
        this.file = file;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
        this.notices = notices;
    }

    /** Notes which answers there are; damaged lines and old answers are left out. */
    void read() {
        try {
            journal.read(file, text -> {
                note(KeptLine.head(text));
                line++;
            });
        } catch (StorageException e) {
            unusable = e.problem() == Problem.NOT_A_FILE;
            notices.accept("The answers of the earlier run could not be read: " + e.getMessage());
        }
    }

    private void note(KeptLine head) {
        if (unusable) {
            return;
        }
        switch (head) {
            case KeptLine.Header header when header.format() == KeptLine.FORMAT
                    && header.fingerprint().equals(fingerprint) ->
                headed = true;
            case KeptLine.Answer answer when headed -> {
                finished = false;
                if (fresh(answer.at())) {
                    lines.put(answer.query(), line);
                }
            }
            case KeptLine.Finished mark when headed -> finished = fresh(mark.at());
            case KeptLine.Unknown() when headed -> sayNotUsed();
            default -> disregard();
        }
    }

    private void sayNotUsed() {
        notices.accept("Some answers of the earlier run could not be used and are asked for again.");
    }

    /** Another version or another run wrote it: its lines may mean something else. */
    private void disregard() {
        unusable = true;
        finished = false;
        lines.clear();
        notices.accept("The answers of the earlier run were kept by another version of the application and cannot be"
                + " used. They are asked for again.");
    }

    private boolean fresh(long at) {
        Instant now = clock.instant();
        return at <= now.toEpochMilli() && at > now.minus(FRESH).toEpochMilli();
    }

    /** Whether the journal is of no use and to be made anew. */
    boolean unusable() {
        return unusable;
    }

    /** Whether the earlier run left nothing to continue. */
    boolean finished() {
        return finished;
    }

    /** In which line the answer to a query is, {@link Plan#NO_LINE} when there is none. */
    int lineOf(String query) {
        return lines.getOrDefault(query, Plan.NO_LINE);
    }

    /**
     * Reads the answers again in the order of the journal, each to be had from {@link #get} from then on.
     *
     * @param reached called behind each line with its number, while the journal may not be written by this thread's own
     * run; what it throws ends the reading
     */
    void replay(IntConsumer reached) {
        if (lines.isEmpty()) {
            return;
        }
        line = 0;
        try {
            journal.read(file, text -> {
                if (KeptLine.head(text) instanceof KeptLine.Answer answer && lineOf(answer.query()) == line) {
                    loaded.put(answer.query(), text);
                }
                reached.accept(line++);
            });
        } catch (StorageException e) {
            if (!Thread.currentThread().isInterrupted()) { // else it was only broken off
                notices.accept("Not all answers of the earlier run could be read: " + e.getMessage());
            }
        }
    }

    /** The answer to a query; null when there is none, or none yet. Thread-safe. */
    @Nullable
    List<CatalogTrack> get(String query) {
        @Nullable
        String text = loaded.get(query);
        if (text == null) {
            return null;
        }
        if (KeptLine.decode(text) instanceof KeptLine.Answer answer) {
            return answer.tracks();
        }
        sayNotUsed();
        return null;
    }

    /** Forgets an answer that nobody needs any more. Thread-safe. */
    void forget(String query) {
        loaded.remove(query);
    }
}

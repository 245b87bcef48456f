package org.cuepoint.catalog.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.StorageException;
import org.jspecify.annotations.Nullable;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * The catalogue's answers of one source and catalogue, kept in a journal as they arrive. What cannot be kept costs the run
 * nothing but the chance to be continued; {@link #notice} says so.
 */
final class KeptAnswers implements AutoCloseable {

    /** Older answers are asked for anew: catalogues correct their data. */
    static final Duration FRESH = Duration.ofDays(30);

    private static final Gson GSON = new Gson();

    private final Path file;
    private final Journal journal;
    private final Clock clock;
    private final Map<String, List<CatalogTrack>> answers = new ConcurrentHashMap<>();
    private volatile boolean finished;
    private volatile String notice = "";
    private @Nullable JournalFile open;

    /** One line: an answer, or the mark that the run was finished. */
    private record Line(@Nullable String query, long at, @Nullable List<CatalogTrack> tracks, boolean finished) {
    }

    KeptAnswers(Path folder, String source, String catalog, Journal journal, Clock clock) {
        this.file = folder.resolve(key(source + '\n' + catalog) + ".journal");
        this.journal = journal;
        this.clock = clock;
    }

    private static String key(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Reads what an earlier run kept; damaged lines are left out. */
    KeptAnswers read() {
        try {
            journal.read(file, this::accept);
        } catch (StorageException e) {
            notice = "The answers of the earlier run could not be read: " + e.getMessage();
        }
        return this;
    }

    private void accept(String text) {
        try {
            Line line = Optional.ofNullable(GSON.fromJson(text, Line.class)).orElseThrow(NullPointerException::new);
            finished = line.finished();
            String query = line.query();
            List<CatalogTrack> tracks = line.tracks();
            if (query != null && tracks != null && fresh(line.at())) {
                answers.put(query, List.copyOf(tracks));
            }
        } catch (JsonParseException | NullPointerException | ArithmeticException e) {
            // a line of another version: its query is asked again
            notice = "Some answers of the earlier run could not be used and are asked for again.";
        }
    }

    private boolean fresh(long at) {
        Instant now = clock.instant();
        return at <= now.toEpochMilli() && at > now.minus(FRESH).toEpochMilli();
    }

    /** Discards what an earlier run kept. */
    KeptAnswers discard(SafeFiles files) {
        try {
            files.delete(file);
        } catch (StorageException e) {
            notice = "The answers of the earlier run could not be removed: " + e.getMessage();
        }
        return this;
    }

    /** Begins to keep answers. */
    KeptAnswers start() {
        try {
            open = journal.open(file);
        } catch (StorageException e) {
            notice = "This run cannot be continued later, because its answers could not be kept: " + e.getMessage();
        }
        return this;
    }

    /** The kept answer to a query; null when there is none. */
    @Nullable
    List<CatalogTrack> get(String query) {
        return answers.get(query);
    }

    /** Whether nothing is left to continue. */
    boolean finished() {
        return finished;
    }

    void keep(String query, List<CatalogTrack> tracks) {
        answers.put(query, tracks);
        append(new Line(query, clock.millis(), tracks, false));
    }

    void finish() {
        append(new Line(null, clock.millis(), null, true));
    }

    private synchronized void append(Line line) {
        JournalFile target = open;
        if (target == null) {
            return;
        }
        try {
            target.append(GSON.toJson(line));
        } catch (StorageException | IllegalArgumentException e) {
            notice = "This run cannot be continued later, because its answers could not be kept: " + e.getMessage();
            close();
        }
    }

    /** A sentence when something could not be kept or used; otherwise empty. */
    String notice() {
        return notice;
    }

    @Override
    public synchronized void close() {
        JournalFile target = open;
        open = null;
        if (target == null) {
            return;
        }
        try {
            target.close();
        } catch (StorageException e) {
            notice = "The last answers may not be on disk: " + e.getMessage();
        }
    }
}

package org.cuepoint.catalog.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's answers of one source and catalogue, kept in a journal as they arrive. What cannot be kept costs the
 * run nothing but the chance to be continued; {@link #notice} says so.
 *
 * <p>
 * A second file, {@code <key>.lock}, is held open for as long as a run writes, since the journal itself may be removed
 * and made anew meanwhile. Whoever does not get it, in this process or another, keeps nothing and removes nothing. It
 * stays behind, empty: removing it would let two runs hold two files of that name.
 */
final class KeptAnswers implements AutoCloseable {

    /** Older answers are asked for anew: catalogues correct their data. */
    static final Duration FRESH = Duration.ofDays(30);

    /** How the file of answers ends. */
    static final String ENDING = ".journal";

    private static final String NOT_KEPT = "This run cannot be continued later, because its answers could not be"
            + " kept: ";

    private final Path file;
    private final String fingerprint;
    private final Journal journal;
    private final SafeFiles files;
    private final Clock clock;
    private final Map<String, List<CatalogTrack>> answers = new ConcurrentHashMap<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private boolean headed;
    private boolean unusable;
    private boolean finished;
    private boolean incomplete;
    private @Nullable JournalFile lock;
    private @Nullable JournalFile open;

    KeptAnswers(Path folder, String source, String catalog, Journal journal, SafeFiles files, Clock clock) {
        this.fingerprint = hash(source + '\n' + catalog);
        this.file = folder.resolve(fingerprint.substring(0, 24) + ENDING);
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The file that is held open while the journal is written. */
    static Path lockOf(Path journal) {
        String name = String.valueOf(journal.getFileName());
        return journal.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".lock");
    }

    /** Begins to keep answers, behind those of an earlier run when it is resumed, otherwise in place of them. */
    KeptAnswers begin(boolean resume) {
        boolean mine = lock();
        if (resume) {
            read();
        }
        if (mine) {
            new OldAnswers(journal, files, clock).removeIn(file);
            if (!resume || unusable) {
                remove();
            }
            open();
        }
        return this;
    }

    private synchronized boolean lock() {
        try {
            lock = journal.open(lockOf(file));
            return true;
        } catch (StorageException e) {
            notKept(e);
            return false;
        }
    }

    /** Reads what an earlier run kept; damaged lines are left out. */
    synchronized KeptAnswers read() {
        try {
            journal.read(file, this::accept);
        } catch (StorageException e) {
            unusable = e.problem() == Problem.NOT_A_FILE;
            notices.add("The answers of the earlier run could not be read: " + e.getMessage());
        }
        return this;
    }

    private void accept(String text) {
        if (unusable) {
            return;
        }
        switch (KeptLine.decode(text)) {
            case KeptLine.Header header when header.format() == KeptLine.FORMAT
                    && header.fingerprint().equals(fingerprint) ->
                headed = true;
            case KeptLine.Answer answer when headed -> {
                finished = false;
                if (fresh(answer.at())) {
                    answers.put(answer.query(), answer.tracks());
                }
            }
            case KeptLine.Finished mark when headed -> finished = fresh(mark.at());
            case KeptLine.Unknown() when headed -> notices
                    .add("Some answers of the earlier run could not be used and are asked for again.");
            default -> disregard();
        }
    }

    /** Another version or another run wrote it: its lines may mean something else. */
    private void disregard() {
        unusable = true;
        finished = false;
        answers.clear();
        notices.add("The answers of the earlier run were kept by another version of the application and cannot be used."
                + " They are asked for again.");
    }

    private boolean fresh(long at) {
        Instant now = clock.instant();
        return at <= now.toEpochMilli() && at > now.minus(FRESH).toEpochMilli();
    }

    private synchronized void remove() {
        try {
            files.delete(file);
        } catch (StorageException e) {
            notices.add("The answers of the earlier run could not be removed: " + e.getMessage());
        }
    }

    private synchronized void open() {
        try {
            JournalFile opened = journal.open(file);
            open = opened;
            if (opened.opened().lines() == 0) {
                append(new KeptLine.Header(KeptLine.FORMAT, fingerprint));
            }
        } catch (StorageException e) {
            notKept(e);
        }
    }

    private synchronized void notKept(StorageException e) {
        incomplete = true;
        notices.add(NOT_KEPT + e.getMessage());
    }

    /** The kept answer to a query; null when there is none. */
    @Nullable
    List<CatalogTrack> get(String query) {
        return answers.get(query);
    }

    /** Whether nothing is left to continue. */
    synchronized boolean finished() {
        return finished;
    }

    void keep(String query, List<CatalogTrack> tracks) {
        append(new KeptLine.Answer(query, clock.millis(), tracks));
    }

    void finish() {
        append(new KeptLine.Finished(clock.millis()));
    }

    private synchronized void append(KeptLine line) {
        JournalFile target = open;
        if (target == null) {
            return;
        }
        try {
            target.append(KeptLine.encode(line));
        } catch (StorageException e) {
            notKept(e);
            closeJournal();
        } catch (IllegalArgumentException e) {
            // longer than a line may be, or a number that JSON cannot hold: the next answer may do
            incomplete = true;
            notices.add("An answer could not be kept. A resumed run will ask for it again.");
        }
    }

    /** Sentences on what could not be kept or used; otherwise empty. */
    synchronized String notice() {
        return String.join(" ", notices);
    }

    /** Whether every answer so far was kept. */
    synchronized boolean complete() {
        return !incomplete;
    }

    @Override
    public synchronized void close() {
        closeJournal();
        JournalFile held = lock;
        lock = null;
        closeQuietly(held);
    }

    private synchronized void closeJournal() {
        JournalFile target = open;
        open = null;
        closeQuietly(target);
    }

    private void closeQuietly(@Nullable JournalFile target) {
        if (target == null) {
            return;
        }
        try {
            target.close();
        } catch (StorageException e) {
            incomplete = true;
            notices.add("The last answers may not be on disk: " + e.getMessage());
        }
    }
}

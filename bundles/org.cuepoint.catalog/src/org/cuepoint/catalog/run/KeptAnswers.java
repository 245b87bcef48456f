package org.cuepoint.catalog.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.JournalFile;
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

    /** How the file of answers ends. */
    static final String ENDING = ".journal";

    private static final String NOT_KEPT = "This run cannot be continued later, because its answers could not be"
            + " kept: ";

    private final Path file;
    private final String fingerprint;
    private final Journal journal;
    private final SafeFiles files;
    private final Clock clock;
    private final EarlierAnswers earlier;
    private final Set<String> notices = new LinkedHashSet<>();
    private boolean writing;
    private boolean incomplete;
    private @Nullable JournalFile lock;
    private @Nullable JournalFile open;

    KeptAnswers(Path folder, String source, String catalog, Journal journal, SafeFiles files, Clock clock) {
        this.fingerprint = hash(source + '\n' + catalog);
        this.file = folder.resolve(fingerprint.substring(0, 24) + ENDING);
        this.journal = journal;
        this.files = files;
        this.clock = clock;
        this.earlier = new EarlierAnswers(file, fingerprint, journal, clock, this::note);
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
        writing = lock();
        if (resume) {
            earlier.read();
        }
        if (writing) {
            new OldAnswers(journal, files, clock).removeIn(file);
            if (!resume || earlier.unusable()) {
                remove();
            }
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

    /** The answers of an earlier run that this one continues; none unless it is resumed. */
    EarlierAnswers earlier() {
        return earlier;
    }

    private synchronized void remove() {
        try {
            files.delete(file);
        } catch (StorageException e) {
            notices.add("The answers of the earlier run could not be removed: " + e.getMessage());
        }
    }

    /**
     * Opened for the first answer and not before, because as long as the earlier answers are read the journal must not
     * be open: the reading waits for lookups, and what they keep would wait for the reading.
     */
    private @Nullable JournalFile journal() throws StorageException {
        JournalFile before = open;
        if (before != null || !writing) {
            return before;
        }
        JournalFile opened = journal.open(file);
        open = opened;
        if (opened.opened().lines() == 0) {
            opened.append(KeptLine.encode(new KeptLine.Header(KeptLine.FORMAT, fingerprint)));
        }
        return opened;
    }

    private synchronized void note(String sentence) {
        notices.add(sentence);
    }

    private synchronized void notKept(StorageException e) {
        incomplete = true;
        notices.add(NOT_KEPT + e.getMessage());
    }

    void keep(String query, List<CatalogTrack> tracks) {
        append(new KeptLine.Answer(query, clock.millis(), tracks));
    }

    void finish() {
        append(new KeptLine.Finished(clock.millis()));
    }

    private void append(KeptLine line) {
        String text;
        try {
            text = KeptLine.encode(line);
        } catch (IllegalArgumentException e) {
            notKept(); // a number that JSON cannot hold
            return;
        }
        append(text);
    }

    private synchronized void append(String text) {
        try {
            JournalFile target = journal();
            if (target != null) {
                target.append(text);
            }
        } catch (StorageException e) {
            notKept(e);
            closeJournal();
        } catch (IllegalArgumentException e) {
            notKept(); // longer than a line may be
        }
    }

    /** One answer could not be kept; the next may do. */
    private synchronized void notKept() {
        incomplete = true;
        notices.add("An answer could not be kept. A resumed run will ask for it again.");
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
        writing = false;
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

package org.cuepoint.catalog.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

import org.cuepoint.safety.Journal;
import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes journals whose answers are all too old to be used, so that the folder does not grow for ever. */
final class OldAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(OldAnswers.class);

    private final Journal journal;
    private final SafeFiles files;
    private final Clock clock;

    OldAnswers(Journal journal, SafeFiles files, Clock clock) {
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    /** Removes those beside this journal. What cannot be removed is tried again by the next run. */
    void removeIn(Path own) {
        Path folder = own.getParent();
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + KeptAnswers.ENDING)) {
            for (Path file : all) {
                if (!file.equals(own) && isOld(file)) {
                    remove(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("Old answers in {} were not removed", folder, e);
        }
    }

    /** A journal is written behind its end only: its time is that of its last answer. */
    private boolean isOld(Path file) throws IOException {
        Instant last = Files.getLastModifiedTime(file).toInstant();
        return last.isBefore(clock.instant().minus(EarlierAnswers.FRESH));
    }

    /** Holding the lock: a run of that source may be under way in another process. */
    private void remove(Path file) {
        try (JournalFile lock = journal.open(KeptAnswers.lockOf(file))) {
            files.delete(file);
            LOG.info("Removed {}, whose answers were too old; its lock held {}", file.getFileName(), lock.opened());
        } catch (StorageException e) {
            LOG.info("{} was not removed: {}", file.getFileName(), e.getMessage());
        }
    }
}

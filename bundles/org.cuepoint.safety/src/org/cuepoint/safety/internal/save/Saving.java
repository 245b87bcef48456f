package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.safety.Conflict;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileComparison;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.compare.Comparer;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.FileInput;

/**
 * What is to be saved, with the steps that a save alone and one among several have in common.
 *
 * @param workshop what every save needs
 * @param backups keep what is replaced
 * @param asked the file as the caller named it, absolute
 * @param options how
 * @param content what
 * @param hashed whether the hash of the new content is needed even if it is not read back
 */
public record Saving(Workshop workshop, Backups backups, Path asked, SaveOptions options, Content content,
        boolean hashed) {

    /** How many numbered names are tried before giving up. */
    private static final int MOST_NAMES = 9_999;

    /**
     * Writes the new content to a temporary file and proves it.
     *
     * @param folder where it will get its name
     * @param like the file that it will replace, whose attributes are carried over
     */
    public StagedFile stage(Path folder, Optional<Path> like) throws IOException, InterruptedException {
        StagedFile staged = StagedFile.create(workshop.device(), folder, meantFor(), like.isPresent());
        boolean done = false;
        try {
            staged.fill(asked, content, like, hashed, options.verify());
            if (options.check().isPresent()) {
                staged.checkBy(asked, options.check().get());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("the save was interrupted");
            }
            done = true;
            return staged;
        } finally {
            if (!done) {
                staged.close();
            }
        }
    }

    /** Nobody misses a half-written file of our own whose earlier content is worth nothing. */
    private String meantFor() {
        Path name = asked.getFileName();
        return options.keepBackup() && name != null ? name.toString() : "";
    }

    /**
     * Has the caller's resolver decide.
     *
     * @param real the file that is there
     * @param problem what stands in the way
     * @param staged what is to be written
     */
    public ConflictPolicy ask(Path real, Problem problem, StagedFile staged) throws IOException, InterruptedException {
        FileFacts present = workshop.device().facts(real).orElseThrow(() -> changed("was removed by somebody else"));
        FileComparison comparison;
        try (InputStream first = new FileInput(workshop.device().openToRead(real));
                InputStream second = staged.content()) {
            comparison = new FileComparison(
                    new FileComparison.Side(present.bytes(), present.modified().toInstant()),
                    new FileComparison.Side(staged.bytes(), time(staged.path())),
                    Comparer.firstDifference(first, second));
        }
        return options.resolver().orElseThrow().resolve(new Conflict(asked, problem, comparison,
                numbered(parentOf(real), Objects.requireNonNull(real.getFileName()), free -> true)));
    }

    /** Says what a file is about to become, right before it does. */
    public void announce(Path file, StagedFile staged) throws IOException, InterruptedException {
        backups.aboutToSave(file, staged.sha256(), options);
    }

    private static Path parentOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private Instant time(Path file) throws IOException {
        return workshop.device().facts(file).map(FileFacts::modified).map(FileTime::toInstant).orElse(Instant.EPOCH);
    }

    /** Tries the numbered names beside a file until one is free. */
    public Path numbered(Path folder, Path name, Attempt attempt) throws IOException {
        for (int number = 1; number <= MOST_NAMES; number++) {
            Path candidate = workshop.numbered(folder, name, number);
            if (workshop.device().facts(candidate).isPresent()) {
                continue;
            }
            workshop.guard().check(candidate);
            if (attempt.take(candidate)) {
                return candidate;
            }
        }
        throw new StorageException(asked, Problem.EXISTS, asked + " was not saved: it exists already, and so do "
                + MOST_NAMES + " numbered files beside it. Choose another name.");
    }

    /** Something that is done with a free name. */
    @FunctionalInterface
    public interface Attempt {

        /** Whether it was done; false when the name is taken by now. */
        boolean take(Path name) throws IOException;
    }

    /** The file was left alone, as the policy asks. */
    public SaveResult skipped() {
        return new SaveResult.Skipped(asked, asked + " exists already and was left as it is.");
    }

    /** The file is there and the policy forbids to replace it. */
    public StorageException exists() {
        return new StorageException(asked, Problem.EXISTS,
                asked + " exists already and was not replaced. Choose another name, or allow it to be replaced.");
    }

    /** The file is not what it was; for example {@code was removed}. */
    public StorageException changed(String what) {
        return new StorageException(asked, Problem.CHANGED,
                asked + " was not saved: the file " + what + ". Look at it, then save again or under another name.");
    }
}

package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.lock.TargetLocks;

/** A file that is to be replaced: judged, remembered as it was, kept, and looked at once more just before. */
public final class Replacement {

    private final Saving saving;
    private final Workshop workshop;
    private final Path real;
    private final FileFacts present;
    private final Optional<FileStamp> before;

    /**
     * Judges the file and reads it where a later look needs more than its time and length.
     *
     * @param exact whether it is read in any case
     * @throws StorageException when it may not be replaced
     */
    public Replacement(Saving saving, Target target, boolean exact) throws IOException, InterruptedException {
        this.saving = saving;
        this.workshop = saving.workshop();
        this.real = target.real();
        SaveOptions options = saving.options();
        if (options.keepBackup() || options.resolver().isPresent()) {
            refuseLocked(); // files of our own are locked by nobody but us
        }
        this.present = replaceable(target);
        boolean careful = exact || options.keepBackup() || options.expected().isPresent()
                || options.resolver().isPresent();
        this.before = careful ? Optional.of(workshop.stamps().take(real)) : Optional.empty();
    }

    /** The file, without symbolic links. */
    public Path file() {
        return real;
    }

    /** What it was when it was looked at; present when it was read. */
    public Optional<FileStamp> before() {
        return before;
    }

    /** Whether it is what the caller expects, or the caller expects nothing. */
    public boolean isExpected() {
        return saving.options().expected().isEmpty()
                || saving.options().expected().get().sameContent(before.orElse(FileStamp.MISSING));
    }

    /** Replacing a file would take it away from under a program that relies on its lock. */
    private void refuseLocked() throws StorageException, InterruptedException {
        Optional<TargetLocks.Holder> holder = new TargetLocks(workshop.device()).waitUntilFree(real);
        if (holder.isPresent()) {
            throw new StorageException(saving.asked(), Problem.LOCKED, saving.asked() + " was not saved: "
                    + holder.get().words() + " has locked it. Close it there, then save again.");
        }
    }

    /** Refuses what may not be replaced and says what is there. */
    private FileFacts replaceable(Target target) throws IOException, InterruptedException {
        Path asked = saving.asked();
        FileFacts facts = target.present().orElseThrow();
        if (facts.links() > 1 && workshop.leftovers().sweep(target.folder()).removed() > 0) {
            // a crash left the second name
            facts = workshop.device().facts(real).orElseThrow(() -> saving.changed("was removed"));
        }
        if (facts.links() > 1) {
            throw new StorageException(asked, Problem.NOT_A_FILE, asked + " was not saved: the file has "
                    + facts.links() + " names (hard links), and replacing it would separate them."
                    + " Save under another name.");
        }
        if (!workshop.device().writable(real)) {
            throw new StorageException(asked, Problem.READ_ONLY, asked
                    + " was not saved: the file is read-only. Save under another name or make it writable.");
        }
        return facts;
    }

    /**
     * Keeps the content that is there, unless it is the new one or nobody wants it.
     *
     * @param inAnyCase whether it is kept even if the options do not ask for it
     */
    public Optional<Backups.Kept> keep(StagedFile staged, boolean inAnyCase) throws IOException, InterruptedException {
        boolean wanted = (inAnyCase || saving.options().keepBackup())
                && before.filter(b -> !b.sha256().equals(staged.sha256())).isPresent();
        return wanted
                ? Optional.of(saving.backups().keep(real, before.orElseThrow(), staged.sha256()))
                : Optional.empty();
    }

    /** The last look before the swap: nobody may have written in the time that staging took. */
    public void checkUnchanged() throws IOException {
        Optional<FileFacts> now = workshop.device().facts(real);
        if (now.isEmpty()) {
            throw saving.changed("was removed by somebody else");
        }
        boolean same = before.isPresent()
                ? now.get().identity().equals(present.identity())
                        && before.get().sameContent(workshop.stamps().take(real))
                : now.get().unchangedSince(present);
        if (!same || now.get().links() > 1) {
            throw saving.changed("was changed by somebody else");
        }
    }
}

package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.StorageDevice;

/** One write from the first look at the target to the result. */
public final class SaveOperation {

    private final Workshop workshop;
    private final StorageDevice device;
    private final Path asked;
    private final SaveOptions options;
    private final Saving saving;
    private final TargetFinder finder;

    /** @param asked made absolute if it is not */
    public SaveOperation(Workshop workshop, Backups backups, Path asked, SaveOptions options, Content content) {
        this.workshop = workshop;
        this.device = workshop.device();
        this.asked = asked.toAbsolutePath();
        this.options = options;
        this.saving = new Saving(workshop, backups, this.asked, options, content,
                options.keepBackup() || options.recorded() || options.resolver().isPresent());
        this.finder = workshop.finder();
    }

    /** Does it. */
    public SaveResult run() throws InterruptedException {
        boolean saved = false;
        if (Thread.interrupted()) {
            throw new InterruptedException("the save was interrupted");
        }
        try {
            Target first = finder.find(asked);
            try (PathLocks.Held held = workshop.locks().take(first.real())) {
                Target target = held.waited() ? finder.find(asked) : first; // another thread may have written it
                SaveResult result = save(target);
                saved = result.saved();
                if (saved) {
                    workshop.sweepOnce(target.folder());
                }
                return result;
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (InterruptedIOException e) {
            if (Thread.currentThread().isInterrupted()) { // otherwise a time limit of the content's own source
                throw interrupted(e);
            }
            return notSaved(e);
        } catch (IOException e) {
            return notSaved(e);
        } catch (UncheckedIOException e) {
            return notSaved(Objects.requireNonNull(e.getCause()));
        } finally {
            if (!saved) {
                finder.removeMadeFolders();
            }
        }
    }

    private SaveResult notSaved(IOException cause) {
        StorageException failure = workshop.failures().explain(asked, "was not saved", cause);
        return new SaveResult.NotSaved(asked, failure.problem(), String.valueOf(failure.getMessage()));
    }

    /** The thread's mark is cleared, as with every InterruptedException. */
    private static InterruptedException interrupted(IOException cause) {
        Thread.interrupted();
        InterruptedException result = new InterruptedException("the save was interrupted");
        result.initCause(cause);
        return result;
    }

    private SaveResult save(Target target) throws IOException, InterruptedException {
        if (target.present().isEmpty()) {
            boolean existed = options.expected().filter(FileStamp::exists).isPresent();
            if (options.conflict() == ConflictPolicy.OVERWRITE && existed) {
                throw saving.changed("was removed");
            }
            return saveNew(target);
        }
        return switch (options.conflict()) {
            case FAIL -> saveAsTold(target);
            case SKIP -> saving.skipped();
            case RENAME -> saveBeside(device.realFolder(parentOf(asked)));
            case OVERWRITE -> saveOver(target);
        };
    }

    private SaveResult saveNew(Target target) throws IOException, InterruptedException {
        try (StagedFile staged = saving.stage(target.folder(), Optional.empty())) {
            saving.announce(target.real(), staged);
            if (workshop.placement().underFreeName(staged, target.real())) {
                return saved(staged, asked, target.folder(), Optional.empty());
            }
            return switch (options.conflict()) {
                case FAIL -> throw saving.exists();
                case SKIP -> saving.skipped();
                case OVERWRITE -> throw saving.changed("was made by somebody else");
                case RENAME -> placeNumbered(staged, target.folder(), target.real().getFileName());
            };
        }
    }

    private SaveResult saveBeside(Path folder) throws IOException, InterruptedException {
        try (StagedFile staged = saving.stage(folder, Optional.empty())) {
            return placeNumbered(staged, folder, asked.getFileName());
        }
    }

    private SaveResult placeNumbered(StagedFile staged, Path folder, Path name) throws IOException {
        Path taken = saving.numbered(folder, name, free -> workshop.placement().underFreeName(staged, free));
        return saved(staged, taken, folder, Optional.empty());
    }

    /** A file is in the way and the policy forbids to replace it: the resolver decides, if there is one. */
    private SaveResult saveAsTold(Target target) throws IOException, InterruptedException {
        if (options.resolver().isEmpty()) {
            throw saving.exists();
        }
        return saveAsTold(target, new Replacement(saving, target, true), Problem.EXISTS);
    }

    private SaveResult saveAsTold(Target target, Replacement old, Problem problem)
            throws IOException, InterruptedException {
        try (StagedFile staged = saving.stage(target.folder(), Optional.of(target.real()))) {
            return switch (saving.ask(target.real(), problem, staged)) {
                case FAIL -> throw problem == Problem.EXISTS ? saving.exists() : changedSinceOpened();
                case SKIP -> saving.skipped();
                case RENAME -> placeNumbered(staged, target.folder(), target.real().getFileName());
                case OVERWRITE -> replace(old, staged, target, true);
            };
        }
    }

    private SaveResult saveOver(Target target) throws IOException, InterruptedException {
        Replacement old = new Replacement(saving, target, false);
        if (!old.isExpected()) {
            if (options.resolver().isEmpty()) {
                throw changedSinceOpened();
            }
            return saveAsTold(target, old, Problem.CHANGED);
        }
        try (StagedFile staged = saving.stage(target.folder(), Optional.of(target.real()))) {
            return replace(old, staged, target, false);
        } catch (NoSuchFileException e) {
            throw device.facts(target.real()).isEmpty() ? saving.changed("was removed by somebody else") : e;
        }
    }

    private SaveResult replace(Replacement old, StagedFile staged, Target target, boolean keepInAnyCase)
            throws IOException, InterruptedException {
        Optional<Backups.Kept> backup = old.keep(staged, keepInAnyCase);
        saving.announce(target.real(), staged);
        old.checkUnchanged();
        workshop.placement().over(staged, target.real());
        return saved(staged, asked, target.folder(), backup);
    }

    private StorageException changedSinceOpened() {
        return saving.changed("was changed by somebody else since it was opened");
    }

    private SaveResult saved(StagedFile staged, Path file, Path folder, Optional<Backups.Kept> backup) {
        Durability durability = new Durability(device, workshop.platform());
        boolean confirmed = durability.confirm(staged, folder, finder.madeFolders());
        boolean durable = confirmed && backup.map(Backups.Kept::durable).orElse(true);
        Optional<Path> kept = backup.map(Backups.Kept::file);
        return new SaveResult.Saved(file, staged.bytes(), durable, staged.sha256(), kept, staged.notes(),
                Sentences.saved(file, staged, kept, durable));
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}

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
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One write from the first look at the target to the result. */
public final class SaveOperation {

    private static final Logger LOG = LoggerFactory.getLogger(SaveOperation.class);

    /** How many numbered names are tried before giving up. */
    private static final int MOST_NAMES = 9_999;

    private final Workshop workshop;
    private final StorageDevice device;
    private final Backups backups;
    private final Path asked;
    private final SaveOptions options;
    private final Content content;
    private final TargetFinder finder;

    public SaveOperation(Workshop workshop, Backups backups, Path asked, SaveOptions options, Content content) {
        this.workshop = workshop;
        this.device = workshop.device();
        this.backups = backups;
        this.asked = asked.toAbsolutePath();
        this.options = options;
        this.content = content;
        this.finder = workshop.finder();
    }

    /** Does it. */
    public SaveResult run() throws InterruptedException {
        boolean saved = false;
        try (PathLocks.Held held = workshop.locks().take(finder.find(asked).real())) {
            Target target = finder.find(asked); // again, since another thread may have written meanwhile
            SaveResult result = save(target);
            saved = result.saved();
            if (saved) {
                sweep(target.folder());
            }
            return result;
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

    /** What a save that was killed left beside its target goes when the next one succeeds: nobody else would do it. */
    private void sweep(Path folder) {
        try {
            workshop.leftovers().remove(folder);
        } catch (IOException e) {
            LOG.debug("{} was not searched for leftovers: {}", folder, e.getMessage());
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
                throw changed("was removed");
            }
            return saveNew(target);
        }
        return switch (options.conflict()) {
            case FAIL -> throw exists();
            case SKIP -> skipped();
            case RENAME -> saveBeside(device.realFolder(parentOf(asked)));
            case OVERWRITE -> saveOver(target);
        };
    }

    private SaveResult saveNew(Target target) throws IOException, InterruptedException {
        try (StagedFile staged = stage(target.folder(), Optional.empty())) {
            if (workshop.placement().underFreeName(staged, target.real())) {
                return saved(staged, asked, target.folder(), Optional.empty());
            }
            return switch (options.conflict()) {
                case FAIL -> throw exists();
                case SKIP -> skipped();
                case OVERWRITE -> throw changed("was made by somebody else");
                case RENAME -> placeNumbered(staged, target.folder(), target.real().getFileName());
            };
        }
    }

    private SaveResult saveBeside(Path folder) throws IOException, InterruptedException {
        try (StagedFile staged = stage(folder, Optional.empty())) {
            return placeNumbered(staged, folder, asked.getFileName());
        }
    }

    private SaveResult placeNumbered(StagedFile staged, Path folder, Path name) throws IOException {
        for (int number = 1; number <= MOST_NAMES; number++) {
            Path candidate = workshop.numbered(folder, name, number);
            if (device.facts(candidate).isPresent()) {
                continue;
            }
            workshop.guard().check(candidate);
            if (workshop.placement().underFreeName(staged, candidate)) {
                return saved(staged, candidate, folder, Optional.empty());
            }
        }
        throw new StorageException(asked, Problem.EXISTS, asked + " was not saved: it exists already, and so do "
                + MOST_NAMES + " numbered files beside it. Choose another name.");
    }

    private SaveResult saveOver(Target target) throws IOException, InterruptedException {
        FileFacts present = replaceable(target);
        boolean careful = options.keepBackup() || options.expected().isPresent();
        Optional<FileStamp> before = careful ? Optional.of(workshop.stamps().take(target.real())) : Optional.empty();
        if (options.expected().isPresent() && !options.expected().get().sameContent(before.orElse(FileStamp.MISSING))) {
            throw changed("was changed by somebody else since it was opened");
        }
        try (StagedFile staged = stage(target.folder(), Optional.of(target.real()))) {
            Optional<Backups.Kept> backup = Optional.empty();
            if (options.keepBackup() && before.filter(b -> !b.sha256().equals(staged.sha256())).isPresent()) {
                backup = Optional.of(backups.keep(target.real(), before.get()));
            }
            checkUnchanged(target.real(), present, before);
            workshop.placement().over(staged, target.real());
            return saved(staged, asked, target.folder(), backup);
        } catch (NoSuchFileException e) {
            throw device.facts(target.real()).isEmpty() ? changed("was removed by somebody else") : e;
        }
    }

    /** Refuses what may not be replaced and says what is there. */
    private FileFacts replaceable(Target target) throws IOException {
        FileFacts present = target.present().orElseThrow();
        if (present.links() > 1 && workshop.leftovers().remove(target.folder()) > 0) {
            // a crash left the second name
            present = device.facts(target.real()).orElseThrow(() -> changed("was removed"));
        }
        if (present.links() > 1) {
            throw new StorageException(asked, Problem.NOT_A_FILE, asked + " was not saved: the file has "
                    + present.links() + " names (hard links), and replacing it would separate them."
                    + " Save under another name.");
        }
        if (!device.writable(target.real())) {
            throw new StorageException(asked, Problem.READ_ONLY, asked
                    + " was not saved: the file is read-only. Save under another name or make it writable.");
        }
        return present;
    }

    /** The last look before the swap: nobody may have written in the time that staging took. */
    private void checkUnchanged(Path real, FileFacts before, Optional<FileStamp> stamp) throws IOException {
        Optional<FileFacts> now = device.facts(real);
        if (now.isEmpty()) {
            throw changed("was removed by somebody else");
        }
        boolean same = stamp.isPresent()
                ? now.get().identity().equals(before.identity())
                        && stamp.get().sameContent(workshop.stamps().take(real))
                : now.get().unchangedSince(before);
        if (!same || now.get().links() > 1) {
            throw changed("was changed by somebody else");
        }
    }

    private StagedFile stage(Path folder, Optional<Path> like) throws IOException, InterruptedException {
        StagedFile staged = StagedFile.create(device, folder, like.isPresent());
        boolean done = false;
        try {
            staged.fill(asked, content, like, options.verify());
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

    private SaveResult saved(StagedFile staged, Path file, Path folder, Optional<Backups.Kept> backup) {
        Durability durability = new Durability(device, workshop.platform());
        boolean confirmed = durability.confirm(staged, folder, finder.madeFolders());
        boolean durable = confirmed && backup.map(Backups.Kept::durable).orElse(true);
        Optional<Path> kept = backup.map(Backups.Kept::file);
        return new SaveResult.Saved(file, staged.bytes(), durable, staged.sha256(), kept, staged.notes(),
                Sentences.saved(file, staged, kept, durable));
    }

    private SaveResult skipped() {
        return new SaveResult.Skipped(asked, asked + " exists already and was left as it is.");
    }

    private StorageException exists() {
        return new StorageException(asked, Problem.EXISTS,
                asked + " exists already and was not replaced. Choose another name, or allow it to be replaced.");
    }

    private StorageException changed(String what) {
        return new StorageException(asked, Problem.CHANGED,
                asked + " was not saved: the file " + what + ". Look at it, then save again or under another name.");
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}

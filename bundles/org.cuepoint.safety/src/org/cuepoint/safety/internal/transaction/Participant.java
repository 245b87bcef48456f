package org.cuepoint.safety.internal.transaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Durability;
import org.cuepoint.safety.internal.save.Replacement;
import org.cuepoint.safety.internal.save.Saving;
import org.cuepoint.safety.internal.save.Sentences;
import org.cuepoint.safety.internal.save.StagedFile;
import org.cuepoint.safety.internal.save.Target;
import org.cuepoint.safety.internal.save.TargetFinder;
import org.cuepoint.safety.internal.save.Workshop;
import org.jspecify.annotations.Nullable;

/** One of the files of a transaction, from the first look to its name. Not thread-safe. */
final class Participant implements AutoCloseable {

    private final Saving saving;
    private final Workshop workshop;
    private final TargetFinder finder;
    private Target target;
    private boolean skipped;
    private @Nullable Path name; // that it gets
    private @Nullable StagedFile staged;
    private Optional<Replacement> old = Optional.empty();
    private Optional<Backups.Kept> backup = Optional.empty();

    /** Finds the target and makes missing folders. */
    Participant(Saving saving) throws IOException {
        this.saving = saving;
        this.workshop = saving.workshop();
        this.finder = workshop.finder();
        this.target = finder.find(saving.asked());
    }

    /** The file as the caller named it. */
    Path asked() {
        return saving.asked();
    }

    /** The file without symbolic links, by which turns are taken. */
    Path real() {
        return target.real();
    }

    /** Whether the policy leaves the file alone. */
    boolean isSkipped() {
        return skipped;
    }

    /** Stages the new content as the policy asks, or finds that the file is left alone. */
    void prepare() throws IOException, InterruptedException {
        target = finder.find(saving.asked()); // again, now that it is our turn
        if (!Step.canBeTold(target.real())) {
            throw new StorageException(asked(), Problem.BAD_NAME, asked()
                    + " was not saved: the name is no text, and files saved together need one. Choose another name.");
        }
        if (target.present().isEmpty()) {
            if (saving.options().conflict() == ConflictPolicy.OVERWRITE
                    && saving.options().expected().filter(FileStamp::exists).isPresent()) {
                throw saving.changed("was removed");
            }
            stage(target.real(), Optional.empty());
            return;
        }
        switch (saving.options().conflict()) {
            case SKIP -> skipped = true;
            case RENAME -> stageBeside();
            case OVERWRITE -> stageOver(new Replacement(saving, target, true), Problem.CHANGED);
            case FAIL -> {
                if (saving.options().resolver().isEmpty()) {
                    throw saving.exists();
                }
                stageOver(new Replacement(saving, target, true), Problem.EXISTS);
            }
        }
    }

    private StagedFile stage(Path place, Optional<Path> like) throws IOException, InterruptedException {
        StagedFile made = saving.stage(Objects.requireNonNull(place.getParent()), like);
        staged = made;
        name = place;
        return made;
    }

    private void stageBeside() throws IOException, InterruptedException {
        Path asked = asked();
        Path folder = workshop.device().realFolder(Objects.requireNonNull(asked.getParent()));
        stage(saving.numbered(folder, Objects.requireNonNull(asked.getFileName()), free -> true), Optional.empty());
    }

    private void stageOver(Replacement present, Problem problem) throws IOException, InterruptedException {
        boolean inTheWay = problem == Problem.EXISTS || !present.isExpected();
        if (inTheWay && saving.options().resolver().isEmpty()) {
            throw saving.changed("was changed by somebody else since it was opened");
        }
        StagedFile made = stage(target.real(), Optional.of(target.real()));
        switch (inTheWay ? saving.ask(target.real(), problem, made) : ConflictPolicy.OVERWRITE) {
            case FAIL -> throw saving.exists();
            case SKIP -> {
                skipped = true;
                close();
            }
            case RENAME -> name = saving.numbered(target.folder(), target.real().getFileName(), free -> true);
            case OVERWRITE -> {
                old = Optional.of(present);
                backup = present.keep(made, inTheWay);
            }
        }
    }

    /** The last look before the decision. */
    void checkUnchanged() throws IOException, InterruptedException {
        saving.announce(place(), staged());
        if (old.isPresent()) {
            old.get().checkUnchanged();
        } else if (workshop.device().facts(place()).isPresent()) {
            throw saving.changed("was made by somebody else");
        }
    }

    private Path place() {
        return Objects.requireNonNull(name);
    }

    private StagedFile staged() {
        return Objects.requireNonNull(staged);
    }

    /** The folder in which it gets its name. */
    Path folder() {
        return Objects.requireNonNull(place().getParent());
    }

    /** The folders that were made for it, outermost first. */
    List<Path> madeFolders() {
        return finder.madeFolders();
    }

    /** For the journal. */
    Step step() {
        return new Step(place(), staged().path(), staged().sha256(),
                old.flatMap(Replacement::before).map(FileStamp::sha256));
    }

    /**
     * Gives the new content its name. A file that was free keeps its temporary name beside the new one until the folder
     * is on the disk: were both changes of the folder to be lost in part, neither name might be left.
     */
    void giveName() throws IOException, InterruptedException {
        if (old.isPresent()) {
            workshop.placement().over(staged(), place());
        } else if (!workshop.placement().asSecondName(staged(), place())) {
            throw saving.changed("was made by somebody else");
        }
    }

    /** Has the new name put on the disk; folders that were made for it are there since it was staged. */
    boolean confirm() {
        return new Durability(workshop.device(), workshop.platform()).confirm(staged(), folder(), List.of());
    }

    /** Removes the temporary name, if there is one still. */
    void dropTemporaryName() {
        workshop.placement().dropFirstName(staged());
    }

    /** Leaves the temporary file to whoever finishes the transaction. */
    void leaveTemporaryFile() {
        staged().placed();
    }

    /** How it ended. */
    SaveResult result(boolean durable) {
        if (skipped) {
            return saving.skipped();
        }
        StagedFile made = staged();
        Path file = place().equals(target.real()) ? asked() : place();
        Optional<Path> kept = backup.map(Backups.Kept::file);
        boolean certain = durable && backup.map(Backups.Kept::durable).orElse(true);
        return new SaveResult.Saved(file, made.bytes(), certain, made.sha256(), kept, made.notes(),
                Sentences.saved(file, made, kept, certain));
    }

    /** Removes the folders that were made, as far as they are empty. */
    void removeMadeFolders() {
        finder.removeMadeFolders();
    }

    /** Discards the staged content unless it has its name. */
    @Override
    public void close() {
        StagedFile made = staged;
        if (made != null) {
            made.close();
        }
    }
}

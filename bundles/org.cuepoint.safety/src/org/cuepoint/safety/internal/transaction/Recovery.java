package org.cuepoint.safety.internal.transaction;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.StagedFile;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of one dead transaction. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int MOST_NAMES = 9_999;

    private final Workshop workshop;
    private final StorageDevice device;
    private final List<Step> steps;

    /** @param steps only those that a transaction of ours can have written are looked at */
    Recovery(Workshop workshop, List<Step> steps) throws StorageException {
        this.workshop = workshop;
        this.device = workshop.device();
        this.steps = steps;
        for (Step step : steps) {
            check(step);
        }
    }

    /** A journal is a file, and files can be made by anybody: only temporary files of ours beside a target count. */
    private void check(Step step) throws StorageException {
        boolean ours = step.target().isAbsolute() && step.staged().isAbsolute()
                && step.target().equals(step.target().normalize())
                && Objects.equals(step.target().getParent(), step.staged().getParent())
                && StagedFile.NAME.matcher(String.valueOf(step.staged().getFileName())).matches();
        if (!ours) {
            throw new StorageException(step.target(), Problem.REFUSED, "it names files that no save has to do with");
        }
    }

    /** How far one file has come. */
    private enum State {
        /** The new content waits beside what was there before. */
        WAITING,
        /** The file has its new content. */
        NAMED,
        /** The new content waits, and the file is neither what it was nor what it was to be. */
        FOREIGN,
        /** The new content is gone and the file is what it was: the transaction was given up. */
        WITHDRAWN,
        /** The new content is gone and the file is something else: it was named and then changed. */
        PAST
    }

    private State state(Step step) throws IOException {
        boolean staged = hash(step.staged()).filter(step.sha256()::equals).isPresent();
        Optional<String> now = hash(step.target());
        if (now.filter(step.sha256()::equals).isPresent()) {
            return State.NAMED;
        }
        boolean before = now.equals(step.before());
        if (staged) {
            return before ? State.WAITING : State.FOREIGN;
        }
        return before ? State.WITHDRAWN : State.PAST;
    }

    private Optional<String> hash(Path file) throws IOException {
        Optional<FileFacts> facts = device.facts(file);
        if (facts.filter(f -> f.kind() == FileFacts.Kind.REGULAR).isEmpty()) {
            return facts.map(f -> f.kind().name()); // a folder or link in its place is no content of ours
        }
        FileStamp stamp = workshop.stamps().take(file);
        return stamp.exists() ? Optional.of(stamp.sha256()) : Optional.empty();
    }

    /** Whether the decision stands: it was not taken back, which is done only before anything got its name. */
    boolean isDecided() throws IOException {
        boolean withdrawn = false;
        for (Step step : steps) {
            State state = state(step);
            if (state == State.NAMED && !step.before().equals(Optional.of(step.sha256()))) {
                return true;
            }
            withdrawn |= state == State.WITHDRAWN;
        }
        return !withdrawn;
    }

    /** Gives the names that are missing. What somebody else wrote meanwhile stays, and the new content gets a name beside. */
    void forward(List<String> told) throws IOException {
        boolean some = false;
        Set<Path> folders = new LinkedHashSet<>();
        for (Step step : steps) {
            folders.add(Objects.requireNonNull(step.target().getParent()));
            switch (state(step)) {
                case WAITING -> {
                    workshop.guard().check(step.target());
                    giveName(step);
                    some = true;
                }
                case FOREIGN ->
                    told.add(step.target() + " was changed after an interrupted save; what was to be saved is"
                            + " in " + beside(step) + ".");
                case WITHDRAWN ->
                    told.add(step.target() + " keeps its earlier content: what was to be saved in it is no "
                            + "longer on the disk.");
                case NAMED, PAST -> LOG.debug("{} needs nothing", step.target());
            }
        }
        for (Path folder : folders) {
            if (device.facts(folder).isPresent()) {
                device.forceFolder(folder);
            }
        }
        removeTemporaryFiles();
        if (some) {
            told.add("An interrupted save was finished: " + names() + '.');
        }
    }

    private void giveName(Step step) throws IOException {
        if (step.before().isPresent()) {
            device.replace(step.staged(), step.target());
            return;
        }
        try {
            device.link(step.staged(), step.target());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("{} got no second name: {}", step.target(), e.getMessage());
            device.replace(step.staged(), step.target()); // a moment ago the name was free
        }
    }

    /** A free name beside a file that somebody else wrote. */
    private Path beside(Step step) throws IOException {
        for (int number = 1; number <= MOST_NAMES; number++) {
            Path name = workshop.numbered(Objects.requireNonNull(step.target().getParent()),
                    Objects.requireNonNull(step.target().getFileName()), number);
            try {
                device.link(step.staged(), name);
                return name;
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} is taken", name);
            } catch (UnsupportedOperationException e) {
                throw new IOException("the file system has no second names", e);
            }
        }
        throw new IOException("no free name beside " + step.target());
    }

    /** Removes what was prepared. */
    void back(List<String> told) throws IOException {
        if (removeTemporaryFiles()) {
            told.add("An interrupted save was taken back, nothing of it is left: " + names() + '.');
        }
    }

    private boolean removeTemporaryFiles() throws IOException {
        boolean some = false;
        for (Step step : steps) {
            if (device.facts(step.staged()).filter(f -> f.kind() == FileFacts.Kind.REGULAR).isPresent()) {
                device.remove(step.staged());
                some = true;
            }
        }
        return some;
    }

    private String names() {
        return String.join(", ", steps.stream().map(step -> step.target().toString()).toList());
    }
}

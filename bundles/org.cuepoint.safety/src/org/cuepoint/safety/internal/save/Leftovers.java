package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds temporary files whose writer died. A living writer, here or in another process, holds the lock of its file.
 * They go, except one that holds more than the file it was meant for: it gets a name that a person can find.
 */
public final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int MOST_NAMES = 99;

    private final Workshop workshop;
    private final StorageDevice device;

    Leftovers(Workshop workshop) {
        this.workshop = workshop;
        this.device = workshop.device();
    }

    /**
     * What was found.
     *
     * @param removed how many went
     * @param kept where those are that hold more than the file they were meant for
     */
    public record Swept(int removed, List<Path> kept) {

        /** Copies the list. */
        public Swept {
            kept = List.copyOf(kept);
        }
    }

    /** Looks through one folder. */
    public Swept sweep(Path folder) throws IOException {
        List<Path> dead = new ArrayList<>();
        for (Path path : device.list(folder)) {
            if (isOurs(path) && !StagedFile.isLive(path)) {
                dead.add(path);
            }
        }
        int removed = 0;
        List<Path> kept = new ArrayList<>();
        if (!dead.isEmpty()) {
            workshop.pending().finish();
        }
        for (Path path : dead) {
            Optional<Path> place = settle(path);
            if (place.filter(path::equals).isPresent()) {
                removed++;
            } else {
                place.ifPresent(kept::add);
            }
        }
        return new Swept(removed, kept);
    }

    private static boolean isOurs(Path path) {
        Path name = path.getFileName();
        return name != null && StagedFile.NAME.matcher(name.toString()).matches();
    }

    /** Removes a dead file or gives it a name. Says where it was or is now; empty when it was left alone. */
    private Optional<Path> settle(Path path) {
        try {
            Optional<FileFacts> facts = device.facts(path);
            if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.REGULAR) {
                return Optional.empty();
            }
            try (OpenFile file = device.openToAppend(path)) {
                if (!file.tryLock()) {
                    return Optional.empty();
                }
                // while the lock is held, so that no writer can take it for its own
                return missed(path, facts.get()) ? named(path) : removed(path);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", path);
        } catch (IOException e) {
            LOG.warn("The temporary file {} could not be removed: {}", path, e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Path> removed(Path path) throws IOException {
        device.remove(path);
        LOG.info("Removed the temporary file {} that an interrupted save left behind", path);
        return Optional.of(path);
    }

    /** Whether it holds more than the file it was meant for. One that has a second name was saved already. */
    private boolean missed(Path path, FileFacts facts) throws IOException {
        Optional<Path> target = meantFor(path);
        if (target.isEmpty() || facts.links() > 1) {
            return false;
        }
        return facts.bytes() > device.facts(target.get()).map(FileFacts::bytes).orElse(0L);
    }

    private static Optional<Path> meantFor(Path path) {
        Matcher name = StagedFile.NAME.matcher(String.valueOf(path.getFileName()));
        return name.matches() && name.group(1) != null
                ? Optional.of(path.resolveSibling(name.group(1)))
                : Optional.empty();
    }

    /** Under a name that says what it is; a file system without second names leaves it where it is. */
    private Optional<Path> named(Path path) throws IOException {
        Path target = meantFor(path).orElseThrow();
        for (int i = 1; i <= MOST_NAMES; i++) {
            Path name = workshop.marked(Objects.requireNonNull(target.getParent()),
                    Objects.requireNonNull(target.getFileName()), i == 1 ? " (unfinished)" : " (unfinished " + i + ")");
            try {
                device.link(path, name);
            } catch (FileAlreadyExistsException e) {
                continue;
            } catch (UnsupportedOperationException e) {
                throw new IOException("this file system has no second names", e);
            }
            device.remove(path);
            LOG.warn("An interrupted save of {} left more than is in that file: it is kept as {}", target, name);
            return Optional.of(name);
        }
        return Optional.empty();
    }
}

package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a staged file its name in one step: over a file that is known, or under a name that must be free. */
public final class Placement {

    private static final Logger LOG = LoggerFactory.getLogger(Placement.class);

    /**
     * Virus scanners and indexers on Windows hold a file open for moments; together the attempts wait 1.1 s at most.
     */
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final StorageDevice device;
    private final Platform platform;

    public Placement(StorageDevice device, Platform platform) {
        this.device = device;
        this.platform = platform;
    }

    /** Replaces the file of that name. There is no moment at which the name stands for nothing. */
    public void over(StagedFile staged, Path name) throws IOException, InterruptedException {
        for (int attempt = 1;; attempt++) {
            try {
                device.replace(staged.path(), name);
                staged.placed();
                return;
            } catch (IOException e) {
                if (tookPlace(staged, name)) {
                    staged.placed();
                    return;
                }
                if (platform != Platform.WINDOWS || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                LOG.debug("{} is held by another program, attempt {}: {}", name, attempt, e.getMessage());
                device.pause(PAUSE.multipliedBy(attempt));
            }
        }
    }

    /**
     * Gives the file a name that must be free. A second name is made by the file system, which refuses one that is
     * taken, even if it was taken this very moment; then the temporary name is removed.
     *
     * @return false when the name is taken; nothing has changed then
     */
    public boolean underFreeName(StagedFile staged, Path name) throws IOException {
        boolean named = asSecondName(staged, name);
        if (named) {
            dropFirstName(staged);
        }
        return named;
    }

    /**
     * The same, but the temporary name stays where the file system has second names.
     *
     * @return false when the name is taken; nothing has changed then
     */
    public boolean asSecondName(StagedFile staged, Path name) throws IOException {
        try {
            device.link(staged.path(), name);
            return true;
        } catch (FileAlreadyExistsException e) {
            return isStaged(staged, name);
        } catch (IOException | UnsupportedOperationException e) {
            if (isStaged(staged, name)) {
                return true;
            }
            LOG.debug("{} got no second name, an empty file reserves it instead: {}", name, e.getMessage());
            return byReservation(staged, name);
        }
    }

    /** Removes the temporary name of a file that has its own by now. */
    public void dropFirstName(StagedFile staged) {
        if (staged.isPlaced()) {
            return;
        }
        try {
            device.remove(staged.path());
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", staged.path());
        } catch (IOException e) {
            LOG.warn("The temporary name {} of a saved file could not be removed: {}", staged.path(), e.getMessage());
            return; // tried once more when the staged file is closed
        }
        staged.placed();
    }

    /** Whether a call that reported a failure did its work all the same, as a repeated network request may. */
    private boolean tookPlace(StagedFile staged, Path name) throws IOException {
        return isStaged(staged, name) && device.facts(staged.path()).isEmpty();
    }

    private boolean isStaged(StagedFile staged, Path name) throws IOException {
        return !staged.identity().isEmpty()
                && device.facts(name).filter(f -> f.identity().equals(staged.identity())).isPresent();
    }

    /** For file systems without second names, such as FAT: an empty file is made exclusively and then replaced. */
    private boolean byReservation(StagedFile staged, Path name) throws IOException {
        boolean reserved = false;
        try {
            if (!reserve(name)) {
                return false;
            }
            reserved = true;
            if (device.facts(name).filter(Placement::empty).isEmpty()) {
                return false; // somebody else has written into it already: it is theirs now
            }
            device.replace(staged.path(), name);
            staged.placed();
            return true;
        } catch (IOException e) {
            if (tookPlace(staged, name)) {
                staged.placed();
                return true;
            }
            if (reserved) {
                giveUp(name);
            }
            throw e;
        }
    }

    /** Makes an empty file; says whether the name was free. */
    private boolean reserve(Path name) throws IOException {
        boolean made = false;
        try (OpenFile empty = device.createNew(name, false)) {
            made = true;
            LOG.debug("{} is reserved by {}", name, empty);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            if (made) {
                giveUp(name); // it could not be closed
            }
            throw e;
        }
    }

    private void giveUp(Path name) {
        try {
            if (device.facts(name).filter(Placement::empty).isPresent()) {
                device.remove(name);
            }
        } catch (IOException e) {
            LOG.warn("{} stays behind as an empty file: {}", name, e.getMessage());
        }
    }

    private static boolean empty(FileFacts facts) {
        return facts.kind() == FileFacts.Kind.REGULAR && facts.bytes() == 0;
    }
}

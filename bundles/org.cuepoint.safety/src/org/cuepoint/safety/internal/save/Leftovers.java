package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds temporary files whose writer died. A living writer, here or in another process, holds the lock of its file. */
public final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final StorageDevice device;

    public Leftovers(StorageDevice device) {
        this.device = device;
    }

    /** Removes them from one folder and says how many there were. */
    public int remove(Path folder) throws IOException {
        int removed = 0;
        for (Path path : device.list(folder)) {
            Path name = path.getFileName();
            if (name != null && StagedFile.NAME.matcher(name.toString()).matches() && removeDead(path)) {
                removed++;
            }
        }
        return removed;
    }

    private boolean removeDead(Path path) {
        if (StagedFile.isLive(path)) {
            return false;
        }
        try {
            Optional<FileFacts> facts = device.facts(path);
            if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.REGULAR) {
                return false;
            }
            try (OpenFile file = device.openToAppend(path)) {
                if (!file.tryLock()) {
                    return false;
                }
                device.remove(path); // while the lock is held, so that no writer can take it for its own
                LOG.info("Removed the temporary file {} that an interrupted save left behind", path);
                return true;
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", path);
            return false;
        } catch (IOException e) {
            LOG.warn("The temporary file {} could not be removed: {}", path, e.getMessage());
            return false;
        }
    }
}

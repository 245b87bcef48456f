package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the new names put on the disk after a file got its place. */
public final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    private final StorageDevice device;
    private final Platform platform;

    public Durability(StorageDevice device, Platform platform) {
        this.device = device;
        this.platform = platform;
    }

    /**
     * Forces the folder of the file and the folders that hold newly made ones.
     *
     * @return whether the system confirmed all of it
     */
    public boolean confirm(Path folder, List<Path> made) {
        return attempt(() -> device.forceFolder(folder), folder) & confirmMade(made);
    }

    /**
     * The same for newly made folders alone, whose own names are in others.
     *
     * @return whether the system confirmed all of it
     */
    public boolean confirmMade(List<Path> made) {
        boolean confirmed = true;
        for (Path path : made.reversed()) {
            Path parent = path.getParent();
            if (parent != null) {
                confirmed &= attempt(() -> device.forceFolder(parent), parent);
            }
        }
        return confirmed;
    }

    /**
     * The same for a staged file that got its place.
     *
     * @return whether the system confirmed all of it
     */
    public boolean confirm(StagedFile staged, Path folder, List<Path> made) {
        boolean confirmed = confirm(folder, made);
        if (platform == Platform.WINDOWS) {
            confirmed &= attempt(staged::forceAgain, folder); // NTFS has the rename on disk with the file's next flush
        }
        return confirmed;
    }

    private static boolean attempt(Force force, Path folder) {
        try {
            force.run();
            return true;
        } catch (IOException e) {
            LOG.warn("The system did not confirm that {} is on the disk: {}", folder, e.getMessage());
            return false;
        }
    }

    /** One call that may fail. */
    private interface Force {

        void run() throws IOException;
    }
}

package org.cuepoint.safety;

import java.nio.file.Path;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Workshop;

/** Writes files of a rescue that runs without the framework: new ones only, since nothing could be backed up. */
public final class SafeFilesWithoutFramework {

    private SafeFilesWithoutFramework() {
    }

    /**
     * Writes on the file systems of this machine.
     *
     * @param guard asked before each write
     * @param journals the folder of the journals of transactions
     */
    public static SafeFiles of(WriteGuard guard, Path journals) {
        return new SafeFilesService(Workshop.here(guard), Backups.NONE, () -> journals);
    }
}

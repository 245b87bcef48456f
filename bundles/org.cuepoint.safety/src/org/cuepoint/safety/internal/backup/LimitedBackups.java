package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.internal.save.Backups;

/** Keeps backups, and after each looks whether there are more than the settings allow. */
public final class LimitedBackups implements Backups {

    private final Backups backups;
    private final Supplier<Path> folder;
    private final Retention retention;
    private final Supplier<BackupSettings> limits;
    private final Clock clock;

    /**
     * @param backups keeps them
     * @param folder where they are
     * @param retention removes what is beyond the limits
     * @param limits asked after each backup
     * @param clock tells how old they are
     */
    public LimitedBackups(Backups backups, Supplier<Path> folder, Retention retention, Supplier<BackupSettings> limits,
            Clock clock) {
        this.backups = backups;
        this.folder = folder;
        this.retention = retention;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException {
        Kept kept = backups.keep(file, stamp);
        retention.apply(folder.get(), limits.get(), clock.instant(), kept.file());
        return kept;
    }
}

package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps backups, and after each looks whether there are more than the settings allow, and makes some old ones smaller. */
public final class LimitedBackups implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(LimitedBackups.class);
    /** So that a save never waits long for it. */
    private static final int COMPRESSED_AT_ONCE = 3;

    private final Workshop workshop;
    private final Backups backups;
    private final Supplier<Path> folder;
    private final Supplier<BackupSettings> limits;
    private final Clock clock;
    private final Compression compression;

    /**
     * @param workshop reads, compresses and removes
     * @param backups keeps them
     * @param folder where they are
     * @param limits asked after each backup
     * @param clock tells how old they are
     */
    public LimitedBackups(Workshop workshop, Backups backups, Supplier<Path> folder, Supplier<BackupSettings> limits,
            Clock clock) {
        this.workshop = workshop;
        this.backups = backups;
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
        this.compression = new Compression(workshop);
    }

    @Override
    public Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException {
        return keep(file, stamp, stamp.sha256());
    }

    @Override
    public Kept keep(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        Kept kept = backups.keep(file, stamp, next);
        BackupSettings settings = limits.get();
        Instant now = clock.instant();
        try {
            KeptVersions versions = new KeptVersions(workshop.device());
            List<BackedUpFile> files = versions.in(folder.get());
            if (new Retention(workshop).apply(folder.get(), files, settings, now, kept.file())) {
                files = versions.in(folder.get());
            }
            compression.apply(files, now.minus(settings.compressAfter()), COMPRESSED_AT_ONCE);
        } catch (IOException e) {
            LOG.warn("Old backups could not be looked through: {}", e.getMessage());
        }
        return kept;
    }

    @Override
    public void aboutToSave(Path file, String sha256, SaveOptions options) throws IOException, InterruptedException {
        backups.aboutToSave(file, sha256, options);
    }

    @Override
    public void removed(Path file) throws IOException {
        backups.removed(file);
    }
}

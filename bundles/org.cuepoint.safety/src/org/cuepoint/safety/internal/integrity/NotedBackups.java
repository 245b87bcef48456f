package org.cuepoint.safety.internal.integrity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.internal.save.Backups;

/** Keeps backups, and notes what files become where the caller asks for it. */
public final class NotedBackups implements Backups {

    private final Backups backups;
    private final Manifest manifest;
    private final BiConsumer<Path, String> told;

    /**
     * @param backups keep what is replaced
     * @param manifest keeps the notes
     * @param told hears of every file that is about to be saved, and the hash of its new content
     */
    public NotedBackups(Backups backups, Manifest manifest, BiConsumer<Path, String> told) {
        this.backups = backups;
        this.manifest = manifest;
        this.told = told;
    }

    @Override
    public Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException {
        return backups.keep(file, stamp);
    }

    @Override
    public Kept keep(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        return backups.keep(file, stamp, next);
    }

    @Override
    public void aboutToSave(Path file, String sha256, SaveOptions options) throws IOException, InterruptedException {
        told.accept(file, sha256);
        if (options.recorded()) {
            manifest.record(file, sha256);
        }
        backups.aboutToSave(file, sha256, options);
    }

    @Override
    public void removed(Path file) throws IOException {
        manifest.forget(file);
        backups.removed(file);
    }
}

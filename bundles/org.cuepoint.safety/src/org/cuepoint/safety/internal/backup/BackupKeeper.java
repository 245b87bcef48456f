package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what saves replace and what the user wants kept, as the settings say, and tells of it. Thread-safe. */
@Component(service = BackupKeeper.class)
public final class BackupKeeper implements Backups {

    private final Backups backups;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param locations says where backups are kept
     * @param guard asked before each write
     * @param settings say how many are kept, and where
     */
    @Activate
    public BackupKeeper(@Reference Locations locations, @Reference WriteGuard guard, @Reference Settings settings) {
        this(limited(Workshop.here(guard), () -> locations.path(Location.BACKUPS),
                settings.section(BackupSettings.SECTION)));
    }

    /** @param backups keep */
    BackupKeeper(Backups backups) {
        this.backups = backups;
    }

    private static Backups limited(Workshop workshop, Supplier<Path> folder, Section<BackupSettings> settings) {
        Clock clock = Clock.systemUTC();
        return new LimitedBackups(workshop,
                new BackupFolder(workshop, folder, () -> settings.get().beside(), clock), folder, settings::get, clock);
    }

    @Override
    public Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException {
        return keep(file, stamp, stamp.sha256());
    }

    @Override
    public Kept keep(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        Kept kept = backups.keep(file, stamp, next);
        changed();
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

    /** What is kept changed. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Has somebody told of changes until the answer is run. */
    Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

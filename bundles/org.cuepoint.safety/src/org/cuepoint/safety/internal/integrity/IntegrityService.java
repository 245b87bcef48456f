package org.cuepoint.safety.internal.integrity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.Integrity;
import org.cuepoint.safety.IntegrityReport;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.save.Workshop;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what was noted and what was kept, and compares. */
@Component(service = Integrity.class)
public final class IntegrityService implements Integrity {

    private final Workshop workshop;
    private final Manifest manifest;
    private final BackupStore store;

    /**
     * @param locations says where the notes are
     * @param guard asked before each write
     * @param store has the backups
     */
    @Activate
    public IntegrityService(@Reference Locations locations, @Reference WriteGuard guard,
            @Reference BackupStore store) {
        this(Workshop.here(guard), manifest(Workshop.here(guard), locations), store);
    }

    IntegrityService(Workshop workshop, Manifest manifest, BackupStore store) {
        this.workshop = workshop;
        this.manifest = manifest;
        this.store = store;
    }

    /** The notes in the state location. */
    public static Manifest manifest(Workshop workshop, Locations locations) {
        return new Manifest(workshop, () -> locations.path(Location.STATE).resolve("integrity"));
    }

    @Override
    public Verdict check(Path file) throws StorageException {
        try {
            Path behind = workshop.finder().followLinks(file.toAbsolutePath());
            Path folder = behind.getParent();
            Path name = behind.getFileName();
            if (folder == null || name == null || workshop.device().facts(folder).isEmpty()) {
                return manifest.check(behind);
            }
            return manifest.check(workshop.device().realFolder(folder).resolve(name.toString()));
        } catch (IOException e) {
            throw workshop.failures().explain(file, "could not be read", e);
        }
    }

    @Override
    public IntegrityReport verify(Watcher watcher) throws StorageException {
        List<Manifest.Entry> entries;
        try {
            entries = manifest.entries();
        } catch (IOException e) {
            throw workshop.failures().explain(Path.of("integrity").toAbsolutePath(), "could not be listed", e);
        }
        List<BackedUpFile> kept = store.list();
        return new Verification(entries, kept, watcher).run();
    }

    /** One walk over everything. */
    private final class Verification {

        private final List<Manifest.Entry> entries;
        private final List<BackedUpFile> kept;
        private final Watcher watcher;
        private final int all;
        private final List<IntegrityReport.Damage> damages = new ArrayList<>();
        private int files;
        private int backups;

        Verification(List<Manifest.Entry> entries, List<BackedUpFile> kept, Watcher watcher) {
            this.entries = entries;
            this.kept = kept;
            this.watcher = watcher;
            this.all = entries.size() + kept.stream().mapToInt(file -> file.versions().size()).sum();
        }

        IntegrityReport run() {
            boolean complete = files() && backups();
            return new IntegrityReport(files, backups, complete, damages);
        }

        private boolean files() {
            for (Manifest.Entry entry : entries) {
                if (!watcher.next(entry.file(), files + backups, all)) {
                    return false;
                }
                files++;
                look(entry);
            }
            return true;
        }

        private void look(Manifest.Entry entry) {
            try {
                switch (manifest.check(entry)) {
                    case CHANGED -> damaged(entry.file(), entry.file() + " is not what was saved in it.");
                    case MISSING -> damaged(entry.file(), entry.file() + " was saved and is not there any more.");
                    case GOOD, UNKNOWN -> {
                        // as it should be
                    }
                }
            } catch (IOException e) {
                damaged(entry.file(), String.valueOf(
                        workshop.failures().explain(entry.file(), "could not be read", e).getMessage()));
            }
        }

        private void damaged(Path file, String sentence) {
            Optional<BackupVersion> offered = newestGood(file);
            String help = offered.map(version -> " Its newest good backup is " + version.id() + '.')
                    .orElse(" There is no good backup of it.");
            damages.add(new IntegrityReport.Damage(file, sentence + help, offered));
        }

        private Optional<BackupVersion> newestGood(Path file) {
            return kept.stream().filter(each -> each.file().equals(file)).flatMap(each -> each.versions().stream())
                    .filter(store::verify).findFirst();
        }

        private boolean backups() {
            for (BackedUpFile file : kept) {
                for (BackupVersion version : file.versions()) {
                    if (!watcher.next(version.copy(), files + backups, all)) {
                        return false;
                    }
                    backups++;
                    if (!store.verify(version)) {
                        damaged(file.file(), "The backup " + version.id() + " of " + file.file() + " is damaged.");
                    }
                }
            }
            return true;
        }
    }
}

package org.cuepoint.safety.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.backup.BackupFolder;
import org.cuepoint.safety.internal.backup.BackupSettings;
import org.cuepoint.safety.internal.backup.LimitedBackups;
import org.cuepoint.safety.internal.backup.Retention;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.SaveOperation;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The service that writes and removes files. */
@Component(service = SafeFiles.class)
public final class SafeFilesService implements SafeFiles {

    private final Workshop workshop;
    private final Backups backups;

    /**
     * The service over the file systems of this machine, with backups in their location.
     *
     * @param locations says where backups are kept
     * @param guard asked before each write
     * @param settings say how many backups are kept
     */
    @Activate
    public SafeFilesService(@Reference Locations locations, @Reference WriteGuard guard, @Reference Settings settings) {
        this(Workshop.here(guard), () -> locations.path(Location.BACKUPS), settings.section(BackupSettings.SECTION));
    }

    private SafeFilesService(Workshop workshop, Supplier<Path> folder, Section<BackupSettings> limits) {
        this(workshop, new LimitedBackups(new BackupFolder(workshop, folder, Clock.systemUTC()), folder,
                new Retention(workshop), limits::get, Clock.systemUTC()));
    }

    public SafeFilesService(Workshop workshop, Backups backups) {
        this.workshop = workshop;
        this.backups = backups;
    }

    @Override
    public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
        return new SaveOperation(workshop, backups, target, options, content).run();
    }

    @Override
    public FileStamp stamp(Path file) throws StorageException {
        try {
            return workshop.stamps().take(workshop.finder().followLinks(file.toAbsolutePath()));
        } catch (IOException e) {
            throw workshop.failures().explain(file, "could not be read", e);
        }
    }

    @Override
    public void delete(Path file) throws StorageException {
        Path absolute = file.toAbsolutePath();
        try {
            Optional<FileFacts> facts = workshop.device().facts(absolute);
            if (facts.isEmpty()) {
                return;
            }
            if (facts.get().kind() == FileFacts.Kind.FOLDER) {
                throw new StorageException(file, Problem.NOT_A_FILE, file + " is a folder and was not removed.");
            }
            workshop.guard().check(absolute);
            workshop.device().remove(absolute);
        } catch (NoSuchFileException e) {
            return; // somebody else removed it: what was asked for is true
        } catch (IOException e) {
            throw workshop.failures().explain(file, "was not removed", e);
        }
    }

    @Override
    public int removeLeftovers(Path folder) throws StorageException {
        try {
            return workshop.leftovers().remove(folder.toAbsolutePath());
        } catch (NoSuchFileException e) {
            return 0; // no folder, nothing left over
        } catch (IOException e) {
            throw workshop.failures().explain(folder, "could not be searched", e);
        }
    }
}

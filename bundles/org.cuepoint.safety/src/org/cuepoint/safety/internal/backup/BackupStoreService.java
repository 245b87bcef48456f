package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.save.Workshop;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The backups location as a store of versions. */
@Component(service = BackupStore.class)
public final class BackupStoreService implements BackupStore {

    private final Workshop workshop;
    private final Supplier<Path> folder;
    private final SafeFiles files;

    /**
     * @param locations says where backups are kept
     * @param guard asked before each write
     * @param files brings a version back
     */
    @Activate
    public BackupStoreService(@Reference Locations locations, @Reference WriteGuard guard, @Reference SafeFiles files) {
        this(Workshop.here(guard), () -> locations.path(Location.BACKUPS), files);
    }

    public BackupStoreService(Workshop workshop, Supplier<Path> folder, SafeFiles files) {
        this.workshop = workshop;
        this.folder = folder;
        this.files = files;
    }

    @Override
    public List<BackedUpFile> list() throws StorageException {
        Path place = folder.get();
        try {
            return new KeptVersions(workshop.device()).in(place);
        } catch (IOException e) {
            throw workshop.failures().explain(place, "could not be read", e);
        }
    }

    @Override
    public boolean verify(BackupVersion version) {
        return workshop.stamps().isGood(version);
    }

    @Override
    public SaveResult restore(BackupVersion version) throws InterruptedException {
        if (!verify(version)) {
            return new SaveResult.NotSaved(version.file(), Problem.FAILED, version.file()
                    + " was not replaced: the backup of " + version.time() + " is damaged. Choose another one.");
        }
        return files.write(version.file(), ConflictPolicy.OVERWRITE, out -> {
            try (OpenFile copy = workshop.device().openToRead(version.copy())) {
                byte[] chunk = new byte[Hashes.CHUNK];
                for (int n = copy.read(chunk); n >= 0; n = copy.read(chunk)) {
                    out.write(chunk, 0, n);
                }
            }
        });
    }
}

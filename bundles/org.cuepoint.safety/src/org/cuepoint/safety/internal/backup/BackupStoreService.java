package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileComparison;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.compare.Comparer;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.FileInput;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Workshop;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The backups location as a store of versions. */
@Component(service = BackupStore.class)
public final class BackupStoreService implements BackupStore {

    private final Workshop workshop;
    private final Supplier<Path> folder;
    private final BackupKeeper keeper;
    private final SafeFiles files;
    private final Trash trash;

    /**
     * @param locations says where backups are kept
     * @param guard asked before each write
     * @param keeper keeps what the user wants kept
     * @param files brings a version back
     * @param trash takes what the user wants removed
     */
    @Activate
    public BackupStoreService(@Reference Locations locations, @Reference WriteGuard guard,
            @Reference BackupKeeper keeper, @Reference SafeFiles files, @Reference Trash trash) {
        this(Workshop.here(guard), () -> locations.describe(Location.BACKUPS).path(), keeper, files, trash);
    }

    BackupStoreService(Workshop workshop, Supplier<Path> folder, BackupKeeper keeper, SafeFiles files, Trash trash) {
        this.workshop = workshop;
        this.folder = folder;
        this.keeper = keeper;
        this.files = files;
        this.trash = trash;
    }

    /** Over a folder, for tests. */
    public static BackupStoreService in(Workshop workshop, Supplier<Path> folder, Backups backups, SafeFiles files,
            Trash trash) {
        return new BackupStoreService(workshop, folder, new BackupKeeper(backups), files, trash);
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
    public Optional<BackedUpFile> versionsOf(Path file) throws StorageException {
        try {
            return new History(workshop, folder.get()).of(real(file));
        } catch (IOException e) {
            throw workshop.failures().explain(file, "could not be read", e);
        }
    }

    /** The file without symbolic links, by which backups are kept. */
    private Path real(Path file) throws IOException {
        Path behind = workshop.finder().followLinks(file.toAbsolutePath());
        Path parent = behind.getParent();
        Path name = behind.getFileName();
        return parent == null || name == null || workshop.device().facts(parent).isEmpty()
                ? behind
                : workshop.device().realFolder(parent).resolve(name.toString());
    }

    @Override
    public boolean verify(BackupVersion version) {
        return VersionContent.isGood(workshop.device(), present(version));
    }

    /** A version where it lies now: since it was listed it may have been compressed, or have got a new time. */
    private BackupVersion present(BackupVersion version) {
        try {
            if (workshop.device().facts(version.copy()).isPresent()) {
                return version;
            }
        } catch (IOException e) {
            return version; // reading it says why
        }
        List<BackupVersion> kept = versionsOfSame(version);
        return kept.stream().filter(each -> each.id().equals(version.id())).findFirst()
                .or(() -> kept.stream().filter(each -> each.sha256().equals(version.sha256())).findFirst())
                .orElse(version);
    }

    private List<BackupVersion> versionsOfSame(BackupVersion version) {
        return new KeptVersions(workshop.device()).versionsIn(VersionFolder.of(version.file(), folder.get()))
                .map(BackedUpFile::versions).orElse(List.of());
    }

    @Override
    public BackupVersion keepNow(Path file) throws StorageException, InterruptedException {
        try {
            Path real = real(file);
            FileStamp stamp = workshop.stamps().take(real);
            if (!stamp.exists()) {
                throw new StorageException(file, Problem.FAILED, file + " was not backed up: there is no such file.");
            }
            Path copy = keeper.keep(real, stamp).file();
            return new KeptVersions(workshop.device()).versionsIn(VersionFolder.of(real, folder.get())).stream()
                    .flatMap(kept -> kept.versions().stream()).filter(version -> version.copy().equals(copy))
                    .findFirst().orElseThrow(() -> new StorageException(file, Problem.FAILED, file
                            + " was copied to " + copy + ", which cannot be listed."));
        } catch (IOException e) {
            throw workshop.failures().explain(file, "was not backed up", e);
        }
    }

    @Override
    public InputStream open(BackupVersion version) throws StorageException {
        try {
            return VersionContent.open(workshop.device(), present(version));
        } catch (IOException e) {
            throw workshop.failures().explain(version.copy(), "could not be read", e);
        }
    }

    @Override
    public FileComparison compare(BackupVersion version) throws StorageException {
        Path file = version.file();
        try {
            FileFacts facts = workshop.device().facts(file)
                    .orElseThrow(() -> new NoSuchFileException(file.toString()));
            try (InputStream now = new FileInput(workshop.device().openToRead(file));
                    InputStream then = VersionContent.open(workshop.device(), present(version))) {
                return new FileComparison(new FileComparison.Side(facts.bytes(), facts.modified().toInstant()),
                        new FileComparison.Side(version.bytes(), version.time()), Comparer.firstDifference(now, then));
            }
        } catch (IOException e) {
            throw workshop.failures().explain(file, "could not be compared", e);
        }
    }

    @Override
    public SaveResult restore(BackupVersion version) throws InterruptedException {
        if (!verify(version)) {
            return new SaveResult.NotSaved(version.file(), Problem.FAILED, damaged(version));
        }
        return files.write(version.file(), ConflictPolicy.OVERWRITE, contentOf(version));
    }

    private static String damaged(BackupVersion version) {
        return version.file() + " was not replaced: the backup of " + version.time()
                + " is damaged. Choose another one.";
    }

    private Content contentOf(BackupVersion version) {
        return out -> {
            try (InputStream content = VersionContent.open(workshop.device(), present(version))) {
                content.transferTo(out);
            }
        };
    }

    @Override
    public TransactionResult restoreAll(List<BackupVersion> versions) throws InterruptedException {
        List<FileWrite> writes = new ArrayList<>();
        for (BackupVersion version : versions) {
            if (!verify(version)) {
                return new TransactionResult.NotDone(version.file(), Problem.FAILED, damaged(version)
                        + (versions.size() == 1 ? "" : " None of the files was changed."));
            }
            writes.add(new FileWrite(version.file(), SaveOptions.of(ConflictPolicy.OVERWRITE), contentOf(version)));
        }
        return files.writeAll(writes);
    }

    @Override
    public TrashedFile remove(BackupVersion version) throws StorageException {
        BackupVersion present = present(version);
        TrashedFile removed = trash.put(present.copy());
        for (BackupVersion other : versionsOfSame(present)) {
            if (other.id().equals(present.id())) {
                trash.put(other.copy()); // a crash left it in both forms
            }
        }
        keeper.changed();
        return removed;
    }

    @Override
    public Listening onChange(Runnable listener) {
        Runnable end = keeper.onChange(listener);
        return end::run;
    }
}

package org.cuepoint.safety.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.backup.BackupKeeper;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.integrity.IntegrityService;
import org.cuepoint.safety.internal.integrity.NotedBackups;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.SaveOperation;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.safety.internal.transaction.TransactionOperation;
import org.cuepoint.safety.internal.watch.OwnWrites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The service that writes and removes files. */
@Component(service = SafeFiles.class)
public final class SafeFilesService implements SafeFiles {

    private final Workshop workshop;
    private final Backups backups;
    private final Supplier<Path> journals;

    /**
     * The service over the file systems of this machine.
     *
     * @param locations says where the journals of transactions are kept
     * @param guard asked before each write
     * @param keeper keeps what is replaced
     * @param interrupted has finished what an earlier process left in the middle
     * @param own tells those who watch files what was written by us
     */
    @Activate
    public SafeFilesService(@Reference Locations locations, @Reference WriteGuard guard, @Reference BackupKeeper keeper,
            @Reference InterruptedSaves interrupted, @Reference OwnWrites own) {
        this(Workshop.here(guard).finishing(interrupted.pending()),
                new NotedBackups(keeper, IntegrityService.manifest(Workshop.here(guard), locations), own::announce),
                () -> InterruptedSaves.journals(locations));
    }

    /**
     * @param workshop what every write needs
     * @param backups keep what is replaced
     * @param journals the folder of the journals of transactions
     */
    public SafeFilesService(Workshop workshop, Backups backups, Supplier<Path> journals) {
        this.workshop = workshop;
        this.backups = backups;
        this.journals = journals;
    }

    @Override
    public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
        return new SaveOperation(workshop, backups, target, options, content).run();
    }

    @Override
    public TransactionResult writeAll(List<FileWrite> writes) throws InterruptedException {
        return new TransactionOperation(workshop, backups, journals, writes).run();
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
            backups.removed(absolute);
        } catch (NoSuchFileException e) {
            return; // somebody else removed it: what was asked for is true
        } catch (IOException e) {
            throw workshop.failures().explain(file, "was not removed", e);
        }
    }

    @Override
    public int removeLeftovers(Path folder) throws StorageException {
        try {
            return workshop.leftovers().sweep(folder.toAbsolutePath()).removed();
        } catch (NoSuchFileException e) {
            return 0; // no folder, nothing left over
        } catch (IOException e) {
            throw workshop.failures().explain(folder, "could not be searched", e);
        }
    }
}

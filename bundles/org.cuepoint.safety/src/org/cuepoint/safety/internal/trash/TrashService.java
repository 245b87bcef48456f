package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.save.Workshop;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The service that moves files to the platform's trash and back. */
@Component(service = Trash.class)
public final class TrashService implements Trash {

    private static final int MOST_RECENT = 1_000;

    private final Workshop workshop;
    private final TrashCan can;
    private final Map<TrashedFile, TrashCan.Trashed> recent = new LinkedHashMap<>();

    /**
     * The service over the file systems of this machine.
     *
     * @param locations say where the user's data are, beside which the trash of the home folder is
     * @param guard asked before a file leaves its place
     * @param identity whose name is written into information files
     */
    @Activate
    public TrashService(@Reference Locations locations, @Reference WriteGuard guard,
            @Reference ApplicationIdentity identity) {
        this(Workshop.here(guard), homeTrash(locations), Clock.systemDefaultZone(), identity.folderName());
    }

    /**
     * @param workshop what every write needs
     * @param homeTrash the trash of the home folder on Linux; empty when it is not known
     * @param clock for the time of deletion, in the user's time zone
     * @param maker the application's name
     */
    public TrashService(Workshop workshop, Optional<Path> homeTrash, Clock clock, String maker) {
        this(workshop, workshop.platform() == Platform.LINUX
                ? new XdgTrash(workshop, homeTrash, clock, maker)
                : new ShellTrash(workshop.device(), file -> new AwtShell().moveToTrash(file), clock));
    }

    TrashService(Workshop workshop, TrashCan can) {
        this.workshop = workshop;
        this.can = can;
    }

    /**
     * {@code $XDG_DATA_HOME/Trash} (Trash specification, "Home trash"). Where the data are by the convention or by that
     * variable, their folder stands in it; in portable mode it is not known and the file's own disk has the trash.
     */
    static Optional<Path> homeTrash(Locations locations) {
        ResolvedLocation data = locations.describe(Location.DATA);
        Path base = data.path().getParent();
        boolean usual = data.reason() instanceof Reason.Environment || data.reason() instanceof Reason.Convention;
        return usual && base != null ? Optional.of(base.resolve("Trash")) : Optional.empty();
    }

    @Override
    public synchronized TrashedFile put(Path file) throws StorageException {
        Path absolute = file.toAbsolutePath();
        try {
            FileFacts facts = workshop.device().facts(absolute).orElseThrow(
                    () -> new StorageException(file, Problem.FAILED,
                            file + " was not moved to the trash: it is not there."));
            checkKind(file, absolute, facts);
            workshop.guard().check(absolute);
            TrashCan.Trashed trashed = can.put(absolute);
            remember(trashed);
            return trashed.file();
        } catch (StorageException | WriteRefusedException e) {
            throw workshop.failures().explain(file, "was not moved to the trash", e);
        } catch (IOException e) {
            throw failed(file, "cannot be moved to the trash", "It is where it was.", e);
        }
    }

    private StorageException failed(Path file, String what, String where, IOException cause) {
        if (cause instanceof NoTrashException known) {
            return new StorageException(file, known.problem(), file + " " + what + ": " + known.reason() + ". " + where,
                    cause);
        }
        StorageException explained = workshop.failures().explain(file, what, cause);
        return new StorageException(file, explained.problem(), explained.getMessage() + " " + where, cause);
    }

    private static void checkKind(Path file, Path absolute, FileFacts facts) throws StorageException {
        if (absolute.getParent() == null || facts.kind() == FileFacts.Kind.FOLDER) {
            throw new StorageException(file, Problem.NOT_A_FILE,
                    file + " is a folder and was not moved to the trash. Only files can be.");
        }
        if (facts.kind() == FileFacts.Kind.OTHER) {
            throw new StorageException(file, Problem.NOT_A_FILE,
                    file + " is a device or a pipe and was not moved to the trash. Only files can be.");
        }
    }

    private void remember(TrashCan.Trashed trashed) {
        synchronized (recent) {
            recent.put(trashed.file(), trashed);
            if (recent.size() > MOST_RECENT) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }

    @Override
    public List<TrashedFile> recent() {
        synchronized (recent) { // not the lock of this: a slow drive must not keep a list from being shown
            return List.copyOf(new ArrayList<>(recent.keySet()).reversed());
        }
    }

    @Override
    public synchronized Path undo(TrashedFile file) throws StorageException {
        Path original = file.original();
        try {
            Path back = can.undo(known(file));
            synchronized (recent) {
                recent.remove(file);
            }
            return back;
        } catch (StorageException | WriteRefusedException e) {
            throw workshop.failures().explain(original, "was not taken back", e);
        } catch (IOException e) {
            throw failed(original, "was not taken back", "It is still in the trash.", e);
        }
    }

    private TrashCan.Trashed known(TrashedFile file) throws StorageException {
        synchronized (recent) {
            TrashCan.Trashed trashed = recent.get(file);
            if (trashed == null) {
                throw new StorageException(file.original(), Problem.FAILED,
                        file.original() + " was not taken back: it was not put into the trash since the application"
                                + " started, or is back already.");
            }
            return trashed;
        }
    }
}

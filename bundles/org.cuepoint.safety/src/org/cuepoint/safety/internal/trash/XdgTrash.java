package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Durability;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trash of the freedesktop.org Trash specification 1.0. The information file is on the disk before the file leaves
 * its place in one rename: a crash leaves the file where it was and perhaps an information file without a file, which
 * the next process of ours removes, or the file in the trash with its information.
 */
final class XdgTrash implements TrashCan {

    private static final Logger LOG = LoggerFactory.getLogger(XdgTrash.class);

    private final Workshop workshop;
    private final StorageDevice device;
    private final TrashFolders folders;
    private final Durability durability;
    private final Clock clock;
    private final String maker;
    private final Set<Path> swept = new HashSet<>();

    /**
     * @param homeTrash the trash of the home folder; empty when it is not known
     * @param clock for the time of deletion, in the user's time zone
     * @param maker the application's name
     */
    XdgTrash(Workshop workshop, Optional<Path> homeTrash, Clock clock, String maker) {
        this.workshop = workshop;
        this.device = workshop.device();
        this.folders = new TrashFolders(workshop, homeTrash);
        this.durability = new Durability(device, workshop.platform());
        this.clock = clock;
        this.maker = maker;
    }

    @Override
    public Trashed put(Path file) throws IOException {
        Path real = device.realFolder(Objects.requireNonNull(file.getParent())).resolve(file.getFileName());
        FileFacts facts = device.facts(real).orElseThrow(() -> vanished(file));
        Optional<IOException> failure = Optional.empty();
        for (TrashFolders.Candidate candidate : folders.candidates(real)) {
            try {
                TrashFolder folder = candidate.ready();
                sweepOnce(folder);
                return new Trashed(moved(file, real, facts, folder), facts.identity());
            } catch (IOException e) {
                if (device.facts(real).isEmpty()) {
                    throw vanished(file);
                }
                LOG.info("{} could not be moved to one trash: {}", file, e.toString());
                failure = Optional.of(failure.orElse(e));
            }
        }
        throw failure.orElseThrow();
    }

    private static StorageException vanished(Path file) {
        return new StorageException(file, Problem.FAILED,
                file + " was not moved to the trash: it is not there any more.");
    }

    private void sweepOnce(TrashFolder folder) {
        if (swept.add(folder.root())) {
            new OrphanedInfo(device, maker).sweep(folder);
        }
    }

    private TrashedFile moved(Path file, Path real, FileFacts facts, TrashFolder folder) throws IOException {
        LocalDateTime time = LocalDateTime.now(clock);
        byte[] text = TrashInfo.text(real, folder.base(), time, maker);
        try (ReservedName name = ReservedName.take(workshop, folder, real.getFileName(), text)) {
            rename(real, name.file(), facts);
            name.used();
            durability.confirm(folder.files(), List.of());
            durability.confirm(Objects.requireNonNull(real.getParent()), List.of());
            return new TrashedFile(file, name.file(), clock.instant(), facts.bytes());
        }
    }

    /** A call that reported a failure may have done its work all the same, as a repeated network request may. */
    private void rename(Path real, Path trashed, FileFacts facts) throws IOException {
        try {
            device.replace(real, trashed);
        } catch (AtomicMoveNotSupportedException e) {
            LOG.debug("{} is on another file system than its trash: {}", real, e.getMessage());
            throw new NoTrashException(Problem.FAILED, "it is on another disk than its trash");
        } catch (IOException e) {
            boolean done = device.facts(real).isEmpty() && isStill(trashed, facts.identity());
            if (!done) {
                throw e;
            }
            LOG.info("{} is in the trash although the system reported: {}", real, e.getMessage());
        }
    }

    private boolean isStill(Path trashed, String identity) throws IOException {
        return device.facts(trashed).filter(f -> f.identity().equals(identity)).isPresent();
    }

    @Override
    public Path undo(Trashed trashed) throws IOException {
        TrashedFile file = trashed.file();
        if (!isStill(file.trashed(), trashed.identity())) {
            throw new StorageException(file.original(), Problem.FAILED,
                    file.original() + " was not taken back: it is not in the trash any more.");
        }
        Path back = new FreePlace(workshop, file.original()).moveTo(file.trashed());
        removeInfo(TrashFolder.infoFor(file.trashed()));
        durability.confirm(Objects.requireNonNull(file.trashed().getParent()), List.of());
        return back;
    }

    private void removeInfo(Path info) {
        try {
            device.remove(info);
        } catch (IOException e) {
            LOG.info("The information file {} stays in the trash: {}", info, e.toString());
        }
    }
}

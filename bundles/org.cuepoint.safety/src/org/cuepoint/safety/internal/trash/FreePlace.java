package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Durability;
import org.cuepoint.safety.internal.save.TargetFinder;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a file a name that is free, at a place that may have to be made first. */
final class FreePlace {

    private static final Logger LOG = LoggerFactory.getLogger(FreePlace.class);
    private static final int MOST_NAMES = 99;

    private final Workshop workshop;
    private final StorageDevice device;
    private final Path wanted;

    /** @param wanted the absolute name that is wanted */
    FreePlace(Workshop workshop, Path wanted) {
        this.workshop = workshop;
        this.device = workshop.device();
        this.wanted = wanted;
    }

    /**
     * Moves a file there. It has its new name for certain before it loses the old one.
     *
     * @return the name it got
     * @throws IOException when it is where it was
     */
    Path moveTo(Path trashed) throws IOException {
        TargetFinder finder = workshop.finder();
        try {
            if (device.facts(Objects.requireNonNull(wanted.getParent())).isEmpty()) {
                finder.find(wanted); // makes the folders
            }
            return moveTo(trashed, device.realFolder(Objects.requireNonNull(wanted.getParent())), finder.madeFolders());
        } catch (IOException e) {
            finder.removeMadeFolders();
            throw e;
        }
    }

    private Path moveTo(Path trashed, Path folder, List<Path> made) throws IOException {
        for (int number = 0; number <= MOST_NAMES; number++) {
            Path name = number == 0
                    ? folder.resolve(wanted.getFileName())
                    : workshop.numbered(folder, wanted.getFileName(), number);
            workshop.guard().check(name);
            if (take(trashed, name, made)) {
                return wanted.resolveSibling(name.getFileName());
            }
        }
        throw new StorageException(wanted, Problem.EXISTS, wanted + " was not taken back: a file of that name is there"
                + " and " + MOST_NAMES + " numbered ones. It is still in the trash.");
    }

    private boolean take(Path trashed, Path name, List<Path> made) throws IOException {
        Durability durability = new Durability(device, workshop.platform());
        FileFacts facts = device.facts(trashed)
                .orElseThrow(() -> new NoTrashException(Problem.FAILED, "it is not in the trash any more"));
        try {
            device.link(trashed, name);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            if (!is(name, facts)) {
                LOG.debug("{} got no second name, an empty file reserves it instead: {}", name, e.getMessage());
                return reserveAndReplace(trashed, name, facts) && confirmed(durability, name, made);
            }
            LOG.debug("{} has its name although the system reported: {}", name, e.getMessage());
        }
        durability.confirm(Objects.requireNonNull(name.getParent()), made);
        dropOldName(trashed, name);
        return true;
    }

    private boolean is(Path name, FileFacts facts) throws IOException {
        return device.facts(name).filter(f -> f.identity().equals(facts.identity())).isPresent();
    }

    private static boolean confirmed(Durability durability, Path name, List<Path> made) {
        durability.confirm(Objects.requireNonNull(name.getParent()), made);
        return true;
    }

    /** A file with two names would be refused by every later save, so that it must not stay so. */
    private void dropOldName(Path trashed, Path name) throws IOException {
        try {
            device.remove(trashed);
        } catch (IOException e) {
            if (device.facts(trashed).isPresent()) {
                device.remove(name);
                throw e;
            }
        }
    }

    private boolean reserveAndReplace(Path trashed, Path name, FileFacts facts) throws IOException {
        try {
            device.createNew(name, true).close();
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try {
            device.replace(trashed, name);
        } catch (IOException e) {
            if (!is(name, facts)) {
                device.remove(name);
                throw e;
            }
        }
        return true;
    }
}

package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.disk.UnixFacts;
import org.cuepoint.safety.internal.save.Durability;
import org.cuepoint.safety.internal.save.Failures;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the trash for a file (freedesktop.org Trash specification 1.0, "Trash directories"): that of the home folder
 * when it is on the same file system, else {@code .Trash/$uid} and then {@code .Trash-$uid} in the top folder of the
 * file's own. Each must belong to the user and be no link, so that nobody else can have it lead elsewhere.
 */
final class TrashFolders {

    private static final Logger LOG = LoggerFactory.getLogger(TrashFolders.class);

    private final StorageDevice device;
    private final Failures failures;
    private final WriteGuard guard;
    private final Durability durability;
    private final Optional<Path> homeTrash;

    TrashFolders(Workshop workshop, Optional<Path> homeTrash) {
        this.device = workshop.device();
        this.failures = workshop.failures();
        this.guard = workshop.guard();
        this.durability = new Durability(device, workshop.platform());
        this.homeTrash = homeTrash;
    }

    /** One way to a trash; the folder need not exist yet. */
    interface Candidate {

        /**
         * Makes what is missing.
         *
         * @throws IOException when it cannot be used; the message says why
         */
        TrashFolder ready() throws IOException;
    }

    /**
     * What may be tried, best first.
     *
     * @param file without symbolic links in its folder
     */
    List<Candidate> candidates(Path file) throws IOException {
        UnixFacts facts = device.unixFacts(file)
                .orElseThrow(() -> new NoTrashException(Problem.FAILED, "it is not there any more"));
        int user = device.user().orElseThrow(
                () -> new NoTrashException(Problem.FAILED, "the system does not tell whose process this is"));
        List<Candidate> found = new ArrayList<>();
        if (homeTrash.isPresent() && isOn(facts.device(), user, homeTrash.get())) {
            found.add(() -> prepared(new TrashFolder(resolved(homeTrash.get()), Optional.empty()), user));
        }
        Path top = topFolder(Objects.requireNonNull(file.getParent()), facts.device());
        if (device.unixFacts(top.resolve(".Trash")).filter(UnixFacts::sticky).isPresent()) {
            found.add(() -> inCommon(top, user));
        }
        found.add(() -> prepared(new TrashFolder(top.resolve(".Trash-" + user), Optional.of(top)), user));
        return found;
    }

    /** Whether the folder, or what of its path exists, is on a file system and belongs to the user. */
    private boolean isOn(long wanted, int user, Path folder) throws IOException {
        for (Path path = folder; path != null; path = path.getParent()) {
            if (device.facts(path).isPresent()) {
                Optional<UnixFacts> facts = device.unixFacts(device.realFolder(path));
                return facts.filter(f -> f.device() == wanted && f.owner() == user).isPresent();
            }
        }
        return false;
    }

    /** The user may have had the folder lead elsewhere; what does not exist yet is taken as it is. */
    private Path resolved(Path folder) throws IOException {
        return device.facts(folder).isPresent() ? device.realFolder(folder) : folder;
    }

    /** The highest folder above that is on the same file system. */
    private Path topFolder(Path start, long wanted) throws IOException {
        Path top = start;
        for (Path path = start.getParent(); path != null; path = path.getParent()) {
            if (device.unixFacts(path).filter(f -> f.device() == wanted).isEmpty()) {
                return top;
            }
            top = path;
        }
        return top;
    }

    /** In the folder that an administrator made for everybody. */
    private TrashFolder inCommon(Path top, int user) throws IOException {
        Path common = top.resolve(".Trash");
        if (device.facts(common).filter(f -> f.kind() == FileFacts.Kind.FOLDER).isEmpty()) {
            throw unusable(common + " is no folder");
        }
        return prepared(new TrashFolder(common.resolve(Integer.toString(user)), Optional.of(top)), user);
    }

    private TrashFolder prepared(TrashFolder folder, int user) throws IOException {
        guard.check(folder.root());
        make(folder.root());
        checkOwn(folder.root(), user);
        make(folder.files());
        make(folder.info());
        checkOwn(folder.files(), user);
        checkOwn(folder.info(), user);
        return folder;
    }

    /** Makes a folder and those above it that are missing, and has their names put on the disk. */
    private void make(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = folder; path != null && device.facts(path).isEmpty(); path = path.getParent()) {
            missing.push(path);
        }
        if (missing.isEmpty()) {
            return;
        }
        for (Path path : missing) {
            make(folder, path);
        }
        durability.confirmMade(List.copyOf(missing));
    }

    private void make(Path wanted, Path path) throws IOException {
        try {
            device.createSecretFolder(path);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} was made by another process; whose it is will be looked at", path);
        } catch (IOException e) {
            Problem problem = failures.explain(path, "could not be made", e).problem();
            String why = switch (problem) {
                case NO_PERMISSION -> "the system does not allow it";
                case READ_ONLY -> "the disk is read-only";
                case NO_SPACE -> "the disk is full";
                default -> String.valueOf(e.getMessage());
            };
            throw new NoTrashException(problem,
                    "its disk has no trash, and none could be made at " + wanted + ": " + why);
        }
    }

    private static NoTrashException unusable(String why) {
        return new NoTrashException(Problem.NO_PERMISSION, "its disk has no trash for you: " + why);
    }

    private void checkOwn(Path folder, int user) throws IOException {
        if (device.facts(folder).filter(f -> f.kind() == FileFacts.Kind.FOLDER).isEmpty()) {
            throw unusable(folder + " is no folder");
        }
        if (device.unixFacts(folder).filter(f -> f.owner() == user).isEmpty()) {
            throw unusable(folder + " belongs to somebody else");
        }
    }
}

package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the file behind a path, asks the guard, makes missing folders and refuses what is no ordinary file. */
public final class TargetFinder {

    private static final Logger LOG = LoggerFactory.getLogger(TargetFinder.class);

    /** As many links in a row as Linux follows (path_resolution(7)). */
    private static final int MOST_LINKS = 40;

    private final StorageDevice device;
    private final WriteGuard guard;
    private final NameRules names;
    private final List<Path> made = new ArrayList<>();

    public TargetFinder(StorageDevice device, WriteGuard guard, NameRules names) {
        this.device = device;
        this.guard = guard;
        this.names = names;
    }

    /**
     * Finds the target and makes its folder.
     *
     * @throws StorageException when it may not or cannot be written
     * @throws IOException what the platform reports
     */
    public Target find(Path asked) throws IOException {
        Path absolute = asked.toAbsolutePath();
        Found found = follow(absolute);
        Path behind = found.path();
        Path parent = behind.getParent();
        Path name = behind.getFileName();
        if (parent == null || name == null) {
            throw new StorageException(asked, Problem.NOT_A_FILE, asked + " is a folder, not a file.");
        }
        checkName(absolute, name);
        guard.check(behind);
        if (found.facts().isEmpty()) {
            createFolders(absolute, parent);
        }
        Path folder = device.realFolder(parent);
        Path real = folder.resolve(name.toString());
        if (!real.equals(behind)) {
            guard.check(real);
        }
        Optional<FileFacts> present = found.facts().isPresent() ? found.facts() : device.facts(real);
        if (present.isPresent()) {
            checkKind(absolute, present.get());
        }
        return new Target(absolute, real, folder, present);
    }

    /** The folders that were made, outermost first. */
    public List<Path> madeFolders() {
        return List.copyOf(made);
    }

    /** Removes the folders that were made, as far as they are still empty. */
    public void removeMadeFolders() {
        for (Path folder : made.reversed()) {
            try {
                device.remove(folder);
            } catch (IOException e) {
                LOG.info("The folder {} stays although nothing was saved in it: {}", folder, e.getMessage());
                return;
            }
        }
    }

    /** The file behind symbolic links; the path itself when it is none. */
    public Path followLinks(Path start) throws IOException {
        return follow(start).path();
    }

    /**
     * The end of a chain of symbolic links.
     *
     * @param path where it is
     * @param facts what is there
     */
    private record Found(Path path, Optional<FileFacts> facts) {
    }

    private Found follow(Path start) throws IOException {
        Path path = start;
        for (int i = 0; i < MOST_LINKS; i++) {
            Optional<FileFacts> facts = factsIfReachable(start, path);
            if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.LINK) {
                return new Found(path, facts);
            }
            path = path.resolveSibling(device.readLink(path));
        }
        throw new StorageException(start, Problem.NOT_A_FILE,
                start + " is a symbolic link that leads in a circle. Choose another name.");
    }

    private Optional<FileFacts> factsIfReachable(Path asked, Path path) throws IOException {
        try {
            return device.facts(path);
        } catch (IOException e) {
            checkParents(asked, path.getParent()); // a parent that is a file is told as such
            checkLength(asked, path);
            throw e;
        }
    }

    private void checkName(Path asked, Path name) throws StorageException {
        Optional<String> complaint = names.complaint(name.toString());
        if (complaint.isPresent()) {
            throw new StorageException(asked, Problem.BAD_NAME,
                    "The name \"" + name + "\" " + complaint.get() + ". Choose another name.");
        }
        checkLength(asked, asked);
    }

    private void checkLength(Path asked, Path path) throws StorageException {
        for (Path part : path) {
            Optional<String> complaint = names.tooLong(part.toString());
            if (complaint.isPresent()) {
                throw new StorageException(asked, Problem.BAD_NAME,
                        "The name \"" + part + "\" " + complaint.get() + ". Choose a shorter one.");
            }
        }
        Optional<String> complaint = names.pathComplaint(path.toString());
        if (complaint.isPresent()) {
            throw new StorageException(asked, Problem.BAD_NAME,
                    path + " " + complaint.get() + ". Choose another folder.");
        }
    }

    /** Whether a parent is something else than a folder, which no call can make right. */
    private void checkParents(Path asked, @Nullable Path parent) throws IOException {
        for (@Nullable
        Path path = parent; path != null; path = path.getParent()) {
            Optional<FileFacts> facts = factsOrNone(path);
            if (facts.isPresent()) {
                checkFolder(asked, path, facts.get());
                return;
            }
        }
    }

    private Optional<FileFacts> factsOrNone(Path path) {
        try {
            return device.facts(path);
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at: {}", path, e.getMessage());
            return Optional.empty(); // the caller goes on to the folder above
        }
    }

    private static void checkFolder(Path asked, Path path, FileFacts facts) throws StorageException {
        if (facts.kind() == FileFacts.Kind.REGULAR || facts.kind() == FileFacts.Kind.OTHER) {
            throw new StorageException(asked, Problem.NOT_A_FILE, asked + " was not saved: " + path
                    + " is a file, not a folder. Choose another folder.");
        }
    }

    private void createFolders(Path asked, Path parent) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        Path path = parent;
        Optional<FileFacts> facts = device.facts(path);
        while (facts.isEmpty() && path.getParent() != null) {
            missing.push(path);
            path = path.getParent();
            facts = device.facts(path);
        }
        if (facts.isPresent()) {
            checkFolder(asked, path, facts.get());
        }
        for (Path folder : missing) {
            checkName(asked, folder.getFileName());
            try {
                device.createFolder(folder);
                made.add(folder);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} was made by somebody else meanwhile", folder);
            }
        }
    }

    private static void checkKind(Path asked, FileFacts facts) throws StorageException {
        switch (facts.kind()) {
            case FOLDER -> throw new StorageException(asked, Problem.NOT_A_FILE,
                    asked + " is a folder. Give the name of a file in it.");
            case OTHER -> throw new StorageException(asked, Problem.NOT_A_FILE,
                    asked + " is a device or a pipe, not an ordinary file. Choose another name.");
            case LINK -> throw new StorageException(asked, Problem.CHANGED,
                    asked + " was replaced by a symbolic link meanwhile. Try again.");
            case REGULAR -> {
                // an ordinary file: the policy decides
            }
        }
    }
}

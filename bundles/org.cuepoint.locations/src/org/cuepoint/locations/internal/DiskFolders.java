package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes and tries folders on the real disk: the one class of this bundle that writes. */
final class DiskFolders implements Folders {

    /** Not by {@code fromString}, which makes the first EnumSet of the process by reflection: milliseconds at a start. */
    private static final Set<PosixFilePermission> PRIVATE = Set.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final FileAttribute<?>[] NONE = {};

    private static final int MOST_TRIES = 3;
    private static final String NO_PERMISSION = "cannot be written by you";
    private static final String READ_ONLY_DRIVE = "cannot be written because the drive is read-only";

    private final GuardRules guard;
    private final Set<Path> proven = ConcurrentHashMap.newKeySet();

    DiskFolders(GuardRules guard) {
        this.guard = guard;
    }

    @Override
    public Optional<String> prepare(String path) {
        Optional<String> forbidden = guard.forbids(path);
        if (forbidden.isPresent()) {
            return Optional.of("may not be used: " + forbidden.get());
        }
        try {
            Path folder = Path.of(path);
            make(folder);
            return proveWritable(folder);
        } catch (IOException | InvalidPathException e) {
            return Optional.of(words(e));
        }
    }

    @Override
    public Optional<String> preparePrivate(String path) {
        Optional<String> problem = prepare(path);
        if (problem.isPresent()) {
            return problem;
        }
        try {
            Path folder = Path.of(path);
            if (Files.isSymbolicLink(folder)) {
                return Optional.of("is a symbolic link, which somebody else may have put there");
            }
            if (!posix(folder)) {
                return Optional.empty();
            }
            if (!PRIVATE.containsAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))) {
                return Optional.of("is open to other users");
            }
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(ownerOfNewFile(folder))
                    ? Optional.empty()
                    : Optional.of("belongs to somebody else");
        } catch (IOException e) {
            return Optional.of(words(e));
        }
    }

    @Override
    public Optional<String> tryOut(String path) {
        Optional<String> forbidden = guard.forbids(path);
        if (forbidden.isPresent()) {
            return Optional.of("may not be used: " + forbidden.get());
        }
        try {
            Path nearest = Path.of(path);
            while (nearest != null && !Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
                nearest = nearest.getParent();
            }
            if (nearest == null) {
                return Optional.of("is on a drive that is not there");
            }
            if (!Files.isDirectory(nearest)) {
                return Optional.of(words(new ObstacleException(nearest)));
            }
            return mayWrite(nearest);
        } catch (IOException | InvalidPathException e) {
            return Optional.of(words(e));
        }
    }

    /** Makes the folder and those above it that are missing, private to the user. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            make(parent);
        }
        try {
            Files.createDirectory(folder,
                    posix(parent)
                            ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PRIVATE)}
                            : NONE);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new ObstacleException(folder);
            }
            // another process of ours made it in the meantime
        }
    }

    /** Asks the kind of file system and not the drive, for which Linux reads a table of all mounts. */
    private static boolean posix(@Nullable Path folder) {
        return folder != null && folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Makes a file that was not there before. Nobody is kept from guessing its name: a random one, or the number of the
     * process in it, would cost the first start some milliseconds. Two processes that meet in one nanosecond try again.
     */
    private static Path newFile(Path folder) throws IOException {
        for (int tries = 1;; tries++) {
            try {
                return Files.createFile(folder.resolve(".cuepoint-" + System.nanoTime() + ".probe"));
            } catch (FileAlreadyExistsException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Where a neighbour or the folder above took a file, the permissions decide: they are cheaper to ask. */
    private Optional<String> proveWritable(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && proven.contains(parent)) {
            return mayWrite(folder);
        }
        probe(folder);
        proven.add(folder);
        if (parent != null) {
            proven.add(parent);
        }
        return Optional.empty();
    }

    private static Optional<String> mayWrite(Path folder) throws IOException {
        if (Files.isWritable(folder)) {
            return Optional.empty();
        }
        return Optional.of(Files.getFileStore(folder).isReadOnly() ? READ_ONLY_DRIVE : NO_PERMISSION);
    }

    /**
     * Writes one byte: permissions, read-only mounts, quotas and full disks are all found out this way and no other.
     */
    private static void probe(Path folder) throws IOException {
        Path file = newFile(folder);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[]{'\n'}));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Object ownerOfNewFile(Path folder) throws IOException {
        Path file = newFile(folder);
        try {
            return Files.getOwner(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A file stands where a folder should be. */
    private static final class ObstacleException extends IOException {

        private static final long serialVersionUID = 1L;

        ObstacleException(Path file) {
            super("cannot be made, because " + file + " is a file and not a folder");
        }
    }

    /** The problem in words that follow the folder's name in a sentence. */
    private static String words(Exception problem) {
        if (problem instanceof AccessDeniedException) {
            return NO_PERMISSION;
        }
        if (problem instanceof ObstacleException) {
            return String.valueOf(problem.getMessage());
        }
        String reason = problem instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : String.valueOf(problem.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space")) {
            return "cannot be written because the disk is full";
        }
        if (lower.contains("quota")) {
            return "cannot be written because your disk quota is used up";
        }
        if (lower.contains("read-only")) {
            return READ_ONLY_DRIVE;
        }
        if (lower.contains("name too long")) {
            return "cannot be made because its path is too long";
        }
        return problem instanceof InvalidPathException
                ? "is not a path that this system allows"
                : "cannot be used: " + Shown.value(reason);
    }
}

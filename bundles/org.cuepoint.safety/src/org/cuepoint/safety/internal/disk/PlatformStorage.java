package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The file systems of the machine: the one class of the product that writes files itself. */
public final class PlatformStorage implements StorageDevice {

    private static final int LONGEST_LISTING = 100_000;

    private static final String UNIX = "unix:mode,size,lastModifiedTime,fileKey,nlink";
    /** The kinds of files in their modes (inode(7)). */
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    private final Platform platform;

    public PlatformStorage(Platform platform) {
        this.platform = platform;
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        try {
            return Optional.of(hasView(path, "unix") ? factsAtOnce(path) : otherFacts(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalLong size(Path path) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() ? OptionalLong.of(found.size()) : OptionalLong.empty();
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    /** With one call to the system. */
    private static FileFacts factsAtOnce(Path path) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, UNIX, LinkOption.NOFOLLOW_LINKS);
        FileFacts.Kind kind = switch ((int) value(found, "mode") & TYPE) {
            case REGULAR -> FileFacts.Kind.REGULAR;
            case FOLDER -> FileFacts.Kind.FOLDER;
            case LINK -> FileFacts.Kind.LINK;
            default -> FileFacts.Kind.OTHER;
        };
        boolean regular = kind == FileFacts.Kind.REGULAR;
        return new FileFacts(kind, regular ? (long) value(found, "size") : 0,
                (FileTime) value(found, "lastModifiedTime"), value(found, "fileKey").toString(),
                regular ? (int) value(found, "nlink") : 1);
    }

    private static Object value(Map<String, Object> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    private static FileFacts otherFacts(Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object key = found.fileKey();
        return new FileFacts(kind(found), found.isRegularFile() ? found.size() : 0, found.lastModifiedTime(),
                key == null ? "" : key.toString(), 1);
    }

    private static FileFacts.Kind kind(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return FileFacts.Kind.LINK;
        }
        if (found.isDirectory()) {
            return FileFacts.Kind.FOLDER;
        }
        return found.isRegularFile() ? FileFacts.Kind.REGULAR : FileFacts.Kind.OTHER;
    }

    private static boolean hasView(Path path, String view) {
        return path.getFileSystem().supportedFileAttributeViews().contains(view);
    }

    @Override
    public Path readLink(Path link) throws IOException {
        return Files.readSymbolicLink(link);
    }

    @Override
    public Path realFolder(Path folder) throws IOException {
        return folder.toRealPath();
    }

    @Override
    public boolean writable(Path file) {
        return Files.isWritable(file) && !markedReadOnly(file);
    }

    /**
     * Nobody has the right to write: a mark the owner set on purpose, which the administrator's rights would pass over.
     */
    private static boolean markedReadOnly(Path file) {
        if (!hasView(file, "posix")) {
            return false;
        }
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            return !mode.contains(PosixFilePermission.OWNER_WRITE) && !mode.contains(PosixFilePermission.GROUP_WRITE)
                    && !mode.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            return false; // a file system without modes; whether writing works shows when it is tried
        }
    }

    @Override
    public StoreFacts store(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new StoreFacts(store.getUsableSpace(), store.isReadOnly());
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (found.size() == LONGEST_LISTING) {
                    break;
                }
                found.add(entry);
            }
        }
        return found;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    @Override
    public void createSecretFolder(Path folder) throws IOException {
        Files.createDirectory(folder, secret(folder, "rwx------"));
    }

    @Override
    public Optional<UnixFacts> unixFacts(Path path) throws IOException {
        return UnixFacts.of(path);
    }

    @Override
    public OptionalInt user() {
        return Kernel.user();
    }

    private static FileAttribute<?>[] secret(Path path, String mode) {
        return hasView(path, "posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    @Override
    public OpenFile createNew(Path file, boolean secret) throws IOException {
        FileAttribute<?>[] attributes = secret ? secret(file, "rw-------") : new FileAttribute<?>[0];
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        return PlatformFiles.interruptible(FileChannel.open(file, options, attributes));
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        return PlatformFiles.interruptible(FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public OpenFile openToAppend(Path file) throws IOException {
        if (facts(file).isEmpty()) {
            throw new NoSuchFileException(file.toString());
        }
        return PlatformFiles.steady(new RandomAccessFile(file.toFile(), "rw"));
    }

    @Override
    public List<String> carryOver(Path from, Path to) throws IOException {
        return new AttributeCopy(from, to).copy();
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        Files.createLink(name, existing);
    }

    @Override
    public void remove(Path path) throws IOException {
        Files.delete(path);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (platform == Platform.WINDOWS) {
            return; // a folder cannot be opened for this there; the forced file's own journal record stands for it
        }
        boolean interrupted = Thread.interrupted(); // an interrupt would close the channel and leave durability unknown
        try {
            while (true) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}

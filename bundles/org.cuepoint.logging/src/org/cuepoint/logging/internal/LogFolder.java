package org.cuepoint.logging.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The log files of one process: {@code NAME.log}, the older {@code NAME.log.1} (newest) to {@code .N}, and between two
 * steps of a rotation {@code NAME.log.next}. This is the only class of the bundle that makes, moves or deletes files;
 * Logback writes into the file made here.
 *
 * <p>A rotation loses nothing whichever step fails (on Windows a reader blocks renames): it first renames the present
 * file to {@code .next}, and touches the older ones only then; it shifts them only up to the first gap, and deletes the
 * oldest only when there is none. What is left half done is completed before the next rotation.
 */
final class LogFolder implements AutoCloseable {

    /** How many processes may log side by side, each into files of its own. */
    private static final int MOST_PROCESSES = 9;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    /** Renames a file; replaced in tests to let it fail. */
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    private final Path folder;
    private final String name;
    private final Mover mover;
    private final @Nullable FileChannel lock;
    private final AtomicBoolean compressing = new AtomicBoolean();

    private LogFolder(Path folder, String name, Mover mover, @Nullable FileChannel lock) {
        this.folder = folder;
        this.name = name;
        this.mover = mover;
        this.lock = lock;
    }

    /**
     * Takes the first name that no running process has: {@code NAME.log}, then {@code NAME-2.log} and so on. A name is
     * had by locking {@code .NAME.log.lock}, which the system undoes when the process ends, however it ends.
     *
     * @throws IOException when the folder cannot be made or written to, or all names are taken
     */
    static LogFolder open(Path folder, String base, Mover mover) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= MOST_PROCESSES; number++) {
            String name = base + (number == 1 ? "" : "-" + number) + ".log";
            FileChannel channel = makeAndOpen(folder.resolve("." + name + ".lock"));
            boolean taken = true;
            try {
                taken = !locked(channel);
            } finally {
                if (taken) {
                    channel.close();
                }
            }
            if (!taken) {
                return new LogFolder(folder, name, mover, channel);
            }
        }
        throw new IOException(MOST_PROCESSES + " processes log into " + folder + " already");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock acquired = channel.tryLock();
            return acquired != null;
        } catch (OverlappingFileLockException e) {
            return false; // another log of this very process
        }
    }

    private static FileChannel makeAndOpen(Path file) throws IOException {
        make(file);
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** The file that is written. */
    Path active() {
        return folder.resolve(name);
    }

    /** An older file; 1 is the newest. */
    Path older(int number) {
        return folder.resolve(name + "." + number);
    }

    /** Where the file is between the two steps of a rotation. */
    Path next() {
        return folder.resolve(name + ".next");
    }

    /** Makes the folder and the file when they are not there, and the file private to the user. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        make(active());
    }

    /** The file that is written, made when it is not there. */
    FileChannel openToAppend() throws IOException {
        prepare();
        return FileChannel.open(active(), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void make(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PRIVATE)}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException e) {
            if (posix && !Files.getPosixFilePermissions(file).equals(PRIVATE)) {
                Files.setPosixFilePermissions(file, PRIVATE);
            }
        }
    }

    /**
     * Begins a new file.
     *
     * @param keep how many older files are kept
     * @throws IOException when a step failed; then nothing was lost, and what is written goes on in {@link #active()}
     */
    synchronized void rotate(int keep) throws IOException {
        settle(keep);
        mover.move(active(), next());
        settle(keep);
    }

    /** Completes a rotation that was interrupted, and deletes older files beyond the number. */
    synchronized void settle(int keep) throws IOException {
        if (!compressing.get()) {
            deleteLeftovers(keep);
        }
        if (Files.exists(next())) {
            int gap = 1;
            while (gap <= keep && existing(gap).isPresent()) {
                gap++;
            }
            if (gap > keep) {
                delete(keep);
                gap = keep;
            }
            for (int number = gap - 1; number >= 1; number--) {
                Path older = existing(number).orElseThrow(() -> new IOException("an older log file vanished"));
                boolean compressed = older.equals(compressed(number));
                mover.move(older, compressed ? compressed(number + 1) : older(number + 1));
            }
            mover.move(next(), older(1));
        }
        for (int number = keep + 1; existing(number).isPresent(); number++) {
            delete(number);
        }
    }

    /** What a process left that was killed while it compressed: the plain file is whole until the very end. */
    private void deleteLeftovers(int keep) throws IOException {
        Files.deleteIfExists(part());
        for (int number = 1; number <= keep; number++) {
            if (Files.exists(older(number))) {
                Files.deleteIfExists(compressed(number));
            }
        }
    }

    private Path compressed(int number) {
        return folder.resolve(name + "." + number + ".gz");
    }

    /** Where a file is compressed to before it takes the place of the plain one. */
    private Path part() {
        return folder.resolve("." + name + ".part");
    }

    /** An older file as it is: the plain one, else the compressed one. */
    private Optional<Path> existing(int number) {
        return Stream.of(older(number), compressed(number)).filter(Files::exists).findFirst();
    }

    private void delete(int number) throws IOException {
        Files.deleteIfExists(older(number));
        Files.deleteIfExists(compressed(number));
    }

    /**
     * Compresses the older files that are not yet, the oldest first. Rotations go on meanwhile: a file that moves on is
     * replaced where it is then. What fails stays as it was. Does nothing while another thread does it.
     */
    void compress(int keep) throws IOException {
        if (!compressing.compareAndSet(false, true)) {
            return;
        }
        try {
            Optional<Path> plain = oldestPlain(keep);
            while (plain.isPresent()) {
                compress(plain.get(), keep);
                plain = oldestPlain(keep);
            }
        } finally {
            compressing.set(false);
        }
    }

    private synchronized Optional<Path> oldestPlain(int keep) {
        return IntStream.rangeClosed(1, keep).mapToObj(number -> older(keep + 1 - number)).filter(Files::exists)
                .findFirst();
    }

    private void compress(Path plain, int keep) throws IOException {
        Files.deleteIfExists(part());
        make(part());
        Opened opened;
        try {
            opened = opened(plain);
        } catch (NoSuchFileException e) {
            return; // a rotation was faster: it is looked for again
        }
        try (InputStream in = opened.content();
                GZIPOutputStream out = new GZIPOutputStream(
                        Files.newOutputStream(part(), StandardOpenOption.WRITE))) {
            in.transferTo(out);
        }
        replace(opened.attributes(), keep);
    }

    /** A file that is read, and what tells it from others wherever it is moved to. */
    private record Opened(InputStream content, BasicFileAttributes attributes) {
    }

    /** Both of one file: no rotation comes in between. */
    private synchronized Opened opened(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Opened(Files.newInputStream(file), attributes);
    }

    /** Puts the compressed file in the place of the plain one, wherever that is by now. */
    private synchronized void replace(BasicFileAttributes read, int keep) throws IOException {
        for (int number = 1; number <= keep; number++) {
            if (Files.exists(older(number)) && isSame(read, older(number))) {
                Files.move(part(), compressed(number), StandardCopyOption.ATOMIC_MOVE);
                Files.delete(older(number));
                return;
            }
        }
        Files.deleteIfExists(part());
    }

    private static boolean isSame(BasicFileAttributes read, Path file) throws IOException {
        BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.equals(read.fileKey(), there.fileKey()) && read.size() == there.size()
                && read.lastModifiedTime().equals(there.lastModifiedTime());
    }

    @Override
    public void close() throws IOException {
        FileChannel held = lock;
        if (held != null) {
            held.close();
        }
    }
}

package org.cuepoint.settings.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cuepoint.core.write.WriteGuard;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds what the user set: the one class of this bundle that writes. Readers need no lock, since the file
 * is only ever replaced as a whole; writers of all processes take turns by a lock on a file beside it, read the file
 * again, change only their keys and replace it, so that no change of another process is lost. What is there already is
 * never lost: a file that cannot be understood is put aside before it is replaced.
 */
class SettingsFile {

    /** Far more than all settings together, in bytes. */
    static final int LARGEST = 1024 * 1024;

    private static final int LOCK_ATTEMPTS = 200;
    private static final long LOCK_PAUSE_NANOS = 10_000_000;
    private static final int MOST_ASIDE = 100;

    private final Supplier<Path> folder;
    private final Path file;
    private final String heading;
    private final WriteGuard guard;

    /** What tells one state of the file from another. */
    record Stamp(long size, long modified, @Nullable Object identity) {
    }

    /**
     * The file at one moment.
     *
     * @param values the values by key; empty when the file is not there or cannot be used
     * @param stamp the file's state; empty when it is not there
     * @param problem why the file cannot be used, as a sentence
     */
    record Snapshot(Map<String, String> values, Optional<Stamp> stamp, Optional<String> problem) {
        Snapshot {
            values = Map.copyOf(values);
        }
    }

    /** The file is there but is not a settings file. */
    private static final class NotUnderstoodException extends IOException {

        private static final long serialVersionUID = 1L;

        NotUnderstoodException(String why) {
            super(why);
        }
    }

    /**
     * @param folder gives the folder it is or will be in, made again when somebody removed it
     * @param name its name there
     * @param heading its first line
     * @param guard asked before every write
     */
    SettingsFile(Supplier<Path> folder, String name, String heading, WriteGuard guard) {
        this.folder = folder;
        this.file = folder.get().resolve(name);
        this.heading = heading;
        this.guard = guard;
    }

    Path path() {
        return file;
    }

    /** The file's state now; empty when it is not there. */
    Optional<Stamp> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional
                    .of(new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads it; a problem is part of the answer. */
    Snapshot read() {
        // the stamp first: a change between the two is then noticed at the next look
        Optional<Stamp> stamp = stamp();
        try {
            return new Snapshot(load(), stamp, Optional.empty());
        } catch (IOException e) {
            return new Snapshot(Map.of(), stamp,
                    Optional.of("The settings in " + file + " cannot be used, so the defaults hold: "
                            + describe(e) + " The file is left as it is."));
        }
    }

    private Map<String, String> load() throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        if (bytes.length > LARGEST) {
            throw new NotUnderstoodException("it is larger than " + LARGEST + " bytes.");
        }
        try {
            return PropertiesText.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new NotUnderstoodException("it is not UTF-8 text.");
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException("it has a malformed \\u escape.");
        }
    }

    /**
     * Changes some keys on disk and keeps all others.
     *
     * @param changes the new value by key; empty takes the key out
     * @return the file afterwards
     * @throws IOException with a sentence when it could not be written; the file is then as it was
     */
    Snapshot change(Map<String, Optional<String>> changes) throws IOException {
        try {
            guard.check(file);
            Path lockFile = folder.get().resolve(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                Map<String, String> values = new HashMap<>(loadOrPutAside());
                changes.forEach(
                        (key, value) -> value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key)));
                replace(PropertiesText.format(heading, values));
            }
            return read();
        } catch (IOException e) {
            throw new IOException("The setting holds until the application ends, but could not be stored in " + file
                    + ": " + describe(e), e);
        }
    }

    private Map<String, String> loadOrPutAside() throws IOException {
        try {
            return load();
        } catch (NotUnderstoodException e) {
            for (int i = 1; i <= MOST_ASIDE; i++) {
                Path aside = file.resolveSibling(file.getFileName() + ".broken" + (i == 1 ? "" : "-" + i));
                if (!Files.exists(aside)) {
                    Files.move(file, aside);
                    return Map.of();
                }
            }
            throw e;
        }
    }

    /** Waits its turn for at most two seconds: a stopped process must not stop this one. */
    private FileLock lock(FileChannel channel) throws IOException {
        for (int i = 0; i < LOCK_ATTEMPTS; i++) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            pause();
        }
        throw new IOException("another program is changing the settings and does not finish.");
    }

    /** Waits a little before the next attempt; a seam, so that tests need not wait. */
    void pause() {
        LockSupport.parkNanos(LOCK_PAUSE_NANOS);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another framework in this process holds it
            return null;
        }
    }

    private void replace(String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                keepPrivate(temporary);
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            moveIntoPlace(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Replaces the file in one step; a seam, so that tests let it fail. */
    void moveIntoPlace(Path temporary) throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keepPrivate(Path temporary) throws IOException {
        if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String describe(IOException problem) {
        String message = problem.getMessage() == null ? "" : problem.getMessage();
        if (problem instanceof AccessDeniedException) {
            return "you may not read or write it.";
        }
        if (problem instanceof NoSuchFileException) {
            return "its folder is not there.";
        }
        if (problem instanceof FileSystemException failure) {
            String reason = failure.getReason();
            return (reason == null || reason.isEmpty() ? problem.getClass().getSimpleName() : reason) + '.';
        }
        return message.endsWith(".") ? message : message + '.';
    }
}

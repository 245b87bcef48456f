package org.cuepoint.crash.internal.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file of a session: what it notes is appended line by line and forced, and it is locked as long as the session runs; the
 * system undoes the lock however the process ends. The only class of the bundle that changes files by itself: a line that is
 * appended needs no other file to be safe, and is not read when it was torn.
 */
final class SessionJournal implements AutoCloseable {

    private final FileChannel channel;

    private SessionJournal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a file to append to, made when it is not there, and locks it.
     *
     * @throws IOException when it cannot be opened, or another process holds it
     */
    static SessionJournal open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        SessionJournal journal = new SessionJournal(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        boolean taken = false;
        try {
            taken = locked(journal.channel);
        } finally {
            if (!taken) {
                journal.close();
            }
        }
        if (!taken) {
            throw new IOException(file + " is locked by another process");
        }
        return journal;
    }

    /** Whether a running process holds a file; false as well when there is no such file. */
    static boolean isHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !locked(channel);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process holds it
        }
    }

    /** Appends text; when this returns, it is on the disk. */
    void append(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Removes a file that was judged. */
    static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one process that migrates; the system drops it when that process dies. */
final class MigrationLock implements AutoCloseable {

    private final FileChannel channel;

    private MigrationLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it; empty when somebody else has it. */
    static Optional<MigrationLock> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock();
            taken = lock != null;
        } catch (OverlappingFileLockException e) {
            taken = false; // another thread of this process
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new MigrationLock(channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

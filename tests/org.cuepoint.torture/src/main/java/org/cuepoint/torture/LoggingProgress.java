package org.cuepoint.torture;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a process has logged, told to another one through shared memory, which outlives a SIGKILL: of each thread the number of
 * the last record whose call has returned, and when the last of them did.
 */
final class LoggingProgress {

    /** How many threads log. */
    static final int THREADS = 2;
    private static final int REMEMBERED = 1 << 19;
    private static final int EACH = Long.BYTES * (1 + REMEMBERED);

    private final MappedByteBuffer memory;

    /** @param file made when it is not there */
    LoggingProgress(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) THREADS * EACH);
        }
    }

    /** A call has returned; numbers begin with 1. */
    void logged(int thread, long number) {
        memory.putLong(place(thread, number), System.currentTimeMillis());
        memory.putLong(thread * EACH, number);
    }

    /** The number of the last record whose call has returned; 0 before the first. */
    long last(int thread) {
        return memory.getLong(thread * EACH);
    }

    /** When the call for one of the last 500,000 records returned, in milliseconds since 1970. */
    long time(int thread, long number) {
        return memory.getLong(place(thread, number));
    }

    private static int place(int thread, long number) {
        return thread * EACH + Long.BYTES * (1 + (int) (number % REMEMBERED));
    }
}

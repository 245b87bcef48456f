package org.cuepoint.logging.internal.index;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets those who index wait a moment while somebody reads records: the first screen of a large log should not wait for all
 * of it. In all they wait so little that indexing is not much later.
 */
final class GivingWay {

    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long AFTER = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long SLICE = TimeUnit.MICROSECONDS.toNanos(200);

    private final AtomicLong left = new AtomicLong(MOST);
    private volatile long lastRead = System.nanoTime() - AFTER;

    /** Somebody reads now. */
    void reading() {
        lastRead = System.nanoTime();
    }

    /** Waits as long as somebody reads, or did a moment ago. */
    void toReaders() {
        while (System.nanoTime() - lastRead < AFTER && left.addAndGet(-SLICE) > 0) {
            LockSupport.parkNanos(SLICE);
        }
    }
}

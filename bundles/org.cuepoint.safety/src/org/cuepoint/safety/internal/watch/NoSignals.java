package org.cuepoint.safety.internal.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A platform that tells nothing. */
final class NoSignals implements FolderSignals {

    private final Semaphore never = new Semaphore(0);

    @Override
    public boolean add(Path folder) {
        return false;
    }

    @Override
    public void remove(Path folder) {
        // nothing is watched
    }

    @Override
    public List<Signal> await(long nanos) throws InterruptedException {
        if (never.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            never.release();
        }
        return List.of();
    }

    @Override
    public boolean isWatched(Path folder) {
        return false;
    }

    @Override
    public void close() {
        // nothing is held
    }
}

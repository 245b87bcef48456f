package org.cuepoint.safety.internal.save;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Lets only one thread at a time write a file. Not reentrant. */
public final class PathLocks {

    private final ConcurrentMap<Path, Turn> turns = new ConcurrentHashMap<>();

    /** Waits for the turn; closing the answer ends it. */
    public Held take(Path file) throws InterruptedException {
        Turn turn = turns.compute(file, (path, present) -> (present == null ? new Turn() : present).joined());
        boolean waited = !turn.free.tryAcquire();
        if (waited) {
            try {
                turn.free.acquire();
            } catch (InterruptedException e) {
                leave(file);
                throw e;
            }
        }
        return new Held(waited, () -> {
            turn.free.release();
            leave(file);
        });
    }

    private void leave(Path file) {
        turns.computeIfPresent(file, (path, turn) -> turn.left() ? null : turn);
    }

    /**
     * A turn that was taken.
     *
     * @param waited whether somebody else had it until now
     * @param end gives it up
     */
    public record Held(boolean waited, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** The waiting line of one file; the counter is only touched within the map's own lock for the file. */
    private static final class Turn {

        private final Semaphore free = new Semaphore(1);
        private int users;

        Turn joined() {
            users++;
            return this;
        }

        boolean left() {
            users--;
            return users == 0;
        }
    }
}

package org.cuepoint.performance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.cuepoint.core.incident.Incidents;
import org.cuepoint.performance.internal.WatchRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a thread that handles events from a thread of its own, and looks for deadlocks now and then. A freeze is told as an
 * incident while it lasts, with stacks that were seen during it; its end is told too. The watch wakes up once a second, and
 * twice while the thread gives no sign of life.
 * <p>
 * No freezes are: idle time, a process or machine that stood still, a pause of garbage collection, a thread that a debugger
 * may hold.
 */
public final class FreezeWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeWatch.class);

    private final Probe probe;
    private final Supplier<Optional<Incidents>> incidents;
    private final Thread thread;
    private volatile boolean ended;

    /** What the watch asks about the thread that it watches; called on the watch's thread. */
    public interface Probe {

        /** How often a sign of life is expected. */
        Duration BEAT = Duration.ofSeconds(1);

        /** The thread. */
        Thread thread();

        /**
         * When it gave the latest sign of life, by {@link System#nanoTime()}. A thread that handles events does so every
         * {@link #BEAT}, also when it has nothing to do and within dialogs.
         */
        long lastSign();

        /** Whether it has ended; then the watch ends. */
        boolean gone();

        /** What it does, in plain words; empty when unknown. */
        String activity();
    }

    /**
     * Begins to watch.
     *
     * @param probe the thread
     * @param limit from which on a freeze is told; asked at the beginning and then once a minute; a second at least
     * @param incidents who is told; asked when there is something to tell
     */
    public static FreezeWatch begin(Probe probe, Supplier<Duration> limit, Supplier<Optional<Incidents>> incidents) {
        FreezeWatch watch = new FreezeWatch(probe, limit, incidents);
        watch.thread.start();
        return watch;
    }

    private FreezeWatch(Probe probe, Supplier<Duration> limit, Supplier<Optional<Incidents>> incidents) {
        this.probe = probe;
        this.incidents = incidents;
        this.thread = Thread.ofPlatform().daemon().name("CuePoint freeze watch").unstarted(() -> watch(limit));
    }

    /** Ends the watch; does not wait. */
    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(thread);
    }

    private void watch(Supplier<Duration> limit) {
        WatchRound round = WatchRound.real(probe, limit);
        while (!ended && !probe.gone()) {
            WatchRound.Told told = round.look();
            told.incidents().forEach(incident -> tell(present -> present.report(incident)));
            told.thawed().ifPresent(lasted -> {
                LOG.info("The window reacts again after {} ms", lasted.toMillis());
                tell(Incidents::recovered);
            });
            LockSupport.parkNanos(this, told.pause());
        }
    }

    private void tell(Consumer<Incidents> what) {
        incidents.get().ifPresent(what);
    }
}

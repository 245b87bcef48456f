package org.cuepoint.safety.internal.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.FileWatch;
import org.cuepoint.safety.internal.save.Workshop;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The service that watches files. It has one thread while files are watched, and none before and after. */
@Component(service = FileWatch.class)
public final class FileWatchService implements FileWatch {

    private final Workshop workshop;
    private final OwnWrites own;
    private final Supplier<FolderSignals> signals;
    private final LongSupplier clock;
    private final Object lock = new Object();
    private final List<WatchedFile> added = new ArrayList<>();
    private @Nullable Worker worker;
    private boolean stopped;

    /**
     * The service over the file systems of this machine.
     *
     * @param guard not asked, since nothing is written here
     * @param own what this process is about to write
     */
    @Activate
    public FileWatchService(@Reference WriteGuard guard, @Reference OwnWrites own) {
        this(Workshop.here(guard), own, PlatformSignals::open, System::nanoTime);
    }

    FileWatchService(Workshop workshop, OwnWrites own, Supplier<FolderSignals> signals, LongSupplier clock) {
        this.workshop = workshop;
        this.own = own;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Watching watch(Path file, Consumer<FileEvent> listener) {
        WatchedFile watched = new WatchedFile(workshop, own, file.toAbsolutePath(), listener,
                clock.getAsLong());
        synchronized (lock) {
            if (stopped) {
                watched.close();
                return watched::close;
            }
            added.add(watched);
            Worker present = worker;
            if (present == null) {
                present = new Worker();
                worker = present;
                present.thread.start();
            } else {
                present.wake();
            }
        }
        return () -> close(watched);
    }

    private void close(WatchedFile watched) {
        watched.close();
        synchronized (lock) {
            Worker present = worker;
            if (present != null) {
                present.wake();
            }
        }
    }

    /** Ends all watching. */
    @Deactivate
    public void stop() {
        synchronized (lock) {
            stopped = true;
            Worker present = worker;
            if (present != null) {
                present.wake();
            }
        }
    }

    /** The thread that looks. It is interrupted only while it waits: reading a file must not be broken off. */
    private final class Worker implements Runnable {

        private final Thread thread = new Thread(this, "file watch");
        private boolean waiting;
        private boolean wanted;

        Worker() {
            thread.setDaemon(true);
        }

        /** Called with the lock. */
        void wake() {
            wanted = true;
            if (waiting) {
                thread.interrupt();
            }
        }

        @Override
        public void run() {
            try (FolderSignals told = signals.get()) {
                Rounds rounds = new Rounds(workshop.device(), told, clock.getAsLong());
                List<FolderSignals.Signal> latest = List.of();
                while (takeNew(rounds)) {
                    for (Rounds.Told each : rounds.look(latest, clock.getAsLong())) {
                        each.file().tell(each.event());
                    }
                    latest = await(told, rounds.untilNext(clock.getAsLong()));
                }
            } finally {
                ended();
            }
        }

        /** However it ended: the next file that is watched needs another thread. */
        private void ended() {
            synchronized (lock) {
                if (worker == this) {
                    worker = null;
                }
            }
        }

        /** Answers whether there is anything to watch; when not, this thread ends and the next file gets another. */
        private boolean takeNew(Rounds rounds) {
            List<WatchedFile> fresh;
            synchronized (lock) {
                wanted = false;
                fresh = List.copyOf(added);
                added.clear();
            }
            fresh.forEach(file -> rounds.add(file, clock.getAsLong()));
            rounds.dropClosed();
            synchronized (lock) {
                if (stopped || rounds.isEmpty() && added.isEmpty()) {
                    worker = null;
                    return false;
                }
                return true;
            }
        }

        private List<FolderSignals.Signal> await(FolderSignals told, long nanos) {
            synchronized (lock) {
                if (wanted) {
                    return List.of();
                }
                waiting = true;
            }
            try {
                return told.await(nanos);
            } catch (InterruptedException e) {
                return List.of(); // woken: there is something new to watch or something closed
            } finally {
                synchronized (lock) {
                    waiting = false;
                    Thread.interrupted();
                }
            }
        }
    }
}

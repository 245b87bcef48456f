package org.cuepoint.logging.ui.internal;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the records of a filter in the background and keeps up with a growing log. All methods for the UI thread. */
final class HitFinder {

    private static final Logger LOG = LoggerFactory.getLogger(HitFinder.class);

    private final LogIndex index;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable changed;
    private Optional<LogFilter> filter = Optional.empty();
    private FoundHits found = nothing();
    private Optional<RunningWork<LogHits>> running = Optional.empty();
    private long version;
    private String problem = "";

    /**
     * @param index searches
     * @param work where it searches
     * @param ui where it is told
     * @param changed is told that there are other hits
     */
    HitFinder(LogIndex index, BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.index = index;
        this.work = work;
        this.ui = ui;
        this.changed = changed;
    }

    private static FoundHits nothing() {
        return FoundHits.of(LogHits.all(new LogIndex.Extent(0, 0, 1, "")));
    }

    /** Begins anew; what was found before is gone with the first hits, or the end of the search. */
    void search(LogFilter wanted) {
        stop();
        filter = Optional.of(wanted);
        problem = "";
        LogIndex.Extent extent = index.extent();
        run(wanted, extent.first(), hits -> found = FoundHits.of(hits));
    }

    /** Finds nothing any more. */
    void clear() {
        stop();
        filter = Optional.empty();
        found = nothing();
        problem = "";
    }

    /** Looks at what came since. */
    void extend() {
        if (running.isEmpty() && filter.isPresent() && problem.isEmpty() && found.end() < index.extent().end()) {
            FoundHits before = found;
            run(filter.get(), before.end(), hits -> found = before.plus(hits));
        }
    }

    private void run(LogFilter wanted, long from, Consumer<LogHits> take) {
        long mine = ++version;
        Consumer<LogHits> show = hits -> {
            if (mine == version) {
                take.accept(hits);
                changed.run();
            }
        };
        RunningWork<LogHits> started = work.start(WorkOptions.of("Searching the log").quiet(),
                progress -> index.find(wanted, from, hits -> ui.execute(() -> show.accept(hits))));
        running = Optional.of(started);
        started.result().whenComplete((hits, failure) -> ui.execute(() -> {
            if (mine != version) {
                return;
            }
            running = Optional.empty();
            if (failure == null) {
                show.accept(hits);
                extend();
            } else {
                failed(failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure);
            }
        }));
    }

    private void failed(Throwable failure) {
        if (failure instanceof IllegalArgumentException) {
            problem = String.valueOf(failure.getMessage());
        } else if (!(failure instanceof CancellationException || failure instanceof InterruptedException)) {
            LOG.error("A log could not be searched.", failure);
            problem = "The search failed because of an error in CuePoint, which is in the log.";
        }
        changed.run();
    }

    /** What was found by now. */
    FoundHits found() {
        return found;
    }

    /** Whether there is something to look for. */
    boolean active() {
        return filter.isPresent();
    }

    /** Whether it is still searching. */
    boolean busy() {
        return running.isPresent();
    }

    /** Why it finds nothing, as a sentence; empty when nothing went wrong. */
    String problem() {
        return problem;
    }

    /** Ends the search. */
    void stop() {
        version++;
        running.ifPresent(RunningWork::cancel);
        running = Optional.empty();
    }
}

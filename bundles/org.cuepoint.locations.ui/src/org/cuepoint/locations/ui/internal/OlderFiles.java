package org.cuepoint.locations.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.cuepoint.core.ByteSize;
import org.cuepoint.locations.migration.Migration;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationProgress;
import org.cuepoint.locations.migration.MigrationReceipt;
import org.cuepoint.locations.migration.MigrationStep;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.Progress;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.ui.UiExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an older CuePoint left, and taking it over; without widgets. All methods are for the UI thread. */
final class OlderFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OlderFiles.class);

    private final Migration migration;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable changed;
    private MigrationPlan plan = new MigrationPlan(List.of(), List.of(), List.of());
    private Optional<MigrationReceipt> receipt = Optional.empty();
    private Optional<RunningWork<MigrationOutcome>> running = Optional.empty();
    /** Asks the migration itself to stop: interrupting its thread would break a write off. */
    private AtomicBoolean cancelled = new AtomicBoolean();
    private String outcome = "";
    private boolean open = true;

    /** What is there now. */
    private record Found(MigrationPlan plan, Optional<MigrationReceipt> receipt) {
    }

    /**
     * @param migration does it
     * @param work in the background
     * @param ui where the outcome is told
     * @param changed is told of every change, on the UI thread
     */
    OlderFiles(Migration migration, BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.migration = migration;
        this.work = work;
        this.ui = ui;
        this.changed = changed;
    }

    /** Looks for older files. */
    void look() {
        work.start(WorkOptions.of("Looking for older files").quiet(),
                progress -> new Found(migration.plan(), migration.receipt())).result()
                .whenComplete((found, failure) -> ui.execute(() -> found(found, failure)));
    }

    private void found(@Nullable Found found, @Nullable Throwable failure) {
        if (found == null) {
            LOG.error("Older files could not be looked for.", failure);
            return;
        }
        plan = found.plan();
        receipt = found.receipt();
        tellChange();
    }

    /** Whether there is anything to say. */
    boolean shown() {
        return !plan.isEmpty() || receipt.isPresent() || !outcome.isEmpty() || running.isPresent();
    }

    /** What is there, or how the last action ended. */
    String sentence() {
        if (running.isPresent()) {
            return "Working…";
        }
        if (!outcome.isEmpty()) {
            return outcome;
        }
        if (!plan.isEmpty()) {
            return left(plan);
        }
        return receipt.map(done -> "The files of an older CuePoint were brought over: " + files(done.files().size())
                + '.').orElse("");
    }

    private static String left(MigrationPlan plan) {
        return "An older CuePoint left " + files(plan.steps().size()) + " (" + ByteSize.words(plan.bytes()) + ").";
    }

    /** What is said of older files where the page is not seen; empty when there are none. */
    static String offer(MigrationPlan plan) {
        return plan.isEmpty() ? "" : left(plan) + " The page Storage of the preferences brings them over.";
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    /** Whether the plan can be shown. */
    boolean canShow() {
        return !plan.isEmpty() && running.isEmpty();
    }

    /** Whether files can be brought over. */
    boolean canBring() {
        return canShow();
    }

    /** Whether something runs that can be cancelled. */
    boolean canCancel() {
        return running.isPresent();
    }

    /** Whether what was brought over can be undone. */
    boolean canUndo() {
        return receipt.isPresent() && running.isEmpty();
    }

    /** The plan in lines. */
    String planText() {
        List<String> lines = new ArrayList<>();
        for (MigrationStep step : plan.steps()) {
            lines.add(step.from() + (step.backup() ? "\n    is kept; a backup goes to " : "\n    is copied to ")
                    + step.to() + " (" + ByteSize.words(step.bytes()) + ')');
        }
        for (Path folder : plan.folders()) {
            lines.add(folder + "\n    gets the suffix .old afterwards");
        }
        lines.addAll(plan.left());
        return String.join("\n", lines);
    }

    /** Brings the files over. */
    void bring() {
        MigrationPlan wanted = plan;
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        start("Bringing older files over", progress -> {
            progress.begin(wanted.bytes());
            return migration.run(wanted, new Reported(progress, stop));
        });
    }

    /** Passes progress on, which counts what was added and not what is done in all. */
    private static final class Reported implements MigrationProgress {

        private final Progress progress;
        private final AtomicBoolean stop;
        private long told;

        Reported(Progress progress, AtomicBoolean stop) {
            this.progress = progress;
            this.stop = stop;
        }

        @Override
        public boolean proceed(long doneBytes, long allBytes) {
            progress.advance(Math.max(0, doneBytes - told));
            told = Math.max(told, doneBytes);
            return !stop.get() && !progress.cancelled();
        }
    }

    /** Undoes it. */
    void undo() {
        start("Giving older files back", progress -> migration.rollBack());
    }

    /** Stops what runs; nothing has changed then. */
    void cancel() {
        cancelled.set(true);
    }

    private void start(String title, Task<MigrationOutcome> task) {
        RunningWork<MigrationOutcome> started = work.start(title, task);
        running = Optional.of(started);
        outcome = "";
        tellChange();
        started.result().whenComplete((ended, failure) -> ui.execute(() -> ended(started, ended, failure)));
    }

    private void ended(RunningWork<MigrationOutcome> which, @Nullable MigrationOutcome ended,
            @Nullable Throwable failure) {
        running = Optional.empty();
        if (ended != null) {
            outcome = ended.sentence();
        } else if (which.result().isCancelled()) {
            outcome = "Cancelled.";
        } else {
            LOG.error("{} failed.", which.title(), failure);
            outcome = "That did not work because of an error, which is in the log.";
        }
        tellChange();
        look();
    }

    private void tellChange() {
        if (open) {
            changed.run();
        }
    }

    /** The page is gone; what runs goes on and is seen among the running operations. */
    void close() {
        open = false;
    }
}

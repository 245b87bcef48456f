package org.cuepoint.workbench.internal.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.FileWatch;
import org.cuepoint.ui.UiExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one file at a time without keeping the screen waiting for a disk. All methods are for the UI thread. */
final class WatchedFile {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Supplier<FileWatch> files;
    private Optional<FileWatch.Watching> watching = Optional.empty();
    private long turn;

    /**
     * @param work asks the disk
     * @param ui where events are told
     * @param files watches; first asked when a file is followed
     */
    WatchedFile(BackgroundWork work, UiExecutor ui, Supplier<FileWatch> files) {
        this.work = work;
        this.ui = ui;
        this.files = files;
    }

    /**
     * Follows this file instead of the one before.
     *
     * @param told hears on the UI thread what others do to it, until another one is followed
     */
    void follow(Path file, Consumer<FileEvent> told) {
        end();
        long mine = turn;
        Consumer<FileEvent> listener = event -> ui.execute(() -> {
            if (mine == turn) {
                told.accept(event);
            }
        });
        work.start(WorkOptions.of("Following " + file.getFileName()).quiet(),
                progress -> files.get().watch(file, listener)).result()
                .whenComplete((begun, failure) -> ui.execute(() -> begun(mine, file, begun, failure)));
    }

    private void begun(long mine, Path file, FileWatch.@Nullable Watching begun, @Nullable Throwable failure) {
        if (begun == null) {
            if (!(failure instanceof CancellationException)) {
                LOG.warn("Changes of {} will not be noticed.", file, failure);
            }
        } else if (mine == turn) {
            watching = Optional.of(begun);
        } else {
            begun.close(); // another one is followed meanwhile
        }
    }

    /** Follows nothing any more. */
    void end() {
        turn++;
        watching.ifPresent(FileWatch.Watching::close);
        watching = Optional.empty();
    }
}

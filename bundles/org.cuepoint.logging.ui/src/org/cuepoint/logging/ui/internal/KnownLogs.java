package org.cuepoint.logging.ui.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.logging.index.LogSource;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logs that can be chosen: those of the application, and the files that were opened. */
final class KnownLogs {

    private static final Logger LOG = LoggerFactory.getLogger(KnownLogs.class);

    private final LogIndexes indexes;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable listed;
    private final Consumer<String> tell;
    private List<LogSource> all = List.of();

    KnownLogs(LogIndexes indexes, BackgroundWork work, UiExecutor ui, Runnable listed, Consumer<String> tell) {
        this.indexes = indexes;
        this.work = work;
        this.ui = ui;
        this.listed = listed;
        this.tell = tell;
    }

    /** Looks in the folder of logs. */
    void look() {
        work.start(WorkOptions.of("Looking for logs").quiet(), progress -> sources()).result()
                .whenComplete((found, failure) -> ui.execute(() -> {
                    if (failure == null) {
                        found.forEach(this::add);
                        listed.run();
                    } else {
                        LOG.error("The logs could not be listed.", failure);
                        tell.accept("The logs cannot be listed because of an error in CuePoint.");
                    }
                }));
    }

    private List<LogSource> sources() {
        try {
            return indexes.sources();
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            ui.execute(() -> tell.accept("The folder of logs cannot be read: " + why));
            return List.of();
        }
    }

    /** Keeps one more in the list. */
    void add(LogSource source) {
        if (!all.contains(source)) {
            List<LogSource> more = new ArrayList<>(all);
            more.add(source);
            all = List.copyOf(more);
        }
    }

    /** The one of this process first. */
    List<LogSource> all() {
        return all;
    }
}

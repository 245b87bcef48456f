package org.cuepoint.logging.ui.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.Task;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with records: copied, exported, shared, and logged more or less of. All methods for the UI thread. */
final class LogActions {

    /** How many records are copied at most. */
    static final int MOST_COPIED = 10_000;
    /** How long a level holds that was changed from a record. */
    static final Duration BRIEFLY = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(LogActions.class);

    private final LogPresenter presenter;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final LogTools tools;

    LogActions(LogPresenter presenter, BackgroundWork work, UiExecutor ui, LogTools tools) {
        this.presenter = presenter;
        this.work = work;
        this.ui = ui;
        this.tools = tools;
    }

    /** The records as they stand in the file. */
    void text(long[] numbers, Consumer<String> show) {
        presenter.log().ifPresent(log -> act("Copying log records", progress -> {
            StringBuilder text = new StringBuilder();
            for (long number : numbers) {
                text.append(log.index().record(number).text()).append('\n');
            }
            return text.toString();
        }, text -> {
            presenter.tell(Words.count(numbers.length, "record") + " copied.");
            show.accept(text);
        }));
    }

    /** Writes records to a file, masked once more; a file that is there becomes a backup. */
    void export(Path target, int count, LongUnaryOperator numbers) {
        presenter.log().ifPresent(log -> act("Exporting log records", progress -> {
            progress.begin(count);
            Content content = out -> {
                for (int place = 0; place < count; place++) {
                    if (progress.cancelled()) {
                        throw new InterruptedException();
                    }
                    out.write(masked(log.index(), numbers.applyAsLong(place), tools.redactor()));
                    progress.advance(1);
                }
            };
            return tools.files().write(target, ConflictPolicy.OVERWRITE, content).sentence();
        }, presenter::tell));
    }

    private static byte[] masked(LogIndex index, long number, Redactor redactor) {
        return (redactor.redact(index.record(number).text()) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** Collects what a supporter asks for. */
    void diagnostics(Consumer<String> show) {
        act("Collecting diagnostics", progress -> tools.info().collect(), text -> {
            presenter.tell("The diagnostic info was copied. Known secrets and names are masked; read it before you "
                    + "send it to anyone.");
            show.accept(text);
        });
    }

    /** Whether levels can be changed. */
    boolean canSetLevels() {
        return tools.levels().isPresent();
    }

    /** Logs another level of a logger; empty for as long as until it is set back. */
    void level(String logger, LogLevel level, Optional<Duration> duration) {
        change("Changing a log level", levels -> levels.set(logger, level, duration),
                Loggers.brief(logger) + " is logged from level " + Levels.word(level).toLowerCase(Locale.ROOT)
                        + duration.map(time -> " for " + time.toMinutes() + " minutes.").orElse(" from now on."));
    }

    /** Logs a logger as its parent again. */
    void resetLevel(String logger) {
        change("Changing a log level", levels -> levels.reset(logger),
                Loggers.brief(logger) + " is logged like its parent again.");
    }

    private void change(String title, Consumer<LogLevels> change, String sentence) {
        tools.levels().ifPresent(levels -> act(title, progress -> {
            change.accept(levels);
            return sentence;
        }, presenter::tell));
    }

    private <T> void act(String title, Task<T> task, Consumer<T> done) {
        work.start(title, task).result().whenComplete((value, failure) -> ui.execute(() -> {
            if (presenter.log().isEmpty()) {
                return; // the view was closed
            }
            if (failure == null) {
                done.accept(value);
            } else if (failure instanceof CancellationException || failure instanceof InterruptedException
                    || failure.getCause() instanceof InterruptedException) {
                presenter.tell("Cancelled.");
            } else {
                LOG.error("An action on the log failed.", failure);
                presenter.tell("That failed because of an error in CuePoint, which is in the log.");
            }
        }));
    }
}

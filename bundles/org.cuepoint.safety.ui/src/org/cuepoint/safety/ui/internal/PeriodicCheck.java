package org.cuepoint.safety.ui.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.safety.Integrity;
import org.cuepoint.safety.IntegrityReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all backups and noted files once a week, behind everything else and never right after the start, and tells what
 * is damaged.
 */
final class PeriodicCheck {

    /** Nobody waits for it, and the start is busy enough. */
    static final Duration FIRST = Duration.ofMinutes(5);
    /** How often it is looked whether it is due. */
    static final Duration AGAIN = Duration.ofHours(24);
    /** How long a check holds. */
    static final Duration HOLDS = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicCheck.class);

    private final BackgroundWork work;
    private final Supplier<Integrity> integrity;
    private final Memory memory;
    private final Clock clock;
    private final Consumer<String> told;

    /** Remembers over sessions when everything was read last. */
    interface Memory {

        /** When; the epoch when it never was. */
        Instant last();

        /** It was read wholly. */
        void remember(Instant time);
    }

    /**
     * @param work reads
     * @param integrity compares; first asked when a check is due
     * @param memory knows when the last one was
     * @param clock tells whether it is due
     * @param told hears a sentence when something is damaged, on a background thread
     */
    PeriodicCheck(BackgroundWork work, Supplier<Integrity> integrity, Memory memory, Clock clock,
            Consumer<String> told) {
        this.work = work;
        this.integrity = integrity;
        this.memory = memory;
        this.clock = clock;
        this.told = told;
    }

    /** Begins to look from time to time. */
    void begin() {
        after(FIRST);
    }

    private void after(Duration delay) {
        work.start(WorkOptions.of("Checking backups").quiet().last().after(delay), progress -> {
            if (clock.instant().isBefore(memory.last().plus(HOLDS))) {
                return "";
            }
            return check(progress::cancelled);
        }).result().whenComplete(this::ended);
    }

    private String check(Supplier<Boolean> cancelled) throws IOException {
        IntegrityReport report = integrity.get().verify((file, done, all) -> !cancelled.get());
        if (report.complete()) {
            memory.remember(clock.instant());
        }
        report.damages().forEach(damage -> LOG.warn("{}", damage.sentence()));
        return switch (report.damages().size()) {
            case 0 -> "";
            case 1 -> report.damages().getFirst().sentence();
            default -> report.damages().getFirst().sentence() + " And " + (report.damages().size() - 1)
                    + " more; the view Backups shows them.";
        };
    }

    private void ended(@Nullable String sentence, @Nullable Throwable failure) {
        if (failure instanceof CancellationException) {
            return; // the application ends
        }
        if (failure != null) {
            LOG.warn("The backups could not be checked", failure);
        } else if (sentence != null && !sentence.isEmpty()) {
            told.accept(sentence);
        }
        after(AGAIN);
    }
}

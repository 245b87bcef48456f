package org.cuepoint.crash.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.cuepoint.core.incident.ReportTransport;
import org.cuepoint.crash.CrashReport;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.performance.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends reports, in the background, when the user agreed. Thread-safe. */
final class Sending {

    /** Without a question at most one report goes out in this time. */
    static final Duration AUTOMATIC_PAUSE = Duration.ofHours(1);
    /** And no more than this many of the same failure. */
    static final long MOST_OF_A_GROUP = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final ReportTransport transport;
    private final CrashReports reports;
    private final BackgroundWork work;
    private final Consumer<String> tell;
    private final Clock clock;
    private Instant lastAutomatic = Instant.MIN;

    /**
     * @param transport sends
     * @param reports knows them
     * @param work leaves the UI thread
     * @param tell says how it ended, a sentence
     * @param clock counts the pause
     */
    Sending(ReportTransport transport, CrashReports reports, BackgroundWork work, Consumer<String> tell, Clock clock) {
        this.transport = transport;
        this.reports = reports;
        this.work = work;
        this.tell = tell;
        this.clock = clock;
    }

    boolean uses(ReportTransport other) {
        return transport.equals(other);
    }

    String destination() {
        return transport.destination();
    }

    /** The exact text that would leave the machine. */
    String preview(Map<String, ?> report) {
        return transport.preview(report);
    }

    /** Reads a report in the background. */
    void read(String id, Consumer<Optional<CrashReport>> then) {
        work.start("Reading a crash report", progress -> reports.read(id)).result()
                .whenComplete((report, failure) -> {
                    if (failure == null) {
                        then.accept(report);
                    } else {
                        LOG.info("A crash report could not be read: {}", String.valueOf(failure.getMessage()));
                        then.accept(Optional.empty());
                    }
                });
    }

    /** Sends a report as the user left it. */
    void send(Map<String, ?> edited) {
        work.start("Sending a crash report", progress -> transport.send(edited)).result()
                .whenComplete((attempt, failure) -> tell.accept(failure == null ? sentence(attempt) : why(failure)));
    }

    /** Sends a report as it is on the disk. */
    void send(String id) {
        read(id, report -> report.ifPresentOrElse(found -> send(found.content()),
                () -> tell.accept("The crash report was not sent: it cannot be read.")));
    }

    /**
     * Sends a report without a question, unless there were too many.
     *
     * @return whether it goes out
     */
    boolean automatic(String id, long occurrence) {
        synchronized (this) {
            Instant now = clock.instant();
            boolean early = !lastAutomatic.equals(Instant.MIN)
                    && Duration.between(lastAutomatic, now).compareTo(AUTOMATIC_PAUSE) < 0;
            if (early || occurrence > MOST_OF_A_GROUP) {
                return false;
            }
            lastAutomatic = now;
        }
        send(id);
        return true;
    }

    private String sentence(ReportTransport.Attempt attempt) {
        return switch (attempt.outcome()) {
            case SENT -> "The crash report was sent to " + transport.destination() + '.';
            case LATER, REFUSED -> "The crash report was not sent: " + attempt.sentence();
        };
    }

    private static String why(Throwable failure) {
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (cause instanceof CancellationException || cause instanceof InterruptedException) {
            return "Sending the crash report was cancelled.";
        }
        LOG.error("A crash report could not be sent.", cause);
        return "The crash report was not sent because of an error, which is in the log.";
    }
}

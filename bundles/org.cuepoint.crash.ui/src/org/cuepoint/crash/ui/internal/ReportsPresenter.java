package org.cuepoint.crash.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.cuepoint.crash.CrashReport;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.ReportGroup;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the view of reports shows and does, without widgets. The disk is only asked in the background; late answers are
 * dropped. All methods are for the UI thread.
 */
final class ReportsPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(ReportsPresenter.class);
    private static final Duration SETTLE = Duration.ofMillis(100);

    private final CrashReports reports;
    private final ReportExport export;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable changed;
    private final LatestOnly<Listed> listing;
    private final LatestOnly<Optional<ReportDetails>> reading;
    private List<ReportGroup> groups = List.of();
    private String filter = "";
    private Optional<String> selected = Optional.empty();
    private Optional<ReportDetails> details = Optional.empty();
    private Optional<RunningWork<?>> running = Optional.empty();
    private String sentence = "";
    private boolean loaded;
    private boolean open = true;

    /**
     * @param reports what is shown
     * @param export writes reports elsewhere
     * @param work asks the disk
     * @param ui where its answers are applied
     * @param changed is told of every change, on the UI thread
     */
    ReportsPresenter(CrashReports reports, ReportExport export, BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.reports = reports;
        this.export = export;
        this.work = work;
        this.ui = ui;
        this.changed = changed;
        listing = new LatestOnly<>(work, "Listing crash reports", SETTLE, ui::execute, this::listed, this::failed);
        reading = new LatestOnly<>(work, "Reading a crash report", SETTLE, ui::execute, this::read, this::failed);
    }

    /** What the disk was asked for at once. */
    private record Listed(List<ReportGroup> groups, List<String> problems) {
    }

    /** Asks for the list again; what is shown stays until it comes. */
    void refresh() {
        if (open) {
            listing.request(progress -> new Listed(reports.groups(), reports.problems()));
        }
    }

    private void listed(Listed found) {
        if (!open) {
            return;
        }
        loaded = true;
        groups = List.copyOf(found.groups());
        if (!found.problems().isEmpty()) {
            sentence = String.join(" ", found.problems());
        }
        if (selected.filter(id -> report(id).isEmpty()).isPresent()) {
            select(Optional.empty());
        }
        changed.run();
    }

    /** Whether a list came at all. */
    boolean loaded() {
        return loaded;
    }

    boolean empty() {
        return groups.isEmpty();
    }

    /** Shows only groups that have this text in their type, message, bundle, version or fingerprint. */
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        changed.run();
    }

    List<ReportGroup> shown() {
        return groups.stream().filter(this::matches).toList();
    }

    private boolean matches(ReportGroup group) {
        return String.join("\n", group.type(), group.message(), group.bundle(), group.fingerprint(),
                group.firstVersion()).toLowerCase(Locale.ROOT).contains(filter)
                || group.reports().stream().anyMatch(report -> report.id().contains(filter));
    }

    private Optional<ReportSummary> report(String id) {
        return groups.stream().flatMap(group -> group.reports().stream()).filter(r -> r.id().equals(id)).findFirst();
    }

    /** Shows a report; what is shown stays until it was read. */
    void select(Optional<String> id) {
        if (id.equals(selected)) {
            return;
        }
        selected = id;
        if (id.isEmpty()) {
            reading.cancel();
            details = Optional.empty();
            changed.run();
        } else {
            reading.request(progress -> reports.read(id.get()).map(ReportDetails::of));
        }
    }

    Optional<String> selected() {
        return selected;
    }

    private void read(Optional<ReportDetails> found) {
        if (open) {
            details = found;
            if (found.isEmpty()) {
                sentence = "The report is no longer there.";
                refresh();
            }
            changed.run();
        }
    }

    /** The report that is shown. */
    Optional<ReportDetails> details() {
        return details;
    }

    /** When something happened, of the groups that are shown. */
    Occurrences occurrences(Instant now) {
        return Occurrences.of(shown().stream().flatMap(group -> group.reports().stream()).map(ReportSummary::time)
                .toList(), now, ZoneId.systemDefault());
    }

    /** How many there are, or how the last action ended. */
    String footer() {
        if (!sentence.isEmpty()) {
            return sentence;
        }
        long count = groups.stream().mapToLong(group -> group.reports().size()).sum();
        return loaded && !empty()
                ? Words.count(count, "report") + ", " + Words.count(groups.size(), "different failure")
                : "";
    }

    boolean busy() {
        return running.isPresent();
    }

    /** What is asked before reports are deleted. */
    static String question(int count) {
        return "Delete " + Words.count(count, "report") + " for good?\n\nHow often it happened stays known.";
    }

    void delete(Set<String> ids) {
        act("Deleting crash reports", progress -> Words.count(reports.delete(ids), "report") + " deleted.", words -> {
            tell(words);
            refresh();
        });
    }

    /** Writes reports, both forms of each, into a folder. */
    void export(Set<String> ids, Path folder) {
        List<ReportSummary> chosen = groups.stream().flatMap(group -> group.reports().stream())
                .filter(report -> ids.contains(report.id())).toList();
        act("Exporting crash reports", progress -> export.write(chosen, folder), this::tell);
    }

    /** The readable form, for the clipboard. */
    void copy(Set<String> ids, Consumer<String> show) {
        act("Copying crash reports", progress -> {
            StringBuilder text = new StringBuilder();
            for (String id : ids.stream().sorted().toList()) {
                text.append(reports.read(id).map(CrashReport::text).orElse("")).append('\n');
            }
            return text.toString();
        }, text -> {
            tell(Words.count(ids.size(), "report") + " copied.");
            show.accept(text);
        });
    }

    /** The ids of a group's reports. */
    static Set<String> ids(List<ReportSummary> reports) {
        return reports.stream().map(ReportSummary::id).collect(Collectors.toSet());
    }

    void tell(String words) {
        sentence = words;
        changed.run();
    }

    private <T> void act(String title, Task<T> task, Consumer<T> done) {
        if (busy()) {
            return;
        }
        RunningWork<T> started = work.start(title, task);
        running = Optional.of(started);
        started.result().whenComplete((value, failure) -> ui.execute(() -> {
            running = Optional.empty();
            if (!open) {
                return;
            }
            if (failure == null) {
                done.accept(value);
            } else {
                failed(failure);
            }
            changed.run();
        }));
        changed.run();
    }

    private void failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (!open) {
            return;
        }
        loaded = true;
        if (cause instanceof CancellationException || cause instanceof InterruptedException) {
            tell("Cancelled.");
        } else if (cause instanceof IOException && cause.getMessage() != null) {
            tell(String.valueOf(cause.getMessage()));
        } else {
            LOG.error("An action on crash reports failed.", cause);
            tell("That failed because of an error, which is in the log.");
        }
    }

    /** Nothing is shown any more. */
    void close() {
        open = false;
        listing.cancel();
        reading.cancel();
    }
}

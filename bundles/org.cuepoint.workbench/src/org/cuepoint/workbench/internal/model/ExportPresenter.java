package org.cuepoint.workbench.internal.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.cuepoint.catalog.export.ExportFormat;
import org.cuepoint.catalog.export.ExportFormats;
import org.cuepoint.catalog.export.ExportRow;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.ConflictResolver;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.ui.ConflictDialogs;
import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the rows to a file. All methods are for the UI thread. */
@Component(service = ExportPresenter.class)
public final class ExportPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(ExportPresenter.class);
    private static final int LONGEST_NAME = 80;

    private final BackgroundWork work;
    private final UiExecutor ui;
    private final LibraryPresenter library;
    private final ResultsModel results;
    private final Locations locations;
    private final StatusLine status;
    private final ExportedFile exported;
    private final Supplier<SafeFiles> files;
    private final Supplier<ConflictResolver> questions;
    private final Changes changes = new Changes();
    private boolean busy;
    private String sentence = "";

    /**
     * @param work writes
     * @param ui where the end is told
     * @param library what the rows are called
     * @param results the rows
     * @param locations where exports go unless the user says otherwise
     * @param status says what was written
     * @param exported follows what was written
     * @param files writes files; first asked when something is written
     * @param questions asks when there is such a file; first asked when something is written
     */
    @Activate
    public ExportPresenter(@Reference BackgroundWork work, @Reference UiExecutor ui,
            @Reference LibraryPresenter library, @Reference ResultsModel results, @Reference Locations locations,
            @Reference StatusLine status, @Reference ExportedFile exported,
            @Reference ComponentServiceObjects<SafeFiles> files,
            @Reference ComponentServiceObjects<ConflictDialogs> questions) {
        this(work, ui, library, results, locations, status, exported, () -> Services.get(files),
                () -> Services.get(questions).forBatch());
    }

    ExportPresenter(BackgroundWork work, UiExecutor ui, LibraryPresenter library, ResultsModel results,
            Locations locations, StatusLine status, ExportedFile exported, Supplier<SafeFiles> files,
            Supplier<ConflictResolver> questions) {
        this.work = work;
        this.ui = ui;
        this.library = library;
        this.results = results;
        this.locations = locations;
        this.status = status;
        this.exported = exported;
        this.files = files;
        this.questions = questions;
    }

    /** How the export ended, told to the screen. */
    public sealed interface Outcome {

        /**
         * It ended, well or not.
         *
         * @param saved whether the file was written
         * @param sentence for the user, with the file's path
         */
        record Ended(boolean saved, String sentence) implements Outcome {
        }

        /** There is such a file, and the user does not want it after all. */
        record Cancelled() implements Outcome {
        }
    }

    /** Whether there are rows and none are being written. */
    public boolean canExport() {
        return !busy && results.shown().summary().all() > 0;
    }

    /** How the last export ended; empty when there was none. */
    public String sentence() {
        return sentence;
    }

    /** Tells of every change of {@link #sentence()} and {@link #canExport()}. */
    public Watch onChange(Runnable listener) {
        return changes.add(listener);
    }

    /** The folder that the file dialog begins in. */
    public Path folder() {
        return locations.path(Location.EXPORTS);
    }

    /** The file name that the file dialog suggests. */
    public String suggestedName() {
        String title = library.selection().map(TrackSource::title).orElse("Matches")
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        String part = title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME).strip() : title;
        return (part.isEmpty() ? "Matches" : part) + ".csv";
    }

    /**
     * Writes all rows, shown or not, in the playlist's order. When there is such a file the user is asked.
     *
     * @param chosen the file; the end of its name chooses the format, and one without a known end becomes CSV
     * @param told hears the outcome on the UI thread
     */
    public void export(Path chosen, Consumer<Outcome> told) {
        Optional<ExportFormat> named = ExportFormats.of(chosen);
        ExportFormat format = named.orElse(ExportFormats.all().getFirst());
        Path target = named.isPresent() ? chosen : withEnd(chosen, format);
        List<ResultRow> rows = results.allRows();
        ResultsModel.Revision revision = results.revision();
        busy = true;
        RunningWork<SaveResult> started = work.start("Exporting " + Words.count(rows.size(), "track"),
                progress -> files.get().write(target,
                        SaveOptions.of(ConflictPolicy.FAIL).asking(questions.get())
                                .checkedBy(format.holding(rows.size())),
                        out -> format.write(() -> rows.stream().map(ExportPresenter::row).iterator(), out)));
        started.result().whenComplete((result, failure) -> ui.execute(() -> {
            busy = false;
            Outcome outcome = outcome(target, rows.size(), result, failure);
            if (outcome instanceof Outcome.Ended ended) {
                sentence = ended.sentence();
                status.show(sentence);
            }
            if (result != null) {
                follow(result, revision);
            }
            changes.fire();
            told.accept(outcome);
        }));
        changes.fire();
    }

    private void follow(SaveResult result, ResultsModel.Revision revision) {
        if (result.saved()) {
            exported.saved(result.file(), revision);
        } else if (result instanceof SaveResult.NotSaved refused && refused.problem() == Problem.LOCKED) {
            exported.locked(refused.file(), revision);
        }
    }

    private static Path withEnd(Path file, ExportFormat format) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        return file.resolveSibling(name + '.' + format.extension());
    }

    /** What is written of a row. */
    static ExportRow row(ResultRow row) {
        TrackMatch match = row.match();
        return switch (match.outcome()) {
            case PENDING -> ExportRow.unmatched(match.track(), "Not looked up");
            case FAILED, UNMATCHED -> ExportRow.unmatched(match.track(), ResultColumns.reason(match));
            case MATCHED -> match.chosen().map(chosen -> new ExportRow(match.track(), Optional.of(chosen.track()),
                    chosen.score(), chosen.confidence(), ResultColumns.reason(match)))
                    .orElseGet(() -> ExportRow.unmatched(match.track(), ResultColumns.reason(match)));
        };
    }

    private static Outcome outcome(Path target, int rows, @Nullable SaveResult result, @Nullable Throwable failure) {
        if (result != null) {
            return switch (result) {
                case SaveResult.Saved saved -> new Outcome.Ended(true, saved(saved, rows));
                case SaveResult.Skipped skipped -> new Outcome.Ended(false, skipped.sentence());
                case SaveResult.NotSaved notSaved -> notSaved.problem() == Problem.EXISTS
                        ? new Outcome.Cancelled()
                        : new Outcome.Ended(false, notSaved.sentence());
            };
        }
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (cause instanceof CancellationException || cause instanceof InterruptedException) {
            return new Outcome.Ended(false, "The export was cancelled. " + target + " was not changed.");
        }
        LOG.error("Exporting to {} failed.", target, cause);
        return new Outcome.Ended(false,
                "Nothing was exported because of an error in CuePoint, which is in the log.");
    }

    private static String saved(SaveResult.Saved saved, int rows) {
        String notes = String.join(" ", saved.notes());
        return "Exported " + Words.count(rows, "track") + " to " + saved.file() + "."
                + (notes.isEmpty() ? "" : " " + notes);
    }
}

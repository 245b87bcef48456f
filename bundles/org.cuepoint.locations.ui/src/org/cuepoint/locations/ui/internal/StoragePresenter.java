package org.cuepoint.locations.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.StorageSettings;
import org.cuepoint.settings.ValueSource;
import org.cuepoint.ui.UiExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the page shows and does, without widgets. A disk may answer slowly or never, so it is only asked in the
 * background, and every line is shown as soon as it is known. All methods are for the UI thread.
 */
final class StoragePresenter {

    private static final Logger LOG = LoggerFactory.getLogger(StoragePresenter.class);
    private static final String EXPORTS = "exports";

    private final Locations locations;
    private final Section<StorageSettings> section;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable changed;
    private final Map<Location, StorageRow> rows = new EnumMap<>(Location.class);
    private List<String> notices = List.of();
    private String problem = "";
    private boolean changing;
    private boolean open = true;
    private long version;
    private Optional<RunningWork<?>> looking = Optional.empty();

    /**
     * @param locations what is shown
     * @param section has the user's choice
     * @param work asks the disk
     * @param ui where the answers are applied
     * @param changed is told of every change, on the UI thread
     */
    StoragePresenter(Locations locations, Section<StorageSettings> section, BackgroundWork work, UiExecutor ui,
            Runnable changed) {
        this.locations = locations;
        this.section = section;
        this.work = work;
        this.ui = ui;
        this.changed = changed;
        for (Location location : Location.values()) {
            rows.put(location, StorageRow.waiting(location));
        }
    }

    /** One line for each location, in their order. */
    List<StorageRow> rows() {
        return List.copyOf(rows.values());
    }

    /** The line of a location. */
    StorageRow row(Location location) {
        return rows.getOrDefault(location, StorageRow.waiting(location));
    }

    /** What the user should know about the locations, in sentences. */
    List<String> notices() {
        return notices;
    }

    /** Why the last choice was not taken; empty when it was. */
    String problem() {
        return problem;
    }

    /** Whether the folder of this location can be chosen now. */
    boolean canChange(@Nullable StorageRow row) {
        return row != null && row.location() == Location.EXPORTS && !changing;
    }

    /** Whether there is a choice of the user that can be taken back now. */
    boolean canRestore(@Nullable StorageRow row) {
        return canChange(row) && section.source(EXPORTS) == ValueSource.USER;
    }

    /** Asks the disk again about all locations; what is shown stays until the answers come. */
    void refresh() {
        version++;
        long mine = version;
        looking.ifPresent(RunningWork::cancel);
        RunningWork<List<String>> started = work.start(WorkOptions.of("Looking at the storage").quiet(), progress -> {
            for (Location location : Location.values()) {
                if (progress.cancelled()) {
                    return List.of();
                }
                StorageRow row = look(location);
                ui.execute(() -> show(mine, row));
            }
            return locations.notices().stream().map(Notice::sentence).toList();
        });
        looking = Optional.of(started);
        started.result().whenComplete((found, failure) -> ui.execute(() -> ended(mine, found, failure)));
    }

    private StorageRow look(Location location) {
        return StorageRow.of(locations.describe(location), locations.inspect(location));
    }

    private void show(long asked, StorageRow row) {
        if (asked == version && open) {
            rows.put(row.location(), row);
            changed.run();
        }
    }

    private void ended(long asked, @Nullable List<String> found, @Nullable Throwable failure) {
        if (asked != version || !open) {
            return;
        }
        if (found == null) {
            LOG.error("The storage could not be looked at.", failure);
            problem = "The folders could not be looked at because of an error, which is in the log.";
        } else {
            notices = new ArrayList<>(found);
        }
        changed.run();
    }

    /**
     * Makes a folder the one for exports when files can be written there; else all stays as it was.
     *
     * @param folder an absolute path
     */
    void changeExports(String folder) {
        start(() -> tryFolder(folder));
    }

    /** Goes back to the usual folder for exports. */
    void restoreExports() {
        start(() -> sentence(section.reset(EXPORTS)));
    }

    /** A change of the choice: answers what is wrong with it, empty for nothing. */
    private interface Change {
        String make();
    }

    private void start(Change change) {
        changing = true;
        problem = "";
        changed.run();
        work.start(WorkOptions.of("Changing the folder for exports").quiet(), progress -> change.make()).result()
                .whenComplete((answer, failure) -> ui.execute(() -> changeEnded(answer, failure)));
    }

    private void changeEnded(@Nullable String answer, @Nullable Throwable failure) {
        changing = false;
        if (answer == null) {
            LOG.error("The folder for exports could not be changed.", failure);
        }
        problem = answer == null
                ? "The folder was not changed because of an error, which is in the log."
                : answer;
        if (open) {
            changed.run();
            refresh();
        }
    }

    private String tryFolder(String folder) {
        boolean chosen = section.source(EXPORTS) == ValueSource.USER;
        String before = section.text(EXPORTS);
        SetResult result = section.setText(EXPORTS, folder);
        if (result instanceof SetResult.Rejected || !(locations.describe(Location.EXPORTS)
                .reason() instanceof Reason.Fallback fallback)) {
            return sentence(result);
        }
        SetResult undone = chosen ? section.setText(EXPORTS, before) : section.reset(EXPORTS);
        return folder + ' ' + fallback.because() + ", so the folder for exports stays as it was."
                + (sentence(undone).isEmpty() ? "" : ' ' + sentence(undone));
    }

    private static String sentence(SetResult result) {
        return switch (result) {
            case SetResult.Saved saved -> "";
            case SetResult.NotStored notStored -> notStored.sentence();
            case SetResult.Rejected rejected -> rejected.sentence();
        };
    }

    /** Says something about what the user asked for. */
    void tell(String sentence) {
        problem = sentence;
        changed.run();
    }

    /** The page is gone: nothing more is shown. A change that has begun is made. */
    void close() {
        open = false;
        version++;
        looking.ifPresent(RunningWork::cancel);
    }
}

package org.cuepoint.workbench.internal.model;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.FileWatch;
import org.cuepoint.safety.StorageException;
import org.cuepoint.ui.UiExecutor;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of the file that the shown tracks were exported to last: saved, changed here since, changed by another
 * program, locked, and when its last backup was made. All methods are for the UI thread.
 */
@Component(service = ExportedFile.class)
public final class ExportedFile {

    private static final Logger LOG = LoggerFactory.getLogger(ExportedFile.class);
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ResultsModel results;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final LastBackup backups;
    private final Clock clock;
    private final WatchedFile watched;
    private final Watch watch;
    private final Changes changes = new Changes();
    private Optional<Known> known = Optional.empty();
    private String told = "";

    /**
     * What is known of a file.
     *
     * @param revision of the rows that were to be written
     * @param saved when they were written; empty when they were not
     * @param outside what another program did since; empty when nothing
     * @param backup when its newest backup was made, if there is one
     */
    private record Known(Path file, ResultsModel.Revision revision, Optional<Instant> saved, String outside,
            Optional<Instant> backup) {

        Known outside(String happened) {
            return new Known(file, revision, saved, happened, backup);
        }

        Known backup(Instant made) {
            return new Known(file, revision, saved, outside, Optional.of(made));
        }
    }

    /** When the newest backup of a file was made, if there is one; asked in the background. */
    interface LastBackup {
        Optional<Instant> of(Path file) throws StorageException;
    }

    /**
     * @param results the rows
     * @param work asks the disk
     * @param ui where it is told
     * @param files watches; first asked when something was exported
     * @param backups knows the backups; first asked when something was exported
     */
    @Activate
    public ExportedFile(@Reference ResultsModel results, @Reference BackgroundWork work, @Reference UiExecutor ui,
            @Reference ComponentServiceObjects<FileWatch> files,
            @Reference ComponentServiceObjects<BackupStore> backups) {
        this(results, work, ui, () -> Services.get(files), file -> newest(Services.get(backups), file),
                Clock.systemDefaultZone());
    }

    ExportedFile(ResultsModel results, BackgroundWork work, UiExecutor ui, Supplier<FileWatch> files,
            LastBackup backups, Clock clock) {
        this.results = results;
        this.work = work;
        this.ui = ui;
        this.backups = backups;
        this.clock = clock;
        this.watched = new WatchedFile(work, ui, files);
        this.watch = results.onChange(this::tell);
    }

    private static Optional<Instant> newest(BackupStore store, Path file) throws StorageException {
        return store.versionsOf(file).flatMap(kept -> kept.versions().stream().findFirst()).map(BackupVersion::time);
    }

    /** What is known, for the user; empty while the shown tracks were not exported. */
    public String sentence() {
        return known.filter(file -> file.revision.sameRows(results.revision())).map(this::sentence).orElse("");
    }

    private String sentence(Known file) {
        String state;
        if (file.saved.isEmpty()) {
            state = "locked by another program, not saved";
        } else if (!file.outside.isEmpty()) {
            state = file.outside;
        } else {
            state = (file.revision.equals(results.revision()) ? "saved " : "changed here since it was saved ")
                    + time(file.saved.get());
        }
        return file.file.getFileName() + ": " + state
                + file.backup.map(made -> " \u00b7 last backup " + time(made)).orElse("");
    }

    private String time(Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        return (local.toLocalDate().equals(LocalDate.now(clock)) ? TODAY : EARLIER).format(local);
    }

    /** Tells of every change of {@link #sentence()}. */
    public Watch onChange(Runnable listener) {
        return changes.add(listener);
    }

    /** The rows of a revision were written to a file, which is followed from now on. */
    void saved(Path file, ResultsModel.Revision revision) {
        begin(new Known(file, revision, Optional.of(clock.instant()), "", Optional.empty()));
        watched.follow(file, this::happened);
    }

    /** The rows could not be written, since another program holds the file. */
    void locked(Path file, ResultsModel.Revision revision) {
        watched.end();
        begin(new Known(file, revision, Optional.empty(), "", Optional.empty()));
    }

    private void begin(Known file) {
        known = Optional.of(file);
        tell();
        work.start(WorkOptions.of("Looking for backups of " + file.file.getFileName()).quiet(),
                progress -> backups.of(file.file)).result()
                .whenComplete((found, failure) -> ui.execute(() -> {
                    if (failure != null) {
                        LOG.warn("The last backup of {} could not be found.", file.file, failure);
                    } else if (known.filter(now -> now.file.equals(file.file)).isPresent()) {
                        found.ifPresent(made -> change(known.orElseThrow().backup(made)));
                    }
                }));
    }

    private void happened(FileEvent event) {
        known.ifPresent(file -> change(file.outside(switch (event) {
            case FileEvent.Modified modified -> "changed by another program";
            case FileEvent.Removed removed -> "not there any more";
            case FileEvent.Renamed renamed -> "called " + renamed.to().getFileName() + " now";
        })));
    }

    private void change(Known file) {
        known = Optional.of(file);
        tell();
    }

    private void tell() {
        String now = sentence();
        if (!now.equals(told)) {
            told = now;
            changes.fire();
        }
    }

    /** Follows nothing any more. */
    @Deactivate
    public void stop() {
        watch.end();
        watched.end();
    }
}

package org.cuepoint.workbench.internal.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.FileWatch;
import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Follows the file of the open export while other programs change it. As long as nothing was looked up it is read again by
 * itself; afterwards the user is asked, since answers and choices belong to what was read. All methods are for the UI thread.
 */
@Component(service = ExportFollower.class)
public final class ExportFollower {

    private final LibraryPresenter library;
    private final MatchPresenter matching;
    private final StatusLine status;
    private final WatchedFile watched;
    private final Watch watch;
    private final Changes changes = new Changes();
    private Optional<OpenLibrary> followed = Optional.empty();
    private Outside outside = Outside.NOTHING;

    /**
     * What happened to the file outside.
     *
     * @param sentence for the user; empty when nothing happened
     * @param readable what can be read now in place of what is open, if anything
     */
    public record Outside(String sentence, Optional<Path> readable) {

        /** The file is what was read. */
        static final Outside NOTHING = new Outside("", Optional.empty());
    }

    /**
     * @param library what is open
     * @param matching knows whether something was looked up
     * @param work asks the disk
     * @param ui where it is told
     * @param status says that a file was read again
     * @param files watches; first asked when an export is open
     */
    @Activate
    public ExportFollower(@Reference LibraryPresenter library, @Reference MatchPresenter matching,
            @Reference BackgroundWork work, @Reference UiExecutor ui, @Reference StatusLine status,
            @Reference ComponentServiceObjects<FileWatch> files) {
        this(library, matching, work, ui, status, () -> Services.get(files));
    }

    ExportFollower(LibraryPresenter library, MatchPresenter matching, BackgroundWork work, UiExecutor ui,
            StatusLine status, Supplier<FileWatch> files) {
        this.library = library;
        this.matching = matching;
        this.status = status;
        this.watched = new WatchedFile(work, ui, files);
        this.watch = library.onChange(this::follow);
        follow();
    }

    /** What happened to the file of the open export since it was read. */
    public Outside outside() {
        return outside;
    }

    /** Tells of every change of {@link #outside()}. */
    public Watch onChange(Runnable listener) {
        return changes.add(listener);
    }

    /** Reads what is there now; what was looked up is forgotten. */
    public void readAgain() {
        outside.readable().ifPresent(library::open);
    }

    /** Goes on with what was read. */
    public void keep() {
        tell(Outside.NOTHING);
    }

    private void follow() {
        Optional<OpenLibrary> open = library.state().open();
        if (isFollowed(open)) {
            return;
        }
        watched.end();
        followed = open;
        tell(Outside.NOTHING);
        open.filter(export -> !export.sample())
                .ifPresent(export -> watched.follow(Path.of(export.source()), event -> happened(export, event)));
    }

    /** By identity: the same file read again is another library. */
    private boolean isFollowed(Optional<OpenLibrary> open) {
        return open.isPresent() == followed.isPresent() && (open.isEmpty() || open.get() == followed.orElseThrow());
    }

    private void happened(OpenLibrary export, FileEvent event) {
        switch (event) {
            case FileEvent.Modified(Path file) -> modified(export, file);
            case FileEvent.Removed removed -> tell(new Outside(export.name()
                    + " is not there any more. What was read from it stays.", Optional.empty()));
            case FileEvent.Renamed(Path file, Path to) -> tell(new Outside(export.name() + " is called "
                    + to.getFileName() + " now. What was read from it stays.", Optional.of(to)));
        }
    }

    private void modified(OpenLibrary export, Path file) {
        if (matching.hasAnswers()) {
            tell(new Outside(export.name() + " was changed since it was read.", Optional.of(file)));
        } else {
            library.open(file);
            status.show(export.name() + " was changed and is read again.");
        }
    }

    private void tell(Outside now) {
        if (!now.equals(outside)) {
            outside = now;
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

package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.MatchState;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.model.Watch;
import org.eclipse.e4.core.contexts.IEclipseContext;

import jakarta.inject.Inject;

/**
 * Says which commands can be given now, as variables that the handlers' expressions in plugin.xml read, so that menus
 * are right before any handler is loaded. As long as no library is open nothing can be done, no variable is there, and
 * nothing of matching is loaded.
 */
public final class CommandStates {

    private static final String PREFIX = "org.cuepoint.workbench.";

    private final LibraryPresenter library;
    private final IEclipseContext application;
    private Watch opening = () -> {
        // not waiting yet
    };

    /**
     * @param library what is open
     * @param application where the variables are
     */
    @Inject
    public CommandStates(LibraryPresenter library, IEclipseContext application) {
        this.library = library;
        this.application = application;
    }

    /** Says it as long as the application runs. */
    public void follow() {
        opening = library.onChange(this::opened);
        opened();
    }

    private void opened() {
        if (library.state().open().isPresent()) {
            opening.end();
            MatchPresenter matching = application.get(MatchPresenter.class);
            ExportPresenter export = application.get(ExportPresenter.class);
            ResultsModel results = application.get(ResultsModel.class);
            Runnable say = () -> say(matching, export, results);
            matching.onChange(say);
            export.onChange(say);
            results.onChange(say);
            say.run();
        }
    }

    private void say(MatchPresenter matching, ExportPresenter export, ResultsModel results) {
        set("canMatch", matching.canStart());
        set("canResume", matching.canResume());
        set("canCancel", matching.state() instanceof MatchState.Running running && !running.cancelling());
        set("canExport", export.canExport());
        set("canFilter", results.shown().summary().all() > 0);
    }

    private void set(String name, boolean value) {
        application.set(PREFIX + name, value);
    }
}

package org.cuepoint.logging.ui.internal;

import java.time.Clock;
import java.util.Optional;

import org.cuepoint.logging.LogHealthReport;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.EContextService;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Shows the log of the running application while it is written, and any other log. */
public final class LogView {

    private static final String CONTEXT = "org.cuepoint.logging.ui.viewing";
    private static final String COMMANDS = "org.cuepoint.logging.ui.";

    private final LogIndexes indexes;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final LogTools tools;
    private Optional<LogPresenter> presenter = Optional.empty();
    private Optional<LogArea> area = Optional.empty();

    /**
     * @param indexes opens logs
     * @param work reads and searches
     * @param ui where that is shown
     * @param redactor masks what is exported
     * @param files writes exports
     * @param info what a supporter asks for
     * @param levels changes levels; null when the log cannot
     * @param health what is wrong with the log; null when it cannot tell
     */
    @Inject
    public LogView(LogIndexes indexes, BackgroundWork work, UiExecutor ui, Redactor redactor, SafeFiles files,
            DiagnosticInfo info, @org.eclipse.e4.core.di.annotations.Optional @Nullable LogLevels levels,
            @org.eclipse.e4.core.di.annotations.Optional @Nullable LogHealthReport health) {
        this.indexes = indexes;
        this.work = work;
        this.ui = ui;
        tools = new LogTools(redactor, files, info, Optional.ofNullable(levels), Optional.ofNullable(health));
    }

    /** Makes the widgets. */
    @PostConstruct
    public void create(Composite parent, MPart part, EContextService contexts, EHandlerService handlers) {
        LogPresenter made = new LogPresenter(indexes, work, ui, Clock.systemDefaultZone(),
                () -> area.ifPresent(LogArea::changed));
        presenter = Optional.of(made);
        LogArea shown = new LogArea(parent, made, work, ui, tools, part.getPersistedState());
        area = Optional.of(shown);
        contexts.activateContext(CONTEXT);
        handlers.activateHandler(COMMANDS + "find", new Handler(shown::find));
        handlers.activateHandler(COMMANDS + "filter", new Handler(shown::filter));
        handlers.activateHandler(COMMANDS + "open", new Handler(shown::open));
        handlers.activateHandler(COMMANDS + "back", new Handler(shown::back));
        made.start();
    }

    /** Does one thing for a command. */
    public record Handler(Runnable action) {

        /** Called by the workbench. */
        @Execute
        public void execute() {
            action.run();
        }
    }

    /** Gives the keyboard to the records. */
    @Focus
    public void focus() {
        area.ifPresent(LogArea::focus);
    }

    /** Stops reading. */
    @PreDestroy
    public void close() {
        presenter.ifPresent(LogPresenter::close);
        area.ifPresent(LogArea::close);
        presenter = Optional.empty();
        area = Optional.empty();
    }
}

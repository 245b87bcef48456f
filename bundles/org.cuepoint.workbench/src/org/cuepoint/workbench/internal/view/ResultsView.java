package org.cuepoint.workbench.internal.view;

import java.util.Map;
import java.util.Optional;

import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.Watch;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** Shows what matching found, and lets the user run it, look through it, choose and export; before, how to begin. */
public final class ResultsView {

    /** The view's id. */
    public static final String ID = "org.cuepoint.workbench.results";

    private final LibraryPresenter library;
    private final Provider<ResultsArea> areas;
    private Optional<Parts> parts = Optional.empty();
    private Optional<ResultsArea> area = Optional.empty();

    /** The page that says how to begin, and what takes its place. */
    private record Parts(Composite body, StackLayout stack, EmptyState start, Map<String, String> memory,
            Watch watch) {
    }

    /**
     * @param library what is open
     * @param areas shows the results; asked when the first library is opened
     */
    @Inject
    public ResultsView(LibraryPresenter library, Provider<ResultsArea> areas) {
        this.library = library;
        this.areas = areas;
    }

    /** Makes the widgets. */
    @PostConstruct
    public void create(Composite parent, MPart part) {
        Composite body = new Composite(parent, SWT.NONE);
        StackLayout stack = new StackLayout();
        body.setLayout(stack);
        EmptyState start = startPage(body);
        stack.topControl = start.page();
        parts = Optional.of(
                new Parts(body, stack, start, part.getPersistedState(), library.onChange(this::showWhatIsOpen)));
        showWhatIsOpen();
    }

    private EmptyState startPage(Composite body) {
        EmptyState start = new EmptyState(body).say("Match your collection",
                "In Rekordbox choose File, Export Collection in xml format. Then open that file here, or try the "
                        + "sample library first.",
                true);
        Widgets.button(start.buttons(), Icons.OPEN, "Open export\u2026", "Open a Rekordbox XML export (Ctrl+O)",
                () -> OpenDialog.open(body.getShell(), library));
        Widgets.button(start.buttons(), Icons.SAMPLE, "Sample library", "Try CuePoint with made-up tracks",
                library::openSample);
        return start;
    }

    /** A library stays open once there is one, so that the first page never comes back. */
    private void showWhatIsOpen() {
        if (area.isPresent() || library.state().open().isEmpty()) {
            return;
        }
        parts.filter(p -> !p.body.isDisposed()).ifPresent(p -> {
            ResultsArea made = areas.get();
            area = Optional.of(made);
            Control top = made.create(p.body, p.memory);
            p.stack.topControl = top;
            p.body.layout();
            p.start.page().dispose();
        });
    }

    /** Gives the keyboard to the table. */
    @Focus
    public void focus() {
        area.ifPresentOrElse(ResultsArea::focus, () -> parts.ifPresent(p -> p.start.page().setFocus()));
    }

    /** Puts the keyboard into the filter. */
    public void focusFilter() {
        area.ifPresent(ResultsArea::focusFilter);
    }

    /** Stops listening. */
    @PreDestroy
    public void close() {
        parts.ifPresent(p -> p.watch.end());
        area.ifPresent(ResultsArea::close);
        parts = Optional.empty();
        area = Optional.empty();
    }
}

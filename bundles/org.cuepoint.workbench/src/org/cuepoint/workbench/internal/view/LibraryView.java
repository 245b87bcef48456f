package org.cuepoint.workbench.internal.view;

import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.workbench.internal.model.ExportFollower;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.LibraryState;
import org.cuepoint.workbench.internal.model.OpenLibrary;
import org.cuepoint.workbench.internal.model.Watch;
import org.cuepoint.workbench.internal.model.Words;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Shows the open library: where it comes from, what is wrong with it, and its playlists. */
public final class LibraryView {

    /** The view's id. */
    public static final String ID = "org.cuepoint.workbench.library";
    private static final String READ = "read";

    private final LibraryPresenter presenter;
    private final ExportFollower follower;
    private Optional<Parts> parts = Optional.empty();
    private Optional<Details> details = Optional.empty();

    /** The widgets that are always there. */
    private record Parts(Composite area, Label name, Watch watch, Watch outside) {
    }

    /** The widgets that are made when there is something to say: nothing of the tree is loaded at start. */
    private record Details(Composite message, Label text, Link outside, Link notes, PlaylistTree tree) {
    }

    /**
     * @param presenter opens libraries
     * @param follower knows what happens to the file of the open one
     */
    @Inject
    public LibraryView(LibraryPresenter presenter, ExportFollower follower) {
        this.presenter = presenter;
        this.follower = follower;
    }

    /** Makes the widgets. */
    @PostConstruct
    public void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Widgets.MARGIN, Widgets.MARGIN).spacing(0, Widgets.MARGIN)
                .applyTo(area);
        Composite buttons = new Composite(area, SWT.NONE);
        // one below the other when the view is narrow
        RowLayoutFactory.fillDefaults().wrap(true).spacing(Widgets.MARGIN).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        Widgets.button(buttons, Icons.OPEN, "Open export\u2026", "Open a Rekordbox XML export (Ctrl+O)",
                () -> OpenDialog.open(area.getShell(), presenter));
        Widgets.button(buttons, Icons.SAMPLE, "Sample library", "Try CuePoint with made-up tracks",
                presenter::openSample);
        Label name = Widgets.wideLabel(area, SWT.NONE);
        acceptDrops(area);
        parts = Optional.of(new Parts(area, name, presenter.onChange(this::refresh),
                follower.onChange(this::refresh)));
        refresh();
    }

    private Details details(Composite area) {
        if (details.isPresent()) {
            return details.get();
        }
        Composite message = Widgets.row(area, 2);
        Label icon = new Label(message, SWT.NONE);
        icon.setImage(Icons.WARNING.image(icon));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        Label text = new Label(message, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(text);
        Link outside = new Link(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(outside);
        outside.addListener(SWT.Selection, event -> {
            if (READ.equals(event.text)) {
                follower.readAgain();
            } else {
                follower.keep();
            }
        });
        Link notes = new Link(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(notes);
        notes.addListener(SWT.Selection, event -> showNotes(area));
        PlaylistTree tree = new PlaylistTree(area, presenter::select);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        Details made = new Details(message, text, outside, notes, tree);
        details = Optional.of(made);
        return made;
    }

    private void acceptDrops(Composite area) {
        DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(@Nullable DropTargetEvent event) {
                if (event != null) {
                    event.detail = DND.DROP_COPY;
                }
            }

            @Override
            public void drop(@Nullable DropTargetEvent event) {
                if (event != null && event.data instanceof String[] files && files.length > 0) {
                    presenter.open(Path.of(files[0]));
                }
            }
        });
    }

    private void showNotes(Composite area) {
        presenter.state().open()
                .ifPresent(open -> MessageDialog.openInformation(area.getShell(), "Notes on " + open.name(),
                        String.join("\n\n", open.library().notes())));
    }

    private void refresh() {
        parts.filter(p -> !p.area.isDisposed()).ifPresent(this::refresh);
    }

    private void refresh(Parts p) {
        LibraryState state = presenter.state();
        p.name.setText(Widgets.plain(heading(state)));
        String warning = state.problem().isEmpty()
                ? state.open().map(OpenLibrary::incomplete).orElse("")
                : state.problem();
        if (state.open().isPresent() || !warning.isEmpty() || details.isPresent()) {
            refresh(details(p.area), state, warning, follower.outside());
        }
        p.area.layout(true, true);
    }

    private static void refresh(Details d, LibraryState state, String warning, ExportFollower.Outside happened) {
        d.text.setText(Widgets.plain(warning));
        Widgets.show(d.message, !warning.isEmpty());
        d.outside.setText(unlinked(happened.sentence())
                + (happened.readable().isPresent() ? " <a href=\"" + READ + "\">Read it</a>" : "")
                + " <a href=\"keep\">Keep what is shown</a>");
        Widgets.show(d.outside, !happened.sentence().isEmpty());
        int notes = state.open().map(open -> open.library().notes().size()).orElse(0);
        d.notes.setText("<a>" + Words.count(notes, "note") + " on this export</a>");
        Widgets.show(d.notes, notes > 0);
        d.tree.show(state.open());
        Widgets.show(d.tree.control(), state.open().isPresent());
    }

    /** A file's name is no link, whatever is in it. */
    private static String unlinked(String text) {
        return Widgets.plain(text).replace('<', '\u2039').replace('>', '\u203a');
    }

    private static String heading(LibraryState state) {
        if (state.reading().isPresent()) {
            LibraryState.Reading reading = state.reading().get();
            String part = reading.fraction() < 0 ? "" : " " + Math.round(reading.fraction() * 100) + " %";
            return "Reading " + reading.name() + "\u2026" + part;
        }
        return state.open().map(open -> open.name() + program(open)).orElse("No library is open.");
    }

    private static String program(OpenLibrary open) {
        String program = (open.library().product() + ' ' + open.library().version()).strip();
        return program.isEmpty() ? "" : " (" + program + ')';
    }

    /** Gives the keyboard to the tree. */
    @Focus
    public void focus() {
        Optional<Control> tree = details.map(d -> d.tree.control()).filter(Control::isVisible);
        tree.or(() -> parts.map(Parts::area)).ifPresent(Control::setFocus);
    }

    /** Stops listening. */
    @PreDestroy
    public void close() {
        parts.ifPresent(p -> {
            p.watch.end();
            p.outside.end();
        });
        parts = Optional.empty();
        details = Optional.empty();
    }
}

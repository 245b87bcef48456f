package org.cuepoint.crash.ui.internal;

import java.util.Objects;
import java.util.Optional;

import org.cuepoint.core.incident.IncidentKind;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Tells calmly of an incident; later ones are counted. It needs a display and no workbench. */
final class CrashDialog extends Dialog implements CrashQueue.Shown {

    static final String TITLE = "Something Went Wrong";
    private static final int WIDTH = 460;
    private static final int LINES = 14;
    private static final int RESTART = IDialogConstants.CLIENT_ID + 1;
    private static final int BUNDLE = IDialogConstants.CLIENT_ID + 2;

    private final Told first;
    private final CrashDesk desk;
    private final boolean start;
    private Optional<Label> others = Optional.empty();
    private Optional<Text> details = Optional.empty();
    private Optional<SendArea> send = Optional.empty();
    private int more;

    /**
     * @param parent a window that it is shown over; empty when there is none yet
     * @param first what is told
     * @param others how many more there are already
     * @param desk answers and acts
     */
    CrashDialog(Optional<Shell> parent, Told first, int others, CrashDesk desk) {
        super(parent.orElse(null));
        this.first = first;
        this.more = others;
        this.desk = desk;
        start = first.incident().kind() == IncidentKind.START;
        // the work goes on while it is open; nothing else is blocked
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | (start ? SWT.APPLICATION_MODAL : SWT.MODELESS));
        setBlockOnOpen(start);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText(start ? desk.application() + " Cannot Start" : TITLE);
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
        Label icon = new Label(area, SWT.NONE);
        icon.setImage(area.getDisplay().getSystemImage(SWT.ICON_INFORMATION));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        Composite words = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Label heading = label(words, CrashWords.heading(first.incident(), desk.application()) + '.');
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        label(words, CrashWords.meaning(first.incident(), desk.application()));
        if (!start) {
            label(words, desk.work());
        }
        Label counted = label(words, "");
        others = Optional.of(counted);
        text(words, CrashWords.place(first.report(), first.problem()));
        count();
        if (first.problem().isEmpty()) {
            desk.sending().ifPresent(sending -> send = SendArea.create(words, desk, sending, first));
        }
        return area;
    }

    private static Label label(Composite parent, String words) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(Words.plain(words));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** A sentence that can be copied, since it holds a path. */
    private static void text(Composite parent, String words) {
        Text text = new Text(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        text.setText(words);
        text.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.DETAILS_ID, IDialogConstants.SHOW_DETAILS_LABEL, false);
        createButton(parent, BUNDLE, "Export Support Bundle\u2026", false);
        if (!start && desk.canRestart()) {
            createButton(parent, RESTART, "Restart", false);
        }
        // the id of Cancel: Escape goes on too
        createButton(parent, IDialogConstants.CANCEL_ID, start ? IDialogConstants.CLOSE_LABEL : "Continue", true)
                .setFocus();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case IDialogConstants.DETAILS_ID -> toggleDetails();
            case BUNDLE -> desk.bundle(getShell());
            case RESTART -> restart();
            default -> super.buttonPressed(id);
        }
    }

    private void restart() {
        if (MessageDialog.openConfirm(getShell(), "Restart", Words.plain("Restart " + desk.application()
                + " now?\n\nYou are asked about what is not saved first."))) {
            close();
            desk.restart();
        }
    }

    @Override
    public boolean close() {
        send.ifPresent(SendArea::finish);
        send = Optional.empty();
        return super.close();
    }

    private void toggleDetails() {
        Button button = getButton(IDialogConstants.DETAILS_ID);
        Shell shell = getShell();
        Point size = shell.getSize();
        if (details.isPresent()) {
            details.get().dispose();
            details = Optional.empty();
            button.setText(IDialogConstants.SHOW_DETAILS_LABEL);
        } else {
            Text text = new Text((Composite) getDialogArea(), SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL
                    | SWT.H_SCROLL);
            text.setFont(JFaceResources.getTextFont());
            text.setText(desk.stacks(first.incident()));
            GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, LINES * text.getLineHeight())
                    .applyTo(text);
            details = Optional.of(text);
            button.setText(IDialogConstants.HIDE_DETAILS_LABEL);
        }
        shell.setSize(Math.max(size.x, shell.computeSize(SWT.DEFAULT, SWT.DEFAULT).x),
                shell.computeSize(size.x, SWT.DEFAULT).y);
        shell.layout(true, true);
    }

    @Override
    public void join(int added) {
        more += added;
        if (isOpen()) {
            boolean grows = others.filter(Label::getVisible).isEmpty();
            count();
            getShell().layout(true, true);
            if (grows) {
                getShell().setSize(getShell().getSize().x,
                        getShell().computeSize(getShell().getSize().x, SWT.DEFAULT).y);
            }
        }
    }

    private void count() {
        String words = more == 0 ? CrashWords.often(first.occurrence()) : CrashWords.more(more);
        others.ifPresent(label -> {
            label.setText(Words.plain(words));
            label.setVisible(!words.isEmpty());
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).exclude(words.isEmpty())
                    .applyTo(label);
        });
    }

    @Override
    public boolean isOpen() {
        return getShell() != null && !getShell().isDisposed();
    }
}

package org.cuepoint.crash.ui.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Tells after the start how the session before ended, once. It needs a display and no workbench. */
final class SessionDialog extends Dialog {

    static final String TITLE = "Last Session";
    private static final int WIDTH = 460;
    private static final int REPORT = IDialogConstants.CLIENT_ID + 1;
    private static final int BUNDLE = IDialogConstants.CLIENT_ID + 2;
    private static final int SAFE = IDialogConstants.CLIENT_ID + 3;

    private final SessionTelling telling;
    private final Deeds deeds;

    /** What the buttons do. An action that is not possible is empty. */
    record Deeds(Optional<Runnable> report, Optional<Consumer<Shell>> bundle,
            Optional<Runnable> safeStart) {
    }

    SessionDialog(Optional<Shell> parent, SessionTelling telling, Deeds deeds) {
        super(parent.orElse(null));
        this.telling = telling;
        this.deeds = deeds;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | (parent.isPresent() ? SWT.MODELESS : SWT.APPLICATION_MODAL));
        setBlockOnOpen(parent.isEmpty());
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText(TITLE);
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
        GridDataFactory.fillDefaults().grab(true, true).applyTo(words);
        label(words, telling.heading() + '.')
                .setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        label(words, telling.sentence());
        if (!telling.evidence().isEmpty()) {
            label(words, "How this is known:\n" + telling.evidence());
        }
        return area;
    }

    private static Label label(Composite parent, String words) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(Words.plain(words));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        if (deeds.report().isPresent()) {
            createButton(parent, REPORT, "Show Report", false);
        }
        if (deeds.bundle().isPresent()) {
            createButton(parent, BUNDLE, "Export Support Bundle\u2026", false);
        }
        if (deeds.safeStart().isPresent()) {
            createButton(parent, SAFE, "Safe Start", false);
        }
        createButton(parent, IDialogConstants.CANCEL_ID, "Continue", true).setFocus();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case REPORT -> {
                close();
                deeds.report().ifPresent(Runnable::run);
            }
            case BUNDLE -> deeds.bundle().ifPresent(open -> open.accept(getShell()));
            case SAFE -> {
                close();
                deeds.safeStart().ifPresent(Runnable::run);
            }
            default -> super.buttonPressed(id);
        }
    }
}

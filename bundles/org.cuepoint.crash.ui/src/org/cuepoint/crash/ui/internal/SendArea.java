package org.cuepoint.crash.ui.internal;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/** The part of the crash dialog about sending: nothing leaves the machine unless the user ticks it or chose so before. */
final class SendArea {

    private static final SendChoice[] REMEMBERED = {SendChoice.ASK, SendChoice.ALWAYS, SendChoice.NEVER};

    private final CrashDesk desk;
    private final Sending sending;
    private final String report;
    private final Button tick;
    private final Combo future;
    private Optional<Map<String, ?>> edited = Optional.empty();

    private SendArea(Composite parent, CrashDesk desk, Sending sending, String report) {
        this.desk = desk;
        this.sending = sending;
        this.report = report;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(area);
        tick = new Button(area, SWT.CHECK);
        tick.setText("&Send this report to " + Words.plain(sending.destination()));
        Button show = new Button(area, SWT.PUSH);
        show.setText("Show What Is Sent\u2026");
        show.addListener(SWT.Selection, event -> show());
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(line);
        new Label(line, SWT.NONE).setText("From now on:");
        future = new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN);
        future.setItems("Ask each time", "Always send", "Never send");
        future.select(0);
    }

    /** Empty when nothing is to be asked: reports are never sent, or always. */
    static Optional<SendArea> create(Composite parent, CrashDesk desk, Sending sending, Told told) {
        return switch (desk.choice()) {
            case NEVER -> Optional.empty();
            case ASK -> Optional.of(new SendArea(parent, desk, sending, told.report().id()));
            case ALWAYS -> {
                Label label = new Label(parent, SWT.WRAP);
                label.setText(Words.plain("Reports are sent to " + sending.destination()
                        + ", as you chose. You can change that in the settings."));
                GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
                yield Optional.empty();
            }
        };
    }

    private void show() {
        Display display = tick.getDisplay();
        sending.read(report, found -> display.asyncExec(() -> {
            if (!tick.isDisposed()) {
                found.ifPresent(whole -> new SendDialog(tick.getShell(), whole.content(), sending).ask()
                        .ifPresent(result -> edited = Optional.of(result)));
            }
        }));
    }

    /** Does what the user chose. */
    void finish() {
        if (tick.isDisposed()) {
            return;
        }
        if (tick.getSelection()) {
            edited.ifPresentOrElse(sending::send, () -> sending.send(report));
        }
        SendChoice chosen = REMEMBERED[Math.max(0, future.getSelectionIndex())];
        if (chosen != SendChoice.ASK) {
            desk.remember(chosen);
        }
    }
}

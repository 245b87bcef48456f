package org.cuepoint.crash.ui.internal;

import java.util.Optional;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.swt.widgets.Shell;

/** The crash dialog's answers from the running application. */
final class Desk implements CrashDesk {

    private final DeskParts parts;
    private final UiExecutor ui;
    private final StatusLine status;

    Desk(DeskParts parts, UiExecutor ui, StatusLine status) {
        this.parts = parts;
        this.ui = ui;
        this.status = status;
    }

    @Override
    public String application() {
        return parts.identity().displayName();
    }

    @Override
    public String work() {
        return CrashWords.work(Workbench.unsaved(), parts.holders(), parts.running());
    }

    @Override
    public String stacks(Incident incident) {
        return parts.redactor().redact(CrashWords.stacks(incident));
    }

    @Override
    public boolean canRestart() {
        return Workbench.running();
    }

    @Override
    public void restart() {
        Workbench.restart();
    }

    @Override
    public void bundle(Shell parent) {
        new BundleDialog(parent, parts.bundles(), parts.work(), ui).open();
    }

    @Override
    public Optional<Sending> sending() {
        return parts.sending(status::show);
    }

    @Override
    public SendChoice choice() {
        return parts.choice();
    }

    @Override
    public void remember(SendChoice choice) {
        String problem = parts.remember(choice);
        if (!problem.isEmpty()) {
            status.show("Whether reports are sent could not be remembered: " + problem);
        }
    }

    /** Sends the report at once when the user chose that for all. */
    void automatic(Told told) {
        if (told.problem().isEmpty()) {
            sending().filter(sending -> choice() == SendChoice.ALWAYS)
                    .ifPresent(sending -> sending.automatic(told.report().id(), told.occurrence()));
        }
    }
}

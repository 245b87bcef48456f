package org.cuepoint.crash.ui.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Shows what failed, how often and when, and all that a report holds. */
public final class ReportsView {

    /** The view's id. */
    static final String ID = "org.cuepoint.crash.ui.reports";

    private final CrashReports reports;
    private final SupportBundles bundles;
    private final SafeFiles files;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final ShownReports shown;
    private Optional<ReportsPresenter> presenter = Optional.empty();
    private Optional<ReportsArea> area = Optional.empty();
    private Optional<ShownReports.Watching> watching = Optional.empty();

    /**
     * @param reports what is shown
     * @param bundles makes support bundles
     * @param files writes exports
     * @param work asks the disk
     * @param ui where its answers are shown
     * @param shown tells of new reports
     */
    @Inject
    public ReportsView(CrashReports reports, SupportBundles bundles, SafeFiles files, BackgroundWork work,
            UiExecutor ui,
            ShownReports shown) {
        this.reports = reports;
        this.bundles = bundles;
        this.files = files;
        this.work = work;
        this.ui = ui;
        this.shown = shown;
    }

    /** Makes the widgets. */
    @PostConstruct
    public void create(Composite parent) {
        ReportsPresenter made = new ReportsPresenter(reports, new ReportExport(reports, files), work, ui,
                () -> area.ifPresent(ReportsArea::update));
        presenter = Optional.of(made);
        area = Optional.of(new ReportsArea(parent, made,
                shell -> new BundleDialog(shell, bundles, work, ui).open()));
        AtomicBoolean asked = new AtomicBoolean();
        watching = Optional.of(shown.watch(() -> {
            if (!asked.getAndSet(true)) { // a thousand incidents at once ask once
                ui.execute(() -> {
                    asked.set(false);
                    made.refresh();
                });
            }
        }));
        made.refresh();
    }

    /** Gives the keyboard to the list. */
    @Focus
    public void focus() {
        area.ifPresent(ReportsArea::focus);
    }

    /** Stops listening. */
    @PreDestroy
    public void close() {
        watching.ifPresent(ShownReports.Watching::close);
        presenter.ifPresent(ReportsPresenter::close);
        presenter = Optional.empty();
        area = Optional.empty();
    }
}

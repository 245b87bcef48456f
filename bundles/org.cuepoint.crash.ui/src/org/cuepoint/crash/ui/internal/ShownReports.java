package org.cuepoint.crash.ui.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.crash.CrashListener;
import org.cuepoint.crash.ReportSummary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tells open views that there is a new report. Thread-safe. */
@Component(service = {CrashListener.class, ShownReports.class})
public final class ShownReports implements CrashListener {

    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Created by declarative services. */
    @Activate
    public ShownReports() {
        // nobody watches yet
    }

    /** A watcher's registration. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    Watching watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    @Override
    public void reported(ReportSummary report, Incident incident, long occurrence, String problem) {
        watchers.forEach(Runnable::run);
    }
}

package org.cuepoint.performance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;

/**
 * Knows what runs, leaves breadcrumbs of what the user sees, and reports failures that nobody expected: the future that gets
 * a failure is often dropped. Work that is too small to be seen leaves a breadcrumb only when it fails, or it would push
 * everything else out. Thread-safe.
 */
final class WorkTrail implements WorkWatch {

    private static final String CATEGORY = "work";

    private final Map<Long, String> running = new ConcurrentSkipListMap<>();
    private final Supplier<Optional<Breadcrumbs>> breadcrumbs;
    private final Supplier<Optional<Incidents>> incidents;

    /**
     * @param breadcrumbs where they are left, if anywhere
     * @param incidents who is told of failures, if anybody
     */
    WorkTrail(Supplier<Optional<Breadcrumbs>> breadcrumbs, Supplier<Optional<Incidents>> incidents) {
        this.breadcrumbs = breadcrumbs;
        this.incidents = incidents;
    }

    @Override
    public void begun(long operation, String title, boolean visible) {
        running.put(operation, title);
        if (visible) {
            leave("begun", operation, title);
        }
    }

    @Override
    public void ended(long operation, String title, boolean visible, String how) {
        running.remove(operation);
        if (visible || how.startsWith(WorkItem.FAILED)) {
            leave(how, operation, title);
        }
    }

    private void leave(String what, long operation, String title) {
        breadcrumbs.get().ifPresent(present -> present.leave(CATEGORY, what + ": " + named(title, operation)));
    }

    @Override
    public void failed(Throwable failure, String title) {
        incidents.get().ifPresent(present -> present.report(Incident.of(IncidentKind.TASK, failure, title)));
    }

    /** What runs, the one begun first in front. */
    List<String> running() {
        List<String> all = new ArrayList<>();
        running.forEach((operation, title) -> all.add(named(title, operation)));
        return all;
    }

    private static String named(String title, long operation) {
        return title + " (" + operation + ')';
    }
}

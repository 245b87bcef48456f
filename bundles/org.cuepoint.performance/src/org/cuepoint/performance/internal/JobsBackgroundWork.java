package org.cuepoint.performance.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.cuepoint.core.LateService;
import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.core.incident.RunningOperations;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.ProgressState;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.WorkOptions;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Background work as Eclipse Jobs, so that the platform's progress view shows and cancels it. */
@Component(service = {BackgroundWork.class, RunningOperations.class})
public final class JobsBackgroundWork implements BackgroundWork, RunningOperations {

    private final LateService<Incidents> incidents = new LateService<>();
    private final LateService<Breadcrumbs> breadcrumbs = new LateService<>();
    private final WorkTrail trail = new WorkTrail(breadcrumbs, incidents);

    /** Needs nothing but the platform's job manager. */
    @Activate
    public JobsBackgroundWork() {
        // the job manager belongs to the platform and is there before any component
    }

    @Reference(service = Incidents.class, cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    void setIncidents(ComponentServiceObjects<Incidents> service) {
        incidents.bind(service);
    }

    void unsetIncidents(ComponentServiceObjects<Incidents> service) {
        incidents.unbind(service);
    }

    @Reference(service = Breadcrumbs.class, cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    void setBreadcrumbs(ComponentServiceObjects<Breadcrumbs> service) {
        breadcrumbs.bind(service);
    }

    void unsetBreadcrumbs(ComponentServiceObjects<Breadcrumbs> service) {
        breadcrumbs.unbind(service);
    }

    @Override
    public List<String> running() {
        return trail.running();
    }

    /** Cancels everything that still waits or runs. */
    @Deactivate
    public void stop() {
        Job.getJobManager().cancel(this);
    }

    @Override
    public <T> RunningWork<T> start(WorkOptions options, Task<T> task) {
        AtomicReference<WorkJob<T>> started = new AtomicReference<>();
        WorkItem<T> item = new WorkItem<>(options, task, System::nanoTime, () -> started.get().cancel(),
                trail);
        WorkJob<T> job = new WorkJob<>(this, item);
        started.set(job);
        job.setSystem(!options.visible());
        job.setUser(false);
        job.setPriority(options.gentle() ? Job.DECORATE : Job.LONG);
        job.schedule(options.delay().toMillis());
        return item;
    }

    /** The job of one item. */
    private static final class WorkJob<T> extends Job {

        private final Object family;
        private final WorkItem<T> item;

        WorkJob(Object family, WorkItem<T> item) {
            super(item.title());
            this.family = family;
            this.item = item;
            addJobChangeListener(new EndListener(item));
        }

        @Override
        protected IStatus run(@Nullable IProgressMonitor given) {
            IProgressMonitor monitor = given == null ? new NullProgressMonitor() : given;
            MonitorBridge bridge = new MonitorBridge(monitor, item.title());
            item.onProgress(bridge::show);
            try {
                item.run();
            } finally {
                monitor.done();
            }
            return item.isCancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS; // a failure is told by the future
        }

        @Override
        protected void canceling() {
            item.cancel();
        }

        @Override
        public boolean belongsTo(@Nullable Object other) {
            return family.equals(other);
        }
    }

    /** Shows progress in a monitor, whose units are integers and whose total is fixed at the first call. */
    private static final class MonitorBridge {

        private static final int TICKS = 10_000;

        private final IProgressMonitor monitor;
        private final String title;
        private boolean begun;
        private int ticks;

        MonitorBridge(IProgressMonitor monitor, String title) {
            this.monitor = monitor;
            this.title = title;
        }

        synchronized void show(ProgressState state) {
            if (!begun) {
                monitor.beginTask(title, state.total() == 0 ? IProgressMonitor.UNKNOWN : TICKS);
                begun = true;
            }
            int now = (int) (Math.max(0, state.fraction()) * TICKS);
            if (now > ticks) {
                monitor.worked(now - ticks);
                ticks = now;
            }
            monitor.subTask(state.detail());
        }
    }
}

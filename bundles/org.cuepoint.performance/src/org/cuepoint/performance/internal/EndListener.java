package org.cuepoint.performance.internal;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.jspecify.annotations.Nullable;

/** Notices a job that was cancelled by the platform before it ran: the platform calls nothing else of it then. */
final class EndListener extends JobChangeAdapter {

    private final WorkItem<?> item;

    EndListener(WorkItem<?> item) {
        this.item = item;
    }

    @Override
    public void done(@Nullable IJobChangeEvent event) {
        item.cancel(); // does nothing to an item that has run
    }
}

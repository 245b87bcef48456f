package org.cuepoint.performance.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.core.incident.Incident;

/**
 * Threads as the virtual machine sees them, with their locks. Its classes are loaded when something seems to be wrong, or
 * long after the start.
 */
final class JvmThreads implements Deadlocks.Finder {

    private static final int DEEPEST = 256;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public List<Deadlocks.Waiting> find() {
        long[] found = threads.isSynchronizerUsageSupported()
                ? threads.findDeadlockedThreads()
                : threads.findMonitorDeadlockedThreads();
        List<Deadlocks.Waiting> all = new ArrayList<>();
        if (found == null) {
            return all;
        }
        for (ThreadInfo info : threads.getThreadInfo(found, threads.isObjectMonitorUsageSupported(),
                threads.isSynchronizerUsageSupported(), DEEPEST)) {
            if (info != null) {
                all.add(new Deadlocks.Waiting(info.getThreadId(), info.getLockOwnerId(), sample(info)));
            }
        }
        return all;
    }

    /** What a platform thread does now. */
    Incident.Sample sample(Thread thread) {
        ThreadInfo info = threads.getThreadInfo(thread.threadId(), DEEPEST);
        return info == null
                ? new Incident.Sample(thread.getName(), thread.getState().name(), List.of(), 1)
                : sample(info);
    }

    /**
     * Whether the virtual machine was started for a debugger: then a thread stands still because somebody wants it to. All
     * options count, also those of files and of the environment, which the process's command line does not show.
     */
    static boolean debugged() {
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp")
                    || argument.startsWith("-agentpath:") && argument.contains("jdwp")) {
                return true;
            }
        }
        return false;
    }

    private static Incident.Sample sample(ThreadInfo info) {
        return new Incident.Sample(info.getThreadName(), state(info), List.of(info.getStackTrace()), 1);
    }

    /** {@code BLOCKED on java.lang.Object@1b2c held by main; holds java.lang.Object@3d4e}. */
    private static String state(ThreadInfo info) {
        StringBuilder text = new StringBuilder(info.getThreadState().name());
        if (info.getLockName() != null) {
            text.append(" on ").append(info.getLockName());
        }
        if (info.getLockOwnerName() != null) {
            text.append(" held by ").append(info.getLockOwnerName());
        }
        List<String> held = new ArrayList<>();
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            held.add(monitor.toString());
        }
        for (Object lock : info.getLockedSynchronizers()) {
            held.add(lock.toString());
        }
        return held.isEmpty() ? text.toString() : text.append("; holds ").append(String.join(", ", held)).toString();
    }
}

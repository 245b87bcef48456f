package org.cuepoint.crash.internal.support;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** What every platform thread does now, with the locks that it holds and waits for. */
final class ThreadDump {

    private static final int DEEPEST = 256;
    private static final int MOST = 2000;

    private ThreadDump() {
    }

    /** The dump as text in UTF-8, threads by id. */
    static InputStream take() {
        return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
    }

    private static String text() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        ThreadInfo[] all = threads.dumpAllThreads(threads.isObjectMonitorUsageSupported(),
                threads.isSynchronizerUsageSupported(), DEEPEST);
        StringBuilder text = new StringBuilder(1 << 14);
        text.append(all.length).append(" platform threads; virtual threads are not shown\n");
        long[] circle = threads.findDeadlockedThreads();
        if (circle != null) {
            text.append("Deadlocked: ").append(Arrays.toString(circle)).append('\n');
        }
        Arrays.stream(all).sorted(Comparator.comparingLong(ThreadInfo::getThreadId)).limit(MOST)
                .forEach(thread -> append(text, thread));
        return text.toString();
    }

    private static void append(StringBuilder text, ThreadInfo thread) {
        text.append("\n\"").append(thread.getThreadName()).append("\" #").append(thread.getThreadId())
                .append(thread.isDaemon() ? " daemon " : " ").append("priority ").append(thread.getPriority())
                .append(' ').append(thread.getThreadState());
        LockInfo waits = thread.getLockInfo();
        if (waits != null) {
            text.append(" waits for ").append(waits);
            String owner = thread.getLockOwnerName();
            if (owner != null) {
                text.append(" held by \"").append(owner).append("\" #").append(thread.getLockOwnerId());
            }
        }
        text.append('\n');
        StackTraceElement[] frames = thread.getStackTrace();
        for (int depth = 0; depth < frames.length; depth++) {
            text.append("    at ").append(frames[depth]).append('\n');
            for (MonitorInfo monitor : thread.getLockedMonitors()) {
                if (monitor.getLockedStackDepth() == depth) {
                    text.append("    holds ").append(monitor).append('\n');
                }
            }
        }
        for (LockInfo lock : thread.getLockedSynchronizers()) {
            text.append("    holds ").append(lock).append('\n');
        }
    }
}

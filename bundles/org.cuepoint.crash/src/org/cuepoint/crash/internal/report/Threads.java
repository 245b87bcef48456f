package org.cuepoint.crash.internal.report;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All platform threads with their stacks and locks, the one that failed in front. */
final class Threads {

    private static final int FRAMES = 100;

    private Threads() {
    }

    static List<Map<String, Object>> all(String first) {
        List<Map<String, Object>> threads = new ArrayList<>();
        try {
            for (ThreadInfo info : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
                threads.add(tree(info));
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // no memory or no classes left for it: the stacks alone cost less
            threads.clear();
            Thread.getAllStackTraces().forEach((thread, stack) -> threads.add(tree(thread, stack)));
        }
        threads.sort(Comparator.comparing(thread -> !first.equals(thread.get("name"))));
        return threads;
    }

    private static Map<String, Object> tree(ThreadInfo info) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", info.getThreadName());
        tree.put("id", info.getThreadId());
        tree.put("state", info.getThreadState().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("daemon", info.isDaemon());
        LockInfo waits = info.getLockInfo();
        if (waits != null) {
            tree.put("waitsFor", waits.toString());
        }
        if (info.getLockOwnerName() != null) {
            tree.put("heldBy", info.getLockOwnerName());
        }
        List<String> locks = new ArrayList<>();
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            locks.add(monitor.toString());
        }
        for (LockInfo lock : info.getLockedSynchronizers()) {
            locks.add(lock.toString());
        }
        if (!locks.isEmpty()) {
            tree.put("locks", locks);
        }
        tree.put("frames", texts(info.getStackTrace()));
        return tree;
    }

    private static Map<String, Object> tree(Thread thread, StackTraceElement[] stack) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", thread.getName());
        tree.put("id", thread.threadId());
        tree.put("state", thread.getState().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("daemon", thread.isDaemon());
        tree.put("frames", texts(stack));
        return tree;
    }

    private static List<String> texts(StackTraceElement[] stack) {
        return Arrays.stream(stack).limit(FRAMES).map(StackTraceElement::toString).toList();
    }
}

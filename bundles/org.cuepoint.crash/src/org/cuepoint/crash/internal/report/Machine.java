package org.cuepoint.crash.internal.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the process runs on. */
final class Machine {

    private Machine() {
    }

    static Map<String, Object> system() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("os", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        tree.put("arch", System.getProperty("os.arch", ""));
        tree.put("processors", Runtime.getRuntime().availableProcessors());
        tree.put("locale", Locale.getDefault().toLanguageTag());
        tree.put("java", System.getProperty("java.runtime.version", ""));
        tree.put("vm", System.getProperty("java.vm.name") + ", " + System.getProperty("java.vm.vendor"));
        tree.put("flags", flags());
        return tree;
    }

    /** Options of the virtual machine; system properties among them may hold anything and are left out but for their names. */
    private static List<String> flags() {
        try {
            return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .map(option -> option.startsWith("-D") && option.indexOf('=') > 0
                            ? option.substring(0, option.indexOf('=')) + "=..."
                            : option)
                    .toList();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return List.of();
        }
    }

    static Map<String, Object> memory() {
        Map<String, Object> tree = new LinkedHashMap<>();
        Runtime runtime = Runtime.getRuntime();
        tree.put("heapUsed", runtime.totalMemory() - runtime.freeMemory());
        tree.put("heapCommitted", runtime.totalMemory());
        tree.put("heapMax", runtime.maxMemory());
        try {
            MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
            tree.put("nonHeapUsed", other.getUsed());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return tree; // what is known without it
        }
        return tree;
    }

    static Map<String, Object> disk(Path folder) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("folder", folder.toString());
        try {
            tree.put("free", Files.getFileStore(folder).getUsableSpace());
        } catch (IOException | RuntimeException e) {
            tree.put("problem", String.valueOf(e.getMessage()));
        }
        return tree;
    }

    static long uptimeMillis() {
        return Math.max(0, System.currentTimeMillis() - started());
    }

    private static long started() {
        try {
            return ManagementFactory.getRuntimeMXBean().getStartTime();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return System.currentTimeMillis();
        }
    }
}

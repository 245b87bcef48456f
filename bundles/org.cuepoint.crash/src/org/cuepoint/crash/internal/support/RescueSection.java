package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuepoint.core.diagnostics.DiagnosticsSection;

/**
 * What can be told of an application that does not start: the system, Java and the jars of the installation with their
 * sizes, so that a missing or cut one is seen.
 *
 * @param jars the folder of the jars
 */
record RescueSection(Path jars) implements DiagnosticsSection {

    private static final int MOST = 2000;

    @Override
    public String name() {
        return "rescue";
    }

    @Override
    public Map<String, ?> collect() {
        RuntimeMXBean java = ManagementFactory.getRuntimeMXBean();
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("os", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        section.put("arch", System.getProperty("os.arch"));
        section.put("processors", Runtime.getRuntime().availableProcessors());
        section.put("memory", Runtime.getRuntime().maxMemory());
        section.put("java", java.getVmName() + ' ' + java.getVmVersion());
        section.put("flags", java.getInputArguments());
        section.put("installation", jars.toString());
        section.put("jars", sizes());
        return section;
    }

    private Map<String, ?> sizes() {
        Map<String, Object> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path file : (Iterable<Path>) files.limit(MOST)::iterator) {
                sizes.put(String.valueOf(file.getFileName()), Files.isDirectory(file) ? "folder" : Files.size(file));
            }
        } catch (IOException e) {
            sizes.put("problem", Failure.words(e));
        }
        return sizes;
    }
}

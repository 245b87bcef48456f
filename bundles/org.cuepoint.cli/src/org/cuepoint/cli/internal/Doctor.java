package org.cuepoint.cli.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects all sections of the diagnostics side by side. One that throws or does not answer in time shows that instead;
 * the others are not affected.
 */
final class Doctor {

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private final Duration limit;

    /** @param limit how long each section may take */
    Doctor(Duration limit) {
        this.limit = limit;
    }

    /**
     * What was found.
     *
     * @param sections the trees by name, sorted; those of one name are merged, of two values of one key the first
     *     counts
     * @param complete whether every section answered
     */
    record Findings(Map<String, Map<String, Object>> sections, boolean complete) {
    }

    private record Named(String name, Map<String, ?> tree) {
    }

    /**
     * Asks every section once.
     *
     * @param sources each gives its section; called on a thread of its own too, as creating a section may be what fails
     */
    Findings examine(List<Supplier<DiagnosticsSection>> sources) throws InterruptedException {
        List<Asked> asked = sources.stream().map(Asked::start).toList();
        Map<String, Map<String, Object>> sections = new TreeMap<>();
        boolean complete = true;
        long deadline = System.nanoTime() + limit.toNanos();
        for (Asked one : asked) {
            Named named;
            try {
                named = one.task.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                LOG.warn("The diagnostics section '{}' failed", one.name, e.getCause());
                named = failed(one.name, "It failed: " + e.getCause());
                complete = false;
            } catch (TimeoutException e) {
                one.task.cancel(true);
                LOG.warn("The diagnostics section '{}' gave no answer within {}", one.name, limit);
                named = failed(one.name, "It gave no answer within " + limit.toMillis() + " ms.");
                complete = false;
            }
            Map<String, Object> merged = sections.computeIfAbsent(named.name, name -> new LinkedHashMap<>());
            named.tree.forEach(merged::putIfAbsent);
        }
        return new Findings(sections, complete);
    }

    private static Named failed(String name, String sentence) {
        return new Named(name, Map.of("error", sentence));
    }

    /** The findings as lines for people: one block per section, nested values indented. */
    static List<String> lines(Findings findings) {
        List<String> lines = new ArrayList<>();
        findings.sections().forEach((name, tree) -> {
            lines.add(name);
            append(lines, "  ", tree);
            lines.add("");
        });
        return lines;
    }

    private static void append(List<String> lines, String indent, Map<?, ?> tree) {
        tree.forEach((key, value) -> appendValue(lines, indent, key + ":", value));
    }

    private static void appendValue(List<String> lines, String indent, String label, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> {
                lines.add(indent + label);
                append(lines, indent + "  ", map);
            }
            case List<?> list when !list.isEmpty() -> {
                lines.add(indent + label);
                list.forEach(item -> appendValue(lines, indent + "  ", "-", item));
            }
            case Map<?, ?> empty -> lines.add(indent + label + " none");
            case List<?> empty -> lines.add(indent + label + " none");
            case null -> lines.add(indent + label + " unknown");
            default -> lines.add(indent + label + " " + value);
        }
    }

    /** One section being asked. Its name is known once the section could be created. */
    private static final class Asked {

        private final FutureTask<Named> task;
        private volatile String name = "unnamed";

        private Asked(Supplier<DiagnosticsSection> source) {
            Callable<Named> question = () -> {
                DiagnosticsSection section = source.get();
                name = section.name();
                return new Named(section.name(), section.collect());
            };
            task = new FutureTask<>(question);
        }

        static Asked start(Supplier<DiagnosticsSection> source) {
            Asked asked = new Asked(source);
            Thread.ofPlatform().daemon().name("diagnostics").start(asked.task);
            return asked;
        }
    }
}

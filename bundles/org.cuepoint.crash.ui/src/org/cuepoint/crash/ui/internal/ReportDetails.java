package org.cuepoint.crash.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.crash.CrashReport;
import org.jspecify.annotations.Nullable;

/**
 * A report as the tabs show it. What is missing or of another shape, as in a report of another version, is left out.
 *
 * @param report what it is made of
 * @param stack lines of exceptions and sampled stacks
 * @param log the log's last lines
 * @param breadcrumbs what led to it
 * @param threads what all threads did
 * @param system the application and the machine
 */
record ReportDetails(CrashReport report, List<StackLine> stack, String log, String breadcrumbs, String threads,
        String system) {

    /**
     * A line of the stack.
     *
     * @param text what it shows
     * @param bundle whose code it is; empty when unknown or no frame
     * @param heading whether it is an exception or a thread and no frame
     */
    record StackLine(String text, String bundle, boolean heading) {
    }

    ReportDetails {
        stack = List.copyOf(stack);
    }

    static ReportDetails of(CrashReport report) {
        Map<String, ?> content = report.content();
        return new ReportDetails(report, stack(content), lines(list(content, "log")), breadcrumbs(content),
                threads(content), SystemText.of(content));
    }

    private static List<StackLine> stack(Map<String, ?> content) {
        List<StackLine> lines = new ArrayList<>();
        boolean first = true;
        for (Object exception : list(content, "exceptions")) {
            exception(map(exception), first ? "" : "Caused by: ", lines);
            first = false;
        }
        for (Object each : list(content, "stacks")) {
            Map<String, ?> sample = map(each);
            String times = text(sample, "times");
            lines.add(new StackLine('"' + text(sample, "thread") + "\" " + text(sample, "state")
                    + (times.isEmpty() || times.equals("1") ? "" : ", seen " + times + " times"), "", true));
            frames(sample, lines);
        }
        return lines;
    }

    private static void exception(Map<String, ?> exception, String before, List<StackLine> lines) {
        String message = text(exception, "message");
        lines.add(
                new StackLine(before + text(exception, "type") + (message.isEmpty() ? "" : ": " + message), "", true));
        frames(exception, lines);
        for (Object suppressed : list(exception, "suppressed")) {
            exception(map(suppressed), "Suppressed: ", lines);
        }
    }

    private static void frames(Map<String, ?> owner, List<StackLine> lines) {
        for (Object each : list(owner, "frames")) {
            Map<String, ?> frame = map(each);
            String file = text(frame, "file");
            String line = text(frame, "line");
            lines.add(new StackLine(each instanceof String words
                    ? words
                    : text(frame, "class") + '.' + text(frame, "method") + '(' + (file.isEmpty() ? "?" : file)
                            + (line.isEmpty() || line.startsWith("-") ? "" : ':' + line) + ')',
                    text(frame, "bundle"), false));
        }
    }

    private static String breadcrumbs(Map<String, ?> content) {
        StringBuilder words = new StringBuilder();
        for (Object each : list(content, "breadcrumbs")) {
            Map<String, ?> crumb = map(each);
            words.append(text(crumb, "time")).append("  ").append(text(crumb, "category")).append("  ")
                    .append(text(crumb, "text")).append('\n');
        }
        for (Object running : list(content, "operations")) {
            words.append("Running then: ").append(running).append('\n');
        }
        return words.toString();
    }

    private static String threads(Map<String, ?> content) {
        StringBuilder words = new StringBuilder();
        for (Object each : list(content, "threads")) {
            Map<String, ?> thread = map(each);
            words.append('"').append(text(thread, "name")).append("\" ").append(text(thread, "state"));
            after(words, " waits for ", text(thread, "waitsFor"));
            after(words, " held by ", text(thread, "heldBy"));
            words.append('\n');
            for (Object frame : list(thread, "frames")) {
                words.append("    at ").append(frame).append('\n');
            }
            for (Object lock : list(thread, "locks")) {
                words.append("    holds ").append(lock).append('\n');
            }
            words.append('\n');
        }
        return words.toString();
    }

    private static void after(StringBuilder words, String before, String value) {
        if (!value.isEmpty()) {
            words.append(before).append(value);
        }
    }

    /** The version of a bundle at that time; empty when unknown. */
    Optional<String> version(String bundle) {
        for (Object each : list(map(report.content().get("application")), "bundles")) {
            if (text(map(each), "name").equals(bundle)) {
                return Optional.of(text(map(each), "version"));
            }
        }
        return Optional.empty();
    }

    private static String lines(List<?> list) {
        StringBuilder words = new StringBuilder();
        list.forEach(line -> words.append(line).append('\n'));
        return words.toString();
    }

    static List<?> list(Map<String, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked") // a report's maps have string keys only
    static Map<String, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
    }

    static String text(Map<String, ?> map, String key) {
        return switch (map.get(key)) {
            case String text -> text;
            case Number number when number.doubleValue() == number.longValue() -> String.valueOf(number.longValue());
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case null, default -> "";
        };
    }
}

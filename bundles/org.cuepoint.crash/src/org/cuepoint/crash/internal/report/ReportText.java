package org.cuepoint.crash.internal.report;

import java.util.List;
import java.util.Map;

/** A report as text, in the order in which a supporter reads it. */
public final class ReportText {

    private final StringBuilder text = new StringBuilder(64 * 1024);

    private ReportText() {
    }

    /** The readable form of a tree. */
    public static String of(Map<String, ?> report) {
        ReportText text = new ReportText();
        text.head(report);
        text.exceptions(Tree.list(report, "exceptions"), "");
        text.stacks(Tree.list(report, "stacks"));
        text.lines("What was being done", Tree.list(report, "operations"));
        text.breadcrumbs(Tree.list(report, "breadcrumbs"));
        text.lines("The log", Tree.list(report, "log"));
        text.values("Memory", Tree.map(report, "memory"));
        text.values("System", Tree.map(report, "system"));
        text.values("Disk", Tree.map(report, "disk"));
        text.values("Settings", Tree.map(report, "settings"));
        text.threads(Tree.list(report, "threads"));
        text.bundles(Tree.list(Tree.map(report, "application"), "bundles"));
        text.lines("Not known", Tree.list(report, "missing"));
        text.values("Left out, for it was too much", Tree.map(report, "cut"));
        return text.text.toString();
    }

    private void head(Map<?, ?> report) {
        Map<?, ?> application = Tree.map(report, "application");
        Map<?, ?> occurrence = Tree.map(report, "occurrence");
        line("Report " + Tree.text(report, "id") + ", " + Tree.text(report, "time"));
        line(Tree.text(application, "name") + ' ' + Tree.text(application, "version") + ", session "
                + Tree.text(application, "session") + ", process " + Tree.text(application, "process"));
        line("Kind: " + Tree.text(report, "kind") + ", thread: " + Tree.text(report, "thread") + ", group: "
                + Tree.text(report, "fingerprint"));
        line("Occurrence " + Tree.text(occurrence, "count") + ", first " + Tree.text(occurrence, "first") + " in "
                + Tree.text(occurrence, "firstVersion") + bundle(Tree.text(occurrence, "bundle")));
        if (!Tree.text(report, "activity").isEmpty()) {
            line("Activity: " + Tree.text(report, "activity"));
        }
        if (!Tree.text(report, "lastedMs").equals("0")) {
            line("Lasted: " + Tree.text(report, "lastedMs") + " ms");
        }
    }

    private static String bundle(String name) {
        return name.isEmpty() ? "" : ", caused by " + name;
    }

    private void exceptions(List<?> chain, String indent) {
        String before = indent.isEmpty() ? "\n" : indent + "Suppressed: ";
        for (Object each : chain) {
            if (each instanceof Map<?, ?> exception) {
                String message = Tree.text(exception, "message");
                text.append(before).append(Tree.text(exception, "type")).append(message.isEmpty() ? "" : ": ")
                        .append(message).append('\n');
                frames(Tree.list(exception, "frames"), indent);
                exceptions(Tree.list(exception, "suppressed"), indent + "    ");
            }
            before = indent + "Caused by: ";
        }
    }

    private void frames(List<?> frames, String indent) {
        for (Object each : frames) {
            text.append(indent).append("    at ");
            if (each instanceof Map<?, ?> frame) {
                String file = Tree.text(frame, "file");
                String line = Tree.text(frame, "line");
                text.append(Tree.text(frame, "class")).append('.').append(Tree.text(frame, "method")).append('(')
                        .append(file.isEmpty() ? "unknown source" : file).append(line.equals("0") ? "" : ":" + line)
                        .append(')').append(frame.containsKey("bundle") ? " [" + frame.get("bundle") + ']' : "");
            } else {
                text.append(each);
            }
            text.append('\n');
        }
    }

    private void stacks(List<?> stacks) {
        for (Object each : stacks) {
            if (each instanceof Map<?, ?> stack) {
                title("Stack of \"" + Tree.text(stack, "thread") + "\", " + Tree.text(stack, "state") + ", seen "
                        + Tree.text(stack, "times") + " times");
                frames(Tree.list(stack, "frames"), "");
            }
        }
    }

    private void breadcrumbs(List<?> crumbs) {
        if (!crumbs.isEmpty()) {
            title("What happened before");
        }
        for (Object each : crumbs) {
            if (each instanceof Map<?, ?> crumb) {
                line(Tree.text(crumb, "time") + ' ' + Tree.text(crumb, "category") + ": " + Tree.text(crumb, "text"));
            }
        }
    }

    private void threads(List<?> threads) {
        if (!threads.isEmpty()) {
            title("Threads");
        }
        for (Object each : threads) {
            if (each instanceof Map<?, ?> thread) {
                String waits = Tree.text(thread, "waitsFor");
                String holder = Tree.text(thread, "heldBy");
                line("\n\"" + Tree.text(thread, "name") + "\" #" + Tree.text(thread, "id") + ", "
                        + Tree.text(thread, "state") + (waits.isEmpty() ? "" : ", waits for " + waits)
                        + (holder.isEmpty() ? "" : " held by \"" + holder + '"'));
                frames(Tree.list(thread, "frames"), "");
                Tree.list(thread, "locks").forEach(lock -> line("    holds " + lock));
            }
        }
    }

    private void bundles(List<?> bundles) {
        if (!bundles.isEmpty()) {
            title("Bundles");
        }
        for (Object each : bundles) {
            if (each instanceof Map<?, ?> bundle) {
                line(Tree.text(bundle, "name") + ' ' + Tree.text(bundle, "version"));
            }
        }
    }

    private void lines(String title, List<?> lines) {
        if (!lines.isEmpty()) {
            title(title);
            lines.forEach(each -> line(String.valueOf(each)));
        }
    }

    private void values(String title, Map<?, ?> values) {
        if (!values.isEmpty()) {
            title(title);
            values.forEach((key, value) -> line(key + ": " + value));
        }
    }

    private void title(String title) {
        line("\n" + title + '\n' + "-".repeat(title.length()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

package org.cuepoint.crash.ui.internal;

import java.util.List;
import java.util.Optional;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.crash.ReportSummary;

/** What happened, in plain words. */
final class CrashWords {

    /** How much of a stack is shown, in characters. */
    static final int LONGEST_STACK = 100_000;
    private static final int DEEPEST_CHAIN = 50;
    private static final int MOST_FRAMES = 200;

    private CrashWords() {
    }

    /** Whether the user is asked; the others stand in the status line and in the view only. */
    static boolean asks(Incident incident) {
        return outOfMemory(incident) || switch (incident.kind()) {
            case THREAD, UI, FREEZE, DEADLOCK, START -> true;
            // work that fails says so where it was begun, and a missing service where it is missed
            case JOB, TASK, SERVICE, FRAMEWORK, LOGGED -> false;
        };
    }

    static boolean outOfMemory(Incident incident) {
        Optional<Throwable> cause = incident.cause();
        for (int depth = 0; cause.isPresent() && depth < DEEPEST_CHAIN; depth++) {
            if (cause.get() instanceof OutOfMemoryError) {
                return true;
            }
            cause = Optional.ofNullable(cause.get().getCause());
        }
        return false;
    }

    /** One line. */
    static String heading(Incident incident, String application) {
        if (outOfMemory(incident)) {
            return application + " ran out of memory";
        }
        return switch (incident.kind()) {
            case FREEZE -> "The window did not react for " + Words.duration(incident.lasted());
            case DEADLOCK -> "Parts of " + application + " wait for each other";
            case START -> application + " could not start";
            default -> "Something went wrong in " + application;
        };
    }

    /** What it means for the user: one or two sentences. */
    static String meaning(Incident incident, String application) {
        String doing = incident.activity().isEmpty() ? "" : " It happened during: " + incident.activity() + '.';
        if (outOfMemory(incident)) {
            return "Something may be incomplete. Restart " + application + " soon, so that it does not happen again."
                    + doing;
        }
        return switch (incident.kind()) {
            case FREEZE -> "It reacts again, and nothing was lost." + doing;
            case DEADLOCK ->
                "What they do will never finish, so restart " + application + " when it suits you." + doing;
            case START -> "A support bundle helps to find out why." + doing;
            default -> "What you did last may not have worked. The rest of " + application + " goes on." + doing;
        };
    }

    /** The same in the status line. */
    static String status(Told told, String application) {
        String type = Words.type(told.report().type());
        String often = told.occurrence() > 1 ? " (" + Words.times(told.occurrence()) + " so far)" : "";
        return asks(told.incident())
                ? heading(told.incident(), application) + " again: " + type + often + "."
                : "A part of the work failed: " + type + often + ". See Window \u203a Show View \u203a Crash Reports.";
    }

    /** Where the report is, or why there is none. */
    static String place(ReportSummary report, String problem) {
        return problem.isEmpty()
                ? "A report was written: " + readable(report)
                : "There is no report on the disk: " + problem;
    }

    /** The file for people beside the one for machines. */
    static String readable(ReportSummary report) {
        String file = report.file().toString();
        return file.endsWith(".json") ? file.substring(0, file.length() - "json".length()) + "log" : file;
    }

    /** How often it happened; empty at the first time. */
    static String often(long occurrence) {
        return occurrence < 2 ? "" : "It happened " + Words.times(occurrence) + " until now.";
    }

    /** How many incidents were added to the first. */
    static String more(int more) {
        return "And " + Words.count(more, "further failure") + " since; each has its place in the Crash Reports view.";
    }

    /** The stacks of an incident; not masked. */
    static String stacks(Incident incident) {
        StringBuilder text = new StringBuilder();
        incident.cause().ifPresent(cause -> trace(cause, text));
        for (Incident.Sample sample : incident.stacks()) {
            text.append('"').append(sample.thread()).append("\" ").append(sample.state()).append('\n');
            sample.frames().forEach(frame -> text.append("    at ").append(frame).append('\n'));
            text.append('\n');
        }
        return text.length() > LONGEST_STACK
                ? text.substring(0, LONGEST_STACK) + "\n\u2026"
                : text.toString();
    }

    private static void trace(Throwable outermost, StringBuilder text) {
        Optional<Throwable> cause = Optional.of(outermost);
        for (int depth = 0; cause.isPresent() && depth < DEEPEST_CHAIN; depth++) {
            Throwable now = cause.get();
            text.append(depth == 0 ? "" : "Caused by: ").append(says(now)).append('\n');
            StackTraceElement[] frames = now.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append("    at ").append(frames[i]).append('\n');
            }
            if (frames.length > MOST_FRAMES) {
                text.append("    \u2026 ").append(frames.length - MOST_FRAMES).append(" more\n");
            }
            cause = Optional.ofNullable(now.getCause());
        }
    }

    private static String says(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException e) { // an exception of somebody's own whose message cannot be made
            return thrown.getClass().getName() + " (its text failed with " + e.getClass().getName() + ')';
        }
    }

    /**
     * Whether the work is safe.
     *
     * @param unsaved the titles of parts with unsaved changes
     * @param holders what the holders of work say
     * @param running what runs
     */
    static String work(List<String> unsaved, List<String> holders, List<String> running) {
        StringBuilder words = new StringBuilder(unsaved.isEmpty()
                ? "Nothing is unsaved; what was saved before is on the disk."
                : "Not saved yet: " + String.join(", ", unsaved) + ". A restart asks about "
                        + (unsaved.size() == 1 ? "it." : "them."));
        holders.stream().filter(sentence -> !sentence.isBlank()).forEach(s -> words.append(' ').append(s));
        if (!running.isEmpty()) {
            words.append(" Still running: ").append(String.join(", ", running)).append('.');
        }
        return words.toString();
    }
}

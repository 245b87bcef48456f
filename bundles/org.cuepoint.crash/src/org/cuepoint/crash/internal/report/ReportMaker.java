package org.cuepoint.crash.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.redaction.Redactor;

/** Makes the tree of a report. Nothing that is asked for can keep it from being made. */
public final class ReportMaker {

    /** The version of the form; readers of later versions know the earlier ones. */
    public static final int SCHEMA = 1;

    private final Surroundings around;
    private final Redactor redactor;

    /**
     * @param around what is asked
     * @param redactor masks every text
     */
    public ReportMaker(Surroundings around, Redactor redactor) {
        this.around = around;
        this.redactor = redactor;
    }

    /** The exceptions of an incident, or the stacks of a freeze; unmasked, for its fingerprint. */
    public Map<String, Object> core(Incident incident) {
        Map<String, Object> tree = new LinkedHashMap<>();
        incident.cause().ifPresent(cause -> tree.put("exceptions", new Exceptions(around::bundleOf).chain(cause)));
        if (!incident.stacks().isEmpty()) {
            List<Object> stacks = new ArrayList<>();
            for (Incident.Sample sample : incident.stacks()) {
                Map<String, Object> stack = new LinkedHashMap<>();
                stack.put("thread", sample.thread());
                stack.put("state", sample.state());
                stack.put("times", sample.times());
                stack.put("frames", Exceptions.frames(sample.frames(), around::bundleOf));
                stacks.add(stack);
            }
            tree.put("stacks", stacks);
        }
        return tree;
    }

    /**
     * The whole tree, masked.
     *
     * @param core what {@link #core} gave
     * @param occurrence how often it happened, since when
     */
    public Map<String, Object> make(Incident incident, Map<String, ?> core, String id, Instant time, String fingerprint,
            Map<String, ?> occurrence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("id", id);
        tree.put("time", time.toString());
        tree.put("kind", incident.kind().id());
        tree.put("activity", incident.activity());
        tree.put("fingerprint", fingerprint);
        tree.put("occurrence", occurrence);
        tree.put("thread", incident.thread());
        tree.put("lastedMs", incident.lasted().toMillis());
        tree.putAll(core);
        List<String> problems = new ArrayList<>();
        put(tree, "operations", around::operations, problems);
        put(tree, "breadcrumbs", around::breadcrumbs, problems);
        put(tree, "log", around::log, problems);
        put(tree, "application", around::application, problems);
        put(tree, "system", Machine::system, problems);
        put(tree, "memory", Machine::memory, problems);
        put(tree, "disk", () -> Machine.disk(around.folder()), problems);
        put(tree, "uptimeMs", Machine::uptimeMillis, problems);
        put(tree, "settings", around::settings, problems);
        put(tree, "threads", () -> Threads.all(incident.thread()), problems);
        if (!problems.isEmpty()) {
            tree.put("missing", problems);
        }
        return masked(tree);
    }

    private static void put(Map<String, Object> tree, String key, Supplier<?> part, List<String> problems) {
        try {
            Object value = part.get();
            if (value != null) {
                tree.put(key, value);
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            problems.add(key + " is not known: " + e.getClass().getName());
        }
    }

    /** A text as it may be kept. */
    public String mask(String text) {
        return redactor.redact(text);
    }

    /** Names of classes, methods and files of code are innocent, and many: only what may hold a user's text is masked. */
    private Map<String, Object> masked(Map<String, Object> tree) {
        return Tree.mapped(tree, text -> isCode(text) ? text : redactor.redact(text));
    }

    /** Whether a text has only letters, digits and signs of names in code, and is too short or too regular to be a secret. */
    private static boolean isCode(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c == '.' || c == '$' || c == '<' || c == '>') {
                letters++;
            } else if (!(c >= 'A' && c <= 'Z' || c == '_')) {
                return false;
            }
        }
        return letters * 2 >= text.length();
    }
}

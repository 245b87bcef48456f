package org.cuepoint.crash.internal.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the tree of a report: from the outermost to the root cause, each with its suppressed ones. Limits keep a
 * hostile or endless one small; exceptions whose own methods fail are told as far as they let themselves be.
 */
final class Exceptions {

    private static final int CAUSES = 20;
    private static final int SUPPRESSED = 10;
    private static final int FRAMES = 300;
    private static final int LAST_FRAMES = 50;
    private static final int MESSAGE = 10_000;

    private final Function<String, String> bundleOf;
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param bundleOf the name of the bundle that a class belongs to, or an empty text */
    Exceptions(Function<String, String> bundleOf) {
        this.bundleOf = bundleOf;
    }

    List<Map<String, Object>> chain(Throwable outermost) {
        List<Map<String, Object>> chain = new ArrayList<>();
        @Nullable
        Throwable next = outermost;
        while (next != null && chain.size() < CAUSES && seen.add(next)) {
            chain.add(tree(next));
            next = Causes.of(next);
        }
        return chain;
    }

    private Map<String, Object> tree(Throwable exception) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", exception.getClass().getName());
        tree.put("message", message(exception));
        tree.put("frames", frames(exception.getStackTrace(), bundleOf));
        List<Object> suppressed = new ArrayList<>();
        Throwable[] all = exception.getSuppressed();
        for (int i = 0; i < Math.min(SUPPRESSED, all.length); i++) {
            suppressed.addAll(chain(all[i]));
        }
        if (!suppressed.isEmpty()) {
            tree.put("suppressed", suppressed);
        }
        return tree;
    }

    /** Its message; foreign exceptions compute theirs, and may fail at that. */
    static String message(Throwable exception) {
        try {
            String message = exception.getMessage();
            return message == null ? "" : message.length() > MESSAGE ? message.substring(0, MESSAGE) + " ..." : message;
        } catch (RuntimeException | StackOverflowError e) {
            return "(its message cannot be read: " + e.getClass().getName() + ')';
        }
    }

    /** The first frames and, of an endless stack, the last ones. */
    static List<Map<String, Object>> frames(StackTraceElement[] stack, Function<String, String> bundleOf) {
        List<Map<String, Object>> frames = new ArrayList<>();
        for (int i = 0; i < stack.length; i++) {
            if (i == FRAMES && stack.length > FRAMES + LAST_FRAMES) {
                i = stack.length - LAST_FRAMES;
            }
            frames.add(frame(stack[i], bundleOf));
        }
        return frames;
    }

    static List<Map<String, Object>> frames(List<StackTraceElement> stack, Function<String, String> bundleOf) {
        return frames(stack.toArray(StackTraceElement[]::new), bundleOf);
    }

    private static Map<String, Object> frame(StackTraceElement element, Function<String, String> bundleOf) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("class", element.getClassName());
        frame.put("method", element.getMethodName());
        String file = element.getFileName();
        frame.put("file", element.isNativeMethod() ? "native" : file == null ? "" : file);
        frame.put("line", Math.max(0, element.getLineNumber()));
        String bundle = bundleOf.apply(element.getClassName());
        if (!bundle.isEmpty()) {
            frame.put("bundle", bundle);
        }
        return frame;
    }
}

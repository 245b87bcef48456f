package org.cuepoint.crash.internal.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Which frames of a stack tell failures apart. Left out are those that differ from run to run or from one Java to another:
 * reflection, method handles, proxies, lambdas' classes and numbers, and the loops that run everything.
 */
final class Frames {

    /** Deeper frames tell who called, not what failed. */
    private static final int DEEPEST = 40;
    private static final List<String> GENERATED = List.of("jdk.internal.reflect.", "java.lang.reflect.",
            "java.lang.invoke.",
            "sun.reflect.", "jdk.internal.vm.", "jdk.proxy", "com.sun.proxy.", "java.lang.ScopedValue",
            "java.lang.VirtualThread",
            "java.lang.Thread.");
    private static final List<String> PLUMBING = List.of("java.util.concurrent.",
            "org.eclipse.core.internal.jobs.Worker",
            "org.junit.", "java.util.Timer");

    private Frames() {
    }

    /**
     * What is compared of a frame: class and method without what is generated; empty for a frame that does not count.
     *
     * @param className the name of its class
     * @param method the name of its method
     */
    static String essence(String className, String method) {
        String name = className + '.';
        for (String prefix : GENERATED) {
            if (name.startsWith(prefix)) {
                return "";
            }
        }
        for (String prefix : PLUMBING) {
            if (name.startsWith(prefix)) {
                return "";
            }
        }
        if (className.contains("$$Lambda") || className.contains("$$TypeSwitch") || className.contains("/0x")
                || isProxy(className)) {
            return "";
        }
        return withoutNumbers(className) + '#' + lambda(method);
    }

    private static boolean isProxy(String className) {
        int at = className.indexOf("$Proxy");
        return at >= 0 && at + 6 < className.length() && Character.isDigit(className.charAt(at + 6));
    }

    /** Anonymous classes are numbered in the order in which they stand in the source. */
    private static String withoutNumbers(String className) {
        StringBuilder text = new StringBuilder(className.length());
        for (int i = 0; i < className.length(); i++) {
            char c = className.charAt(i);
            boolean numbered = Character.isDigit(c) && i > 0
                    && (className.charAt(i - 1) == '$' || !text.isEmpty() && text.charAt(text.length() - 1) == '$');
            if (!numbered) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** {@code lambda$find$3} belongs to {@code find}; other compilers write {@code lambda$3} or {@code access$100}. */
    private static String lambda(String method) {
        if (!method.startsWith("lambda$") && !method.startsWith("access$")) {
            return method;
        }
        int end = method.length();
        while (end > 0 && (Character.isDigit(method.charAt(end - 1)) || method.charAt(end - 1) == '$')) {
            end--;
        }
        String rest = method.substring(0, end);
        return rest.startsWith("lambda$") ? rest.substring("lambda$".length()) : "lambda";
    }

    /** The essences of a stack, the innermost first, in which what repeats itself stands once. */
    static List<String> essences(List<String> all) {
        List<String> kept = new ArrayList<>();
        for (String essence : all) {
            // recursion, direct or over several methods: what is there already is not told again
            if (!essence.isEmpty() && !kept.contains(essence)) {
                kept.add(essence);
                if (kept.size() == DEEPEST) {
                    break;
                }
            }
        }
        return kept;
    }
}

package org.cuepoint.crash.internal.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The group of a failure, the same on every machine: made of the types of the exceptions and of the methods on their stacks, without
 * lines. Of an exception without a stack its message counts, as far as it is the same each time.
 */
public final class Fingerprint {

    private static final int BYTES = 8;

    private Fingerprint() {
    }

    /** @param core {@code exceptions} or {@code stacks} as they stand in a report */
    public static String of(Map<String, ?> core) {
        List<String> parts = new ArrayList<>();
        for (Object each : list(core, "exceptions")) {
            if (each instanceof Map<?, ?> exception) {
                parts.add(text(exception, "type"));
                List<String> frames = essences(exception);
                parts.addAll(frames);
                if (frames.isEmpty()) {
                    parts.add(Normal.message(text(exception, "message")));
                }
            }
        }
        for (Object each : list(core, "stacks")) {
            if (each instanceof Map<?, ?> stack) {
                parts.addAll(essences(stack));
                break; // the others are of the same moment or of threads that wait for it
            }
        }
        return hash(String.join("\n", parts));
    }

    /** The bundle of the first frame of the root cause that has one; of outer exceptions when it has none. */
    public static String bundle(Map<String, ?> core) {
        List<?> chain = list(core, "exceptions").isEmpty() ? list(core, "stacks") : list(core, "exceptions");
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i) instanceof Map<?, ?> exception) {
                for (Object each : list(exception, "frames")) {
                    if (each instanceof Map<?, ?> frame && !text(frame, "bundle").isEmpty()
                            && !essence(frame).isEmpty()) {
                        return text(frame, "bundle");
                    }
                }
            }
        }
        return "";
    }

    private static List<String> essences(Map<?, ?> exception) {
        List<String> all = new ArrayList<>();
        for (Object each : list(exception, "frames")) {
            if (each instanceof Map<?, ?> frame) {
                all.add(essence(frame));
            }
        }
        return Frames.essences(all);
    }

    private static String essence(Map<?, ?> frame) {
        return Frames.essence(text(frame, "class"), text(frame, "method"));
    }

    private static List<?> list(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        return value == null ? "" : value.toString();
    }

    private static String hash(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.cuepoint.crash.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Trees of maps, lists, strings, numbers and booleans, in the order in which they are shown. */
public final class Tree {

    private Tree() {
    }

    /** A copy in which every string, but no key, went through a function. */
    static Map<String, Object> mapped(Map<String, ?> tree, UnaryOperator<String> function) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(key, value(value, function)));
        return copy;
    }

    private static Object value(Object value, UnaryOperator<String> function) {
        if (value instanceof String text) {
            return function.apply(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), value(inner, function)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(inner -> copy.add(value(inner, function)));
            return copy;
        }
        return value;
    }

    /** The map under a key; empty when there is none. */
    static Map<?, ?> map(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The list under a key; empty when there is none. */
    static List<?> list(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }

    /** The text under a key; empty when there is none. */
    static String text(Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        return value == null ? "" : value.toString();
    }
}

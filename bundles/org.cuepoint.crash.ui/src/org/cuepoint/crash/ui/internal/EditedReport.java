package org.cuepoint.crash.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report in which parts can be struck and texts changed before it is sent. The original stays as it is. Not thread-safe.
 */
final class EditedReport {

    /** How much of a text stands in a line of the list. */
    private static final int LONGEST_LINE = 200;

    private final Node root;

    /** One entry: a struck one and all below it are not sent. */
    static final class Node {
        private final String name;
        private final Object value;
        private final Optional<Node> parent;
        private final List<Node> children = new ArrayList<>();
        private boolean struck;
        private Optional<String> changed = Optional.empty();

        Node(String name, Object value, Optional<Node> parent) {
            this.name = name;
            this.value = value;
            this.parent = parent;
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, part) -> child(String.valueOf(key), part));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    child(String.valueOf(i + 1), list.get(i));
                }
            }
        }

        private void child(String key, Object part) {
            children.add(new Node(key, part, Optional.of(this)));
        }

        List<Node> children() {
            return children;
        }

        Optional<Node> parent() {
            return parent;
        }

        /** Whether it or what it is in is struck. */
        boolean struck() {
            return struck || parent.filter(Node::struck).isPresent();
        }

        void strike(boolean on) {
            struck = on;
            if (!on) {
                parent.filter(Node::struck).ifPresent(above -> above.restore(this));
            }
        }

        /** Takes this one back because one below is wanted; its other children stay out. */
        private void restore(Node wanted) {
            struck = false;
            children.forEach(child -> child.struck = child != wanted);
            parent.filter(Node::struck).ifPresent(above -> above.restore(this));
        }

        /** Whether its text can be changed. */
        boolean isText() {
            return value instanceof String;
        }

        String text() {
            return changed.orElseGet(() -> String.valueOf(value));
        }

        void change(String text) {
            changed = Optional.of(text);
        }

        /** How it stands in the list. */
        String line() {
            if (!children.isEmpty() || value instanceof Map || value instanceof List) {
                return name + "  (" + Words.count(children.size(), value instanceof Map ? "part" : "line") + ')';
            }
            String text = text().replace('\n', ' ');
            return name + ": " + (text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + '\u2026' : text);
        }

        private Object result() {
            if (value instanceof Map) {
                Map<String, Object> map = new LinkedHashMap<>();
                children.stream().filter(child -> !child.struck).forEach(child -> map.put(child.name, child.result()));
                return map;
            }
            if (value instanceof List) {
                return children.stream().filter(child -> !child.struck).map(Node::result).toList();
            }
            return changed.isPresent() ? changed.get() : value;
        }
    }

    EditedReport(Map<String, ?> report) {
        root = new Node("report", report, Optional.empty());
    }

    List<Node> parts() {
        return root.children();
    }

    /** What is to be sent. */
    Map<String, ?> result() {
        Map<String, Object> map = new LinkedHashMap<>();
        parts().stream().filter(part -> !part.struck).forEach(part -> map.put(part.name, part.result()));
        return map;
    }
}

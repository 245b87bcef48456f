package org.cuepoint.logging.ui.internal;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A tree of diagnostics as indented lines. */
final class DiagnosticText {

    private static final String STEP = "  ";

    private DiagnosticText() {
    }

    /** Title, sections in the order of their names, and the newest records. */
    static String of(String title, List<Map.Entry<String, Map<String, ?>>> sections, List<String> records) {
        StringBuilder text = new StringBuilder(title).append('\n');
        sections.stream().sorted(Map.Entry.comparingByKey()).forEach(section -> {
            text.append('\n').append(section.getKey()).append('\n');
            section.getValue().forEach((key, value) -> add(text, STEP, key, value));
        });
        text.append("\nlast ").append(records.size()).append(" log records\n");
        records.forEach(record -> text.append(record).append('\n'));
        return text.toString();
    }

    private static void add(StringBuilder text, String indent, @Nullable Object key, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> {
                text.append(indent).append(key).append('\n');
                map.forEach((inner, held) -> add(text, indent + STEP, inner, held));
            }
            case List<?> list when !list.isEmpty() -> {
                text.append(indent).append(key).append('\n');
                list.forEach(held -> add(text, indent + STEP, "-", held));
            }
            case null -> text.append(indent).append(key).append(": none\n");
            default -> text.append(indent).append(key).append(": ").append(value).append('\n');
        }
    }
}

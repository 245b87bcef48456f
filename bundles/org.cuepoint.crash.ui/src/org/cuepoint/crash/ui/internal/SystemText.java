package org.cuepoint.crash.ui.internal;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The application, the machine and the settings of a report as text. */
final class SystemText {

    private static final List<String> SECTIONS = List.of("application", "system", "memory", "disk", "settings");

    private SystemText() {
    }

    static String of(Map<String, ?> content) {
        StringBuilder text = new StringBuilder();
        line(text, "id", content.get("id"), "");
        line(text, "time", content.get("time"), "");
        line(text, "kind", content.get("kind"), "");
        line(text, "activity", content.get("activity"), "");
        line(text, "thread", content.get("thread"), "");
        line(text, "uptimeMs", content.get("uptimeMs"), "");
        for (String section : SECTIONS) {
            Map<String, ?> part = ReportDetails.map(content.get(section));
            if (!part.isEmpty()) {
                text.append('\n').append(section).append('\n');
                part.forEach((key, value) -> line(text, key, value, "    "));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, @Nullable Object value, String indent) {
        if (value instanceof List<?> list) {
            text.append(indent).append(key).append('\n');
            for (Object each : list) {
                Map<String, ?> map = ReportDetails.map(each);
                text.append(indent).append("    ").append(map.isEmpty()
                        ? String.valueOf(each)
                        : ReportDetails.text(map, "name") + ' ' + ReportDetails.text(map, "version")).append('\n');
            }
        } else if (value != null) {
            String words = ReportDetails.text(Map.of("value", value), "value");
            if (!words.isEmpty()) {
                text.append(indent).append(key).append(": ").append(words).append('\n');
            }
        }
    }
}

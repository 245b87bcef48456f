package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuepoint.logging.LogMarkers;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * What stands in braces before a message: the mapped diagnostic context with the values that were given to the record itself,
 * in alphabetical order; whether it is critical; and where it was logged, when debug records are logged there.
 *
 * @param values by their names
 */
record RecordContext(Map<String, String> values) {

    private static final RecordContext NOTHING = new RecordContext(Map.of());

    static RecordContext of(ILoggingEvent event) {
        Map<String, String> mapped = event.getMDCPropertyMap();
        List<KeyValuePair> own = event.getKeyValuePairs();
        List<Marker> markers = event.getMarkerList();
        boolean any = !mapped.isEmpty() || own != null && !own.isEmpty() || markers != null && !markers.isEmpty()
                || event.hasCallerData();
        if (!any) {
            return NOTHING;
        }
        Map<String, String> values = new TreeMap<>(mapped);
        if (own != null) {
            own.forEach(pair -> values.put(pair.key, String.valueOf(pair.value)));
        }
        if (markers != null && event.getLevel().isGreaterOrEqual(Level.ERROR)
                && markers.stream().anyMatch(LogMarkers.CRITICAL::equals)) {
            values.put("critical", "true");
        }
        if (event.hasCallerData()) {
            StackTraceElement[] callers = event.getCallerData();
            if (callers.length > 0) {
                values.put("caller", simpleName(callers[0].getClassName()) + '.' + callers[0].getMethodName() + ':'
                        + callers[0].getLineNumber());
            }
        }
        return new RecordContext(values);
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** In braces after a space; values with spaces are quoted, so that they end visibly. */
    String text() {
        StringBuilder text = new StringBuilder();
        String separator = " {";
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String value = String.valueOf(entry.getValue());
            boolean quoted = value.chars().anyMatch(c -> c == ' ' || c == ',' || c == '}');
            text.append(separator).append(entry.getKey()).append('=');
            text.append(quoted ? '"' + value.replace("\"", "\\\"") + '"' : value);
            separator = ", ";
        }
        return text.append('}').toString();
    }
}

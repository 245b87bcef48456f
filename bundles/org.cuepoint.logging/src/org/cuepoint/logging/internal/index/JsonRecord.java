package org.cuepoint.logging.internal.index;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cuepoint.logging.LogLevel;

/**
 * Reads a record of JSON: an object of strings, numbers, literals and one level of objects (RFC 8259). What is not of that
 * form, or was cut, is no record of JSON.
 */
final class JsonRecord {

    private static final int DEEPEST = 8;

    private final String text;
    private int at;
    private Map<String, String> context = Map.of();

    private JsonRecord(String text) {
        this.text = text;
    }

    /** The record; empty when the text is none. */
    static Optional<RecordFields> parse(String text) {
        JsonRecord reader = new JsonRecord(text.strip());
        try {
            Map<String, String> values = reader.object(0);
            return reader.at == reader.text.length() ? Optional.of(fields(values, reader.context)) : Optional.empty();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty(); // torn or cut: shown as it is
        }
    }

    private static RecordFields fields(Map<String, String> values, Map<String, String> context) {
        String message = values.getOrDefault("message", "");
        String stack = values.getOrDefault("stack", "");
        String session = values.getOrDefault("session", "");
        String text = context.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        return new RecordFields(RecordFields.time(values.getOrDefault("time", "")),
                level(values.getOrDefault("level", "")), values.getOrDefault("process", ""),
                "-".equals(session) ? "" : session, values.getOrDefault("thread", ""),
                values.getOrDefault("logger", ""), new LogContext(text, context),
                stack.isEmpty() ? message : message + "\n" + stack.stripTrailing());
    }

    private static LogLevel level(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TRACE" -> LogLevel.TRACE;
            case "DEBUG" -> LogLevel.DEBUG;
            case "WARN", "WARNING" -> LogLevel.WARNING;
            case "ERROR" -> LogLevel.ERROR;
            default -> LogLevel.INFO;
        };
    }

    private Map<String, String> object(int depth) {
        Map<String, String> values = new LinkedHashMap<>();
        expect('{');
        if (peek() == '}') {
            at++;
            return values;
        }
        do {
            String key = string();
            expect(':');
            if (peek() == '{' && "context".equals(key) && depth == 0) {
                context = object(1);
            } else {
                values.put(key, value(depth));
            }
        } while (more('}'));
        return values;
    }

    private String value(int depth) {
        if (depth > DEEPEST) {
            throw new NumberFormatException("too deep");
        }
        char next = peek();
        if (next == '"') {
            return string();
        }
        int from = at;
        if (next == '{') {
            object(depth + 1);
        } else if (next == '[') {
            at++;
            if (peek() == ']') {
                at++;
            } else {
                do {
                    value(depth + 1);
                } while (more(']'));
            }
        } else {
            while (",]} \t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        return text.substring(from, at);
    }

    /** Whether a comma follows; passes it or the end. */
    private boolean more(char end) {
        char next = peek();
        if (next != ',' && next != end) {
            throw new NumberFormatException("a comma is missing");
        }
        at++;
        return next == ',';
    }

    private char peek() {
        while (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new NumberFormatException("not " + wanted);
        }
        at++;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            value.append(c == '\\' ? escaped() : c);
        }
        return value.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> c;
        };
    }
}

package org.cuepoint.logging.internal.index;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The diagnostic context of a record.
 *
 * @param text as it stands in the record, without the braces
 * @param values by key
 */
public record LogContext(String text, Map<String, String> values) {

    /** None. */
    static final LogContext NONE = new LogContext("", Map.of());

    private static final Pattern DURATION = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?) ?(ns|us|µs|ms|s|min|h)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /**
     * Where a context ends: after its closing brace, behind which the message follows.
     *
     * @param at where it would begin
     * @param end the end of the line
     * @return empty when there is none
     */
    static OptionalInt end(String text, int at, int end) {
        if (at >= end || text.charAt(at) != '{') {
            return OptionalInt.empty();
        }
        boolean quoted = false;
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || text.charAt(i - 1) == '=')) {
                quoted = !quoted || text.charAt(i - 1) == '\\';
            } else if (c == '}' && !quoted && text.startsWith(" - ", i + 1)) {
                return OptionalInt.of(i + 1);
            }
        }
        int first = text.indexOf("} - ", at); // a quote that is part of a value never ended
        return first < 0 || first >= end ? OptionalInt.empty() : OptionalInt.of(first + 1);
    }

    /** Reads {@code key=value, key="a value"}. */
    static LogContext parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int equal = text.indexOf('=', at);
            if (equal < 0) {
                break;
            }
            int valueEnd = valueEnd(text, equal + 1);
            String value = text.substring(equal + 1, valueEnd);
            values.put(text.substring(at, equal), value.length() > 1 && value.startsWith("\"")
                    ? value.substring(1, value.length() - 1).replace("\\\"", "\"")
                    : value);
            at = valueEnd + 2;
        }
        return new LogContext(text, values);
    }

    private static int valueEnd(String text, int from) {
        int end = text.indexOf(text.startsWith("\"", from) ? "\", " : ", ", from);
        while (end > from && text.charAt(end) == '"' && text.charAt(end - 1) == '\\') {
            end = text.indexOf("\", ", end + 1);
        }
        if (end < 0) {
            return text.length();
        }
        return text.charAt(end) == '"' ? end + 1 : end;
    }

    /** The value of a key, or empty. */
    String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** The duration of an operation that it tells the end of. */
    Optional<Duration> duration() {
        Matcher matcher = DURATION.matcher(value("duration"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        BigDecimal nanos = switch (matcher.group(2)) {
            case "ns" -> number;
            case "us", "µs" -> number.multiply(THOUSAND);
            case "ms" -> number.multiply(THOUSAND.pow(2));
            case "s" -> number.multiply(THOUSAND.pow(3));
            case "min" -> number.multiply(THOUSAND.pow(3)).multiply(SIXTY);
            default -> number.multiply(THOUSAND.pow(3)).multiply(SIXTY.pow(2));
        };
        try {
            return Optional.of(Duration.ofNanos(nanos.toBigInteger().longValueExact()));
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty(); // longer than 292 years
        }
    }
}

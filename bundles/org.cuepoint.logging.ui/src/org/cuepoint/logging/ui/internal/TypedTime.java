package org.cuepoint.logging.ui.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as they are typed and shown. */
final class TypedTime {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
    private static final DateTimeFormatter ROW = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS xxx",
            Locale.ROOT);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS",
            Locale.ROOT);

    private TypedTime() {
    }

    /** A time of today, a day, or both with a T in between. */
    static Optional<Instant> parse(String text, Instant now, ZoneId zone) {
        try {
            LocalDate today = now.atZone(zone).toLocalDate();
            if (text.indexOf('T') > 0) {
                return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
            }
            if (text.indexOf(':') > 0) {
                return Optional.of(LocalTime.parse(text.length() == 4 ? '0' + text : text).atDate(today).atZone(zone)
                        .toInstant());
            }
            return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // what is typed is not finished yet
        }
    }

    /** A number with s, m, h or d. */
    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        });
    }

    /** The time of day with milliseconds. */
    static String row(Instant time, ZoneId zone) {
        return ROW.format(time.atZone(zone));
    }

    /** Day, time and zone. */
    static String whole(Instant time, ZoneId zone) {
        return WHOLE.format(time.atZone(zone));
    }

    /** As {@link #parse} reads it. */
    static String typed(Instant time, ZoneId zone) {
        return TYPED.format(time.atZone(zone));
    }

    /** A duration with a unit that fits: 850 \u00b5s, 12.3 ms, 4.56 s, 2 min 5 s. */
    static String words(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos < 1_000_000) {
            return nanos / 1_000 + " \u00b5s";
        }
        if (nanos < 1_000_000_000) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        }
        if (nanos < 60_000_000_000L) {
            return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}

package org.cuepoint.logging.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands points in time as people type them. */
final class Since {

    /** The forms, for a sentence about a wrong one. */
    static final String FORMS = "30s, 10m, 2h, 3d, 14:30, 2026-11-23, 2026-11-23T14:30 or 2026-11-23T14:30:00Z";

    private static final Pattern AGO = Pattern.compile("(\\d{1,9})([smhd])");

    private Since() {
    }

    /**
     * The point in time.
     *
     * @param typed a length of time before now, a time of today, a day, or a day and time with or without a zone
     * @param now the present, with the zone of times without one
     */
    static Optional<Instant> parse(String typed, ZonedDateTime now) {
        String text = typed.strip();
        Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
        if (ago.matches()) {
            long amount = Long.parseLong(ago.group(1));
            Duration length = switch (ago.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
            return Optional.of(now.toInstant().minus(length));
        }
        List<Function<String, Instant>> forms = List.of(
                value -> OffsetDateTime.parse(value).toInstant(),
                value -> LocalDateTime.parse(value.replace(' ', 'T')).atZone(now.getZone()).toInstant(),
                value -> LocalDate.parse(value).atStartOfDay(now.getZone()).toInstant(),
                value -> LocalTime.parse(value).atDate(now.toLocalDate()).atZone(now.getZone()).toInstant());
        return forms.stream().flatMap(form -> attempt(form, text).stream()).findFirst();
    }

    private static Optional<Instant> attempt(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // another form may fit
        }
    }
}

package org.cuepoint.network.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.cuepoint.network.HttpAnswer;

/** When a server wants to be asked again (RFC 9110, section 10.2.3): after a number of seconds or at a date. */
final class RetryAfter {

    /** Longer numbers are cut to this, about 11 days, so that nothing overflows. */
    private static final long MOST_SECONDS = 999_999;

    private RetryAfter() {
    }

    /**
     * How long a 429 or 503 asks to wait.
     *
     * @return not negative; empty when the answer does not say, or says something that is not understood
     */
    static Optional<Duration> of(HttpAnswer answer, Instant now) {
        if (answer.status() != 429 && answer.status() != 503) {
            return Optional.empty();
        }
        return answer.header("retry-after").flatMap(value -> read(value.strip(), now));
    }

    private static Optional<Duration> read(String value, Instant now) {
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long seconds = value.length() > 6 ? MOST_SECONDS : Long.parseLong(value);
            return Optional.of(Duration.ofSeconds(seconds));
        }
        try {
            Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
            Duration until = Duration.between(now, date);
            if (until.isNegative()) {
                return Optional.of(Duration.ZERO);
            }
            return Optional.of(until.getSeconds() > MOST_SECONDS ? Duration.ofSeconds(MOST_SECONDS) : until);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}

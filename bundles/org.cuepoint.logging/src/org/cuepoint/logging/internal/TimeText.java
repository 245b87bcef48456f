package org.cuepoint.logging.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes times with milliseconds and zone, 29 characters in every zone: {@code 2026-11-23T04:15:32.123+01:00}. What is the
 * same for a whole second is remembered. Thread-safe.
 */
final class TimeText {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
    private static final long MILLIS = 1_000;
    private static final long HUNDRED = 100;
    private static final long TEN = 10;

    private final ZoneId zone;
    private volatile @Nullable Second known;

    /** What all times of a second begin and end with. */
    private record Second(long second, String begin, String end) {
    }

    /** @param zone the zone in which times are written */
    TimeText(ZoneId zone) {
        this.zone = zone;
    }

    /** Appends a time, given in milliseconds since 1970. */
    void append(StringBuilder text, long epochMillis) {
        long second = Math.floorDiv(epochMillis, MILLIS);
        long millis = Math.floorMod(epochMillis, MILLIS);
        Second of = known;
        if (of == null || of.second != second) {
            ZonedDateTime time = Instant.ofEpochSecond(second).atZone(zone);
            of = new Second(second, SECOND.format(time), OFFSET.format(time));
            known = of;
        }
        text.append(of.begin).append((char) ('0' + millis / HUNDRED)).append((char) ('0' + millis / TEN % TEN))
                .append((char) ('0' + millis % TEN)).append(of.end);
    }
}

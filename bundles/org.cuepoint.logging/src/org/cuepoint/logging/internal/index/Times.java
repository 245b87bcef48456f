package org.cuepoint.logging.internal.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;

/** Times in the form of our log, read from bytes without making a string of them. */
final class Times {

    /** What is answered when there is no time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MOST_ZONE_HOURS = 18;

    private Times() {
    }

    /** The milliseconds since 1970 of the time of a record; {@link #NONE} when it has none. */
    static long ofRecord(byte[] bytes, int at, int limit) {
        return of(bytes, RecordStart.isJson(bytes, at, limit) ? at + RecordStart.JSON_TIME : at, limit);
    }

    /** The milliseconds since 1970; {@link #NONE} when there is no time. */
    static long of(byte[] bytes, int at, int limit) {
        if (at + RecordStart.TIME_LENGTH > limit || !RecordStart.isTime(bytes, at) || !isZone(bytes, at + 23)) {
            return NONE;
        }
        int year = two(bytes, at) * 100 + two(bytes, at + 2);
        int month = two(bytes, at + 5);
        int day = two(bytes, at + 8);
        int hour = two(bytes, at + 11);
        int minute = two(bytes, at + 14);
        int second = two(bytes, at + 17);
        int milli = two(bytes, at + 20) * 10 + (bytes[at + 22] - '0');
        boolean date = year <= 9999 && month >= 1 && month <= 12 && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        if (!date || hour > 23 || minute > 59 || second > 59 || milli > 999 || bytes[at + 22] > '9') {
            return NONE;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        long seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
        return (seconds - zoneSeconds(bytes, at + 23)) * TimeUnit.SECONDS.toMillis(1) + milli;
    }

    /** Two digits, from 0 to 99; more than that when one of them is none. */
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens > 9 || ones > 9 ? Short.MAX_VALUE : tens * 10 + ones;
    }

    private static boolean isZone(byte[] bytes, int at) {
        return (bytes[at] == '+' || bytes[at] == '-') && bytes[at + 3] == ':' && digit(bytes[at + 1])
                && digit(bytes[at + 2]) && digit(bytes[at + 4]) && digit(bytes[at + 5])
                && two(bytes, at + 1) <= MOST_ZONE_HOURS && two(bytes, at + 4) <= 59;
    }

    private static boolean digit(byte value) {
        return value >= '0' && value <= '9';
    }

    private static int zoneSeconds(byte[] bytes, int at) {
        int seconds = (two(bytes, at + 1) * 60 + two(bytes, at + 4)) * 60;
        return bytes[at] == '-' ? -seconds : seconds;
    }
}

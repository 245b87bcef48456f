package org.cuepoint.catalog.beatport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, lengths and dates out of texts from outside: what is not one is 0 or empty, never a failure. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(?:[.,]\\d{1,18})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,19})\\.0{1,18}");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})(?:\\.\\d{1,9})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    /** No track is longer than a day; beyond it the number means something else. */
    private static final double LONGEST_MILLIS = Duration.ofDays(1).toMillis();
    /** 2^53: up to here a double holds every whole number. */
    private static final double EXACT = 9_007_199_254_740_992d;

    private Numbers() {
    }

    /** A finite decimal number, with point or comma; 0 when the text is none. */
    static double decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return 0;
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(number) ? number : 0;
    }

    /**
     * An id as whole digits where it was written as a decimal number ({@code 123.0} or {@code 1.23E2}, as careless JSON
     * writers do); any other text as it is.
     */
    static String id(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return whole.group(1);
        }
        double number = text.indexOf('e') >= 0 || text.indexOf('E') >= 0 ? decimal(text) : 0;
        boolean exact = number != 0 && number == Math.rint(number) && Math.abs(number) < EXACT;
        return exact ? Long.toString((long) number) : text;
    }

    /**
     * A length in milliseconds from milliseconds ({@code 352000}), a clock ({@code 5:52}, {@code 1:05:52}) or ISO 8601
     * ({@code PT5M52S}); 0 when it is none of them or longer than a day.
     */
    static int millis(String text) {
        Matcher clock = CLOCK.matcher(text);
        double millis;
        if (clock.matches()) {
            int hours = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
            millis = ((hours * 60 + Integer.parseInt(clock.group(2))) * 60L + Integer.parseInt(clock.group(3))) * 1000d;
        } else if (text.startsWith("P")) {
            millis = isoMillis(text);
        } else {
            millis = decimal(text);
        }
        return millis > 0 && millis <= LONGEST_MILLIS ? (int) Math.round(millis) : 0;
    }

    private static double isoMillis(String text) {
        try {
            return Duration.parse(text).toMillis();
        } catch (DateTimeException | ArithmeticException e) {
            // not a duration, or one of more milliseconds than a long holds: unknown either way
            return 0;
        }
    }

    /** The date of an ISO date or date and time as YYYY-MM-DD; empty when it is no day of the calendar. */
    static String date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return "";
        }
        try {
            return LocalDate.parse(date.group(1)).toString();
        } catch (DateTimeException e) {
            // a day such as 2020-02-30: no date
            return "";
        }
    }
}

package org.cuepoint.crash.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How often something happened on each of the last days.
 *
 * @param first the first day
 * @param counts one for each day from then on
 */
record Occurrences(LocalDate first, int[] counts) {

    /** How many days are drawn. */
    static final int DAYS = 30;

    /** Counts; what was earlier or is in the future is left out. */
    static Occurrences of(List<Instant> times, Instant now, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(now, zone).minusDays(DAYS - 1L);
        int[] counts = new int[DAYS];
        for (Instant time : times) {
            long day = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(time, zone));
            if (day >= 0 && day < DAYS) {
                counts[(int) day]++;
            }
        }
        return new Occurrences(first, counts);
    }

    int highest() {
        int highest = 0;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }

    /** One day in words. */
    String words(int day) {
        return first.plusDays(day) + ": " + Words.count(counts[day], "report");
    }
}

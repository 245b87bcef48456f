package org.cuepoint.workbench.internal.model;

import java.time.Duration;
import java.util.Locale;

/** Numbers and lists as the screen says them. */
public final class Words {

    private static final int SECONDS = 60;

    private Words() {
    }

    /** A number with its noun, for example {@code 1 track} or {@code 1,200 tracks}. */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** A number with thousands separated. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A tempo with as many decimals as it has, at most two; empty for 0. */
    public static String bpm(double bpm) {
        if (bpm <= 0) {
            return "";
        }
        String text = String.format(Locale.ROOT, "%.2f", bpm);
        return text.replaceAll("\\.?0+$", "");
    }

    /** A length as minutes and seconds; empty for 0. */
    public static String length(long seconds) {
        return seconds <= 0 ? "" : String.format(Locale.ROOT, "%d:%02d", seconds / SECONDS, seconds % SECONDS);
    }

    /** A duration in the units that fit it, for example {@code 0.8 s}, {@code 42 s} or {@code 3 min 5 s}. */
    public static String elapsed(Duration time) {
        if (time.compareTo(Duration.ofSeconds(10)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        long minutes = time.toMinutes();
        long hours = time.toHours();
        if (hours > 0) {
            return hours + " h " + time.toMinutesPart() + " min";
        }
        return minutes > 0 ? minutes + " min " + time.toSecondsPart() + " s" : time.toSeconds() + " s";
    }

    /** The year of a date that begins with it, empty otherwise. */
    public static String year(String date) {
        return date.matches("\\d{4}.*") ? date.substring(0, 4) : "";
    }
}

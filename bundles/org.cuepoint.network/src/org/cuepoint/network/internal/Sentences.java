package org.cuepoint.network.internal;

import java.time.Duration;
import java.util.Locale;

/** The words for what went wrong that several places need. */
final class Sentences {

    static final String TRY_LATER = "Try again later.";
    static final String SERVER_FAULT = "This is a fault of the server or of something on the way to it. "
            + "Check the address.";

    private Sentences() {
    }

    /** A duration for people: {@code 10 seconds}, {@code 1.5 seconds}, {@code 50 milliseconds}. */
    static String time(Duration duration) {
        long ms = duration.toMillis();
        if (ms < 1000) {
            return ms + (ms == 1 ? " millisecond" : " milliseconds");
        }
        if (ms % 1000 == 0) {
            return ms / 1000 + (ms == 1000 ? " second" : " seconds");
        }
        return String.format(Locale.ROOT, "%.1f seconds", ms / 1000.0);
    }

    /** A size for people: {@code 10 MB}, {@code 64 kB}, {@code 100 bytes}. */
    static String size(long bytes) {
        if (bytes >= 1_000_000) {
            return trimmed(bytes / 1e6) + " MB";
        }
        return bytes >= 1000 ? trimmed(bytes / 1e3) + " kB" : bytes + " bytes";
    }

    private static String trimmed(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

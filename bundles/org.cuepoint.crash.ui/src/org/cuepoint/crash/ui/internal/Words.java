package org.cuepoint.crash.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Counts, times and names as people read them. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Words() {
    }

    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : String.format(Locale.ROOT, "%,d times", count);
    }

    static String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }

    /** At least one second. */
    static String duration(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 120 ? count(seconds, "second") : count(seconds / 60, "minute");
    }

    /** How long ago something was; a time in the future is now. */
    static String age(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute") + " ago";
        }
        if (age.toDays() < 1) {
            return count(age.toHours(), "hour") + " ago";
        }
        return count(age.toDays(), "day") + " ago";
    }

    /** A class without its package; {@code freeze} and {@code deadlock} in words. */
    static String type(String type) {
        return switch (type) {
            case "freeze" -> "Window did not react";
            case "deadlock" -> "Deadlock";
            default -> type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        };
    }

    /** A version without what a build adds to it: {@code 1.2.0.202611230000} is {@code 1.2.0}. */
    static String version(String version) {
        String[] parts = version.split("\\.", 5);
        return parts.length == 4 ? parts[0] + '.' + parts[1] + '.' + parts[2] : version;
    }

    /** A text as a label shows it: an ampersand is no mnemonic. */
    static String plain(String text) {
        return text.replace("&", "&&");
    }
}

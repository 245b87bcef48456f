package org.cuepoint.logging.internal.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cuepoint.logging.LogLevel;

/** Makes records in the forms of our log. */
final class LogLines {

    static final Instant START = Instant.parse("2026-11-23T03:15:32.123Z");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx",
            Locale.ROOT);

    private LogLines() {
    }

    static String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.ofHours(1)));
    }

    static String name(LogLevel level) {
        return level == LogLevel.WARNING ? "WARN" : level.name();
    }

    static String text(Instant time, LogLevel level, String thread, String logger, String context, String message) {
        return "%s %-5s 4711 5f3a9c1b7d2e4a60 [%s] %s%s - %s\n".formatted(time(time), name(level), thread, logger,
                context.isEmpty() ? "" : " {" + context + "}", message);
    }

    /** A record with a number in its message and a time that many seconds after the start. */
    static String numbered(int number) {
        return text(START.plusSeconds(number), LogLevel.values()[number % 5], "main", "org.cuepoint.X", "",
                "record number " + number);
    }

    static String numbered(int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < to; i++) {
            all.append(numbered(i));
        }
        return all.toString();
    }

    /** Records of all kinds, each a whole text with its line end. */
    static List<String> random(Random random, int count) {
        List<String> records = new ArrayList<>();
        Instant time = START;
        String[] words = {"track", "Über", "日本", "needle", "NEEDLE", "x=1", "- [a] {b}", "page 12 of 40", "\t", "𝄞",
                "timeout",
                "refused", "  ", "kelvin \u212A", "ſharp", "ERROR", "end"};
        for (int i = 0; i < count; i++) {
            time = time.plusMillis(random.nextInt(20) == 0 ? -random.nextInt(5_000) : random.nextInt(3_000));
            time = random.nextInt(100) == 0 ? time.plusSeconds(random.nextInt(7_200) - 3_600) : time;
            StringBuilder message = new StringBuilder();
            for (int w = random.nextInt(8); w >= 0; w--) {
                message.append(words[random.nextInt(words.length)]).append(' ');
            }
            for (int lines = random.nextInt(6) == 0 ? random.nextInt(40) : 0; lines > 0; lines--) {
                message.append("\n    \tat ").append(words[random.nextInt(words.length)]).append(lines);
            }
            if (random.nextInt(300) == 0) {
                message.append("y".repeat(random.nextInt(300_000)));
            }
            String context = switch (random.nextInt(8)) {
                case 0 -> "operation=" + random.nextInt(5);
                case 1 -> "critical=true, operation=" + random.nextInt(5);
                case 2 -> "duration=" + random.nextInt(90) + ".5ms, name=\"a, b} \\\"c\\\"\"";
                default -> "";
            };
            records.add(text(time, LogLevel.values()[random.nextInt(5)], "worker-" + random.nextInt(3),
                    random.nextBoolean() ? "org.cuepoint.a.A" : "com.example.B", context, message.toString()));
        }
        return records;
    }
}

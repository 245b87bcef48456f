package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made files, indexed with segments of any size, beside the simplest way to read them. */
class IndexAndNaiveTest {

    private static final List<String> TEXTS = List.of("needle", "Über", "日本", "12", " - ", "at ", "x=1", "k", "s",
            "end ",
            "timeout", "\n    \tat", "𝄞", "\u212A", "é", "\t", "notthere", "{", "R", "Y".repeat(300), "\uFFFD");
    private static final List<String> REGEXES = List.of("needle|refused", "page \\d+ of", "(?i)über", "at .*[3-7]$",
            "^2026",
            "(?m)^    \tat end", "[^ ]+\\d{2}", "a(b|t) ", "kelvin \\S", "w.rker-[12]", "\\bNEEDLE\\b", "y{200}",
            "x=1 .*日本",
            ".", "\\u00dcber", "level.*WARN");

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    private static int segment(long seed) {
        return List.of(41, 300, 5_000, 60_000, 1 << 20).get((int) (seed % 5));
    }

    private static byte[] bytes(Random random, int segment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int kind = random.nextInt(8);
        if (kind == 0) {
            return new byte[0];
        }
        for (String record : LogLines.random(random, random.nextInt(kind == 1 ? 3 : Math.min(600, segment / 2)))) {
            String text = record;
            if (kind == 2) {
                text = text.substring(11); // no form of ours
            } else if (kind == 3 && random.nextBoolean()) {
                text = json(text);
            } else if (kind == 4) {
                text = text.replace("\n", "\r\n");
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
            switch (random.nextInt(40)) {
                case 0 -> out.write(new byte[]{(byte) 0xC3, '\n', (byte) 0xFF, 0, 'x'});
                case 1 -> out.write("\n\n\r\n".getBytes(StandardCharsets.UTF_8));
                case 2 -> out.write(record.substring(0, random.nextInt(40)).getBytes(StandardCharsets.UTF_8));
                case 3 -> out.write("2026-99-23T04:15:32.123+01:00 WARN  - [x] y - no such day\n"
                        .getBytes(StandardCharsets.UTF_8));
                default -> {
                    continue;
                }
            }
        }
        return out.toByteArray();
    }

    private static String json(String text) {
        RecordFields fields = RecordFields.parse(text.strip());
        return "{\"time\":\"" + text.substring(0, 29) + "\",\"level\":\""
                + LogLines.name(fields.level()).toLowerCase(Locale.ROOT)
                + "\",\"process\":4711,\"session\":\"5f\",\"thread\":\"" + fields.thread() + "\",\"logger\":\""
                + fields.logger()
                + "\",\"context\":{\"operation\":\"" + fields.context().value("operation") + "\",\"critical\":\""
                + fields.context().value("critical") + "\"},\"message\":\""
                + fields.message().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
                + "\"}\n";
    }

    private static LogFilter.Text text(Random random) {
        boolean regex = random.nextInt(3) == 0;
        List<String> from = regex ? REGEXES : TEXTS;
        return new LogFilter.Text(from.get(random.nextInt(from.size())), regex, random.nextBoolean());
    }

    private static LogFilter filter(Random random) {
        EnumSet<LogLevel> levels = EnumSet.allOf(LogLevel.class);
        if (random.nextInt(3) == 0) {
            levels.removeIf(level -> random.nextBoolean());
        }
        List<LogFilter.Text> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.add(text(random));
        }
        return new LogFilter(levels, random.nextInt(6) == 0,
                random.nextInt(4) == 0 ? "org.cuepoint" : "", random.nextInt(4) == 0 ? "worker-1" : "",
                random.nextInt(6) == 0 ? "3" : "",
                random.nextInt(4) == 0
                        ? Optional.of(LogLines.START.plusMillis(random.nextInt(600_000)))
                        : Optional.empty(),
                random.nextInt(4) == 0
                        ? Optional.of(LogLines.START.plusMillis(random.nextInt(900_000)).plusNanos(random.nextInt(2)))
                        : Optional.empty(),
                texts, random.nextInt(3) == 0 ? List.of(text(random)) : List.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIndexFindsWhatTheSimplestWayFinds(long seed, @TempDir Path folder) throws Exception {
        Random random = new Random(seed);
        NaiveLog naive = new NaiveLog();
        int files = 1 + random.nextInt(4);
        for (int i = files - 1; i >= 0; i--) {
            byte[] bytes = bytes(random, segment(seed));
            naive.file(bytes);
            boolean packed = i > 0 && random.nextInt(3) == 0;
            Path file = folder.resolve("a.log" + (i == 0 ? "" : "." + i) + (packed ? ".gz" : ""));
            Files.write(file, packed ? gzip(bytes) : bytes);
        }
        Filling.Limits limits = new Filling.Limits(segment(seed),
                random.nextBoolean() ? 24_000_000 : random.nextInt(300));
        try (Opened log = new Opened(folder.resolve("a.log"), true, limits)) {
            same(naive, log);
            int[] levels = new int[5];
            naive.records().forEach(record -> levels[record.level().ordinal()]++);
            assertArrayEquals(levels, log.sums(LogHits.all(log.extent()), 1 + random.nextInt(500)));
            for (int i = 0; i < 40; i++) {
                LogFilter filter = filter(random);
                long from = random.nextBoolean() ? 0 : random.nextInt(naive.records().size() + 2);
                assertEquals(naive.find(filter, from), log.find(filter, from), () -> filter + " from " + from);
            }
        }
    }

    private static void same(NaiveLog naive, Opened log) {
        List<LogRecord> expected = naive.records();
        assertEquals(expected.size(), log.extent().count(), log.extent()::toString);
        assertEquals(1, log.extent().indexed());
        for (LogRecord record : expected) {
            assertEquals(record, log.log().record(record.number()));
            assertEquals(record.level(), log.log().level(record.number()));
        }
        assertTrue(log.extent().problem().isEmpty(), log.extent().problem());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growingByAnyNumberOfBytesEndsAtTheSame(long seed, @TempDir Path folder) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = bytes(random, segment(seed));
        NaiveLog naive = new NaiveLog();
        naive.file(bytes);
        Path file = folder.resolve("a.log");
        Files.createFile(file);
        Filling.Limits limits = new Filling.Limits(segment(seed), 24_000_000);
        try (Opened log = new Opened(file, false, limits)) {
            int step = bytes.length / 20 + 2;
            long first = 0;
            for (int at = 0; at < bytes.length;) {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(step));
                Files.write(file, Arrays.copyOfRange(bytes, at, end), StandardOpenOption.APPEND);
                at = end;
                log.sync();
                assertTrue(log.extent().first() >= first);
                first = log.extent().first();
            }
            // only when the form shows itself late, the records get other numbers
            assertEquals(naive.records().stream().map(LogRecord::text).toList(),
                    log.records().stream().map(LogRecord::text).toList());
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int half = bytes.length / 2;
        for (byte[] part : List.of(Arrays.copyOf(bytes, half),
                Arrays.copyOfRange(bytes, half, bytes.length))) {
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(part);
            }
        }
        return out.toByteArray();
    }
}

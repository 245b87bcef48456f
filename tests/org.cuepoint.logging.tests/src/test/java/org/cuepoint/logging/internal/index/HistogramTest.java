package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.LogHistogram;
import org.cuepoint.logging.index.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistogramTest {

    @TempDir
    Path folder;

    @Test
    void eachRecordIsCountedInTheStretchOfItsTime() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Path file = folder.resolve(seed + ".log");
            Files.writeString(file, String.join("", LogLines.random(random, 400)));
            try (Opened log = new Opened(file, false, new Filling.Limits(seed % 2 == 0 ? 900 : 1 << 20, 24_000_000))) {
                same(log, LogHits.all(log.extent()), 1 + random.nextInt(300));
                LogHits some = log.log().find(Opened.containing("needle"), 0, hits -> {});
                assertTrue(some.count() > 10);
                same(log, some, 1 + random.nextInt(300));
            }
        }
    }

    private static void same(Opened log, LogHits hits, int buckets) throws Exception {
        LogHistogram histogram = log.log().histogram(hits, buckets);
        assertEquals(buckets, histogram.buckets().size());
        List<LogRecord> records = Opened.numbers(hits).stream().map(log.log()::record).toList();
        Instant earliest = records.stream().map(LogRecord::time).min(Instant::compareTo).orElseThrow();
        Instant latest = records.stream().map(LogRecord::time).max(Instant::compareTo).orElseThrow();
        assertEquals(earliest, histogram.from());
        assertTrue(latest.isBefore(histogram.to()));
        long width = (histogram.to().toEpochMilli() - earliest.toEpochMilli()) / buckets;
        int[][] expected = new int[buckets][5];
        records.forEach(record -> expected[(int) ((record.time().toEpochMilli() - earliest.toEpochMilli())
                / width)][record.level().ordinal()]++);
        for (int i = 0; i < buckets; i++) {
            assertArrayEquals(expected[i], histogram.buckets().get(i), "stretch " + i);
        }
    }

    @Test
    void noRecordsGiveEmptyStretchesAndWrongNumbersAreRefused() throws Exception {
        Path file = folder.resolve("a.log");
        Files.writeString(file, "");
        try (Opened log = new Opened(file, false)) {
            LogHistogram histogram = log.log().histogram(LogHits.all(log.extent()), 3);
            assertEquals(0, histogram.buckets().stream().flatMapToInt(Arrays::stream).sum());
            assertThrows(IllegalArgumentException.class, () -> log.log().histogram(LogHits.all(log.extent()), 0));
            assertThrows(IllegalArgumentException.class, () -> log.log().histogram(LogHits.all(log.extent()), 10_001));
        }
    }
}

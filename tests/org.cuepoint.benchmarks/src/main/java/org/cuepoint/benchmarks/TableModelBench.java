package org.cuepoint.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

import org.cuepoint.performance.table.TableSnapshot;
import org.cuepoint.performance.table.TextKeys;

/**
 * How long the model of the results table takes to filter and sort, without a user interface. The first round is printed
 * by itself, because a user meets it before the virtual machine has warmed up.
 */
public final class TableModelBench {

    private static final int ROUNDS = 21;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private record Row(String title, String artists, String label, int bpm, int score) {

        String text() {
            return title + "\n" + artists + "\n" + label;
        }
    }

    private TableModelBench() {
    }

    /** Arguments: numbers of rows; 100,000 and 1,000,000 without any. */
    public static void main(String[] args) {
        int[] sizes = args.length == 0
                ? new int[]{100_000, 1_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        System.out.printf("%-66s %9s %9s %9s%n", "milliseconds", "first", "median", "worst");
        for (int size : sizes) {
            bench(size);
        }
    }

    private static void bench(int size) {
        List<Row> rows = rows(size);
        TableSnapshot<Row> all = measure(size, "snapshot", () -> TableSnapshot.of(rows, 1));
        TextKeys keys = measure(size, "text keys (once per version)", () -> TextKeys.of(all, Row::text));
        TableSnapshot<Row> sorted = measure(size, "sort by title", () -> all.sort(Comparator.comparing(Row::title)));
        measure(size, "sort by BPM", () -> all.sort(Comparator.comparingInt(Row::bpm)));
        measure(size, "sort by lower-case artists, key made once",
                () -> all.sortBy(r -> r.artists.toLowerCase(Locale.ROOT), Comparator.naturalOrder()));
        measure(size, "sort again, already sorted", () -> sorted.sort(Comparator.comparing(Row::title)));
        measure(size, "filter, one letter", () -> keys.filter(sorted, "e"));
        measure(size, "filter, one word", () -> keys.filter(sorted, "midnight"));
        measure(size, "filter, two words", () -> keys.filter(sorted, "midnight remix"));
        measure(size, "filter, nothing found", () -> keys.filter(sorted, "xylophone"));
    }

    private static <T> T measure(int size, String what, Supplier<T> operation) {
        long begin = System.nanoTime();
        T result = operation.get();
        double first = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            result = operation.get();
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        System.out.printf("%-66s %9.1f %9.1f %9.1f%n", size + " rows: " + what, first, millis[ROUNDS / 2],
                millis[ROUNDS - 1]);
        return result;
    }

    private static List<Row> rows(int size) {
        String[] words = {"Midnight", "City", "Love", "Around", "World", "Digital", "Été", "Night", "Drive", "Extended",
                "Remix", "Röyksopp", "Dub", "Sunrise", "Echo", "Deep", "Motion", "Light"};
        Random random = new Random(42);
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(new Row(pick(words, random, 4) + " " + i, pick(words, random, 2), pick(words, random, 1),
                    90 + random.nextInt(90), random.nextInt(101)));
        }
        return rows;
    }

    private static String pick(String[] words, Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }
}

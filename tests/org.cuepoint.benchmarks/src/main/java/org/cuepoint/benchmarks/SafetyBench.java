package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What it costs to replace a file by {@code SafeFiles}, beside what a careful programmer writes with the JDK alone, and
 * beside SQLite. In turns, in one process, on the disk of the folder given. Ours promises that content and name are on
 * the disk when it returns; so does plain Java only with a force of the folder, and that is what ours is compared with.
 */
public final class SafetyBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final double LIMIT = 1.15;
    private static final double LIMIT_READ_BACK = 1.5;
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int KIB = 1024;
    private static final int MIB = 1024 * 1024;
    /**
     * Sizes in bytes, how many rounds are measured for each unit of RUNS, and how many go before them: with the first
     * size as many as Java's compilers need, for all ways alike.
     */
    private static final int[][] SIZES = {{4 * KIB, 1_000, 4_000}, {64 * KIB, 1_000, 1_000}, {MIB, 100, 50},
            {10 * MIB, 20, 5},
            {100 * MIB, 8, 1}};

    private SafetyBench() {
    }

    /** Arguments: an empty folder on a real disk, and by how much the rounds are multiplied. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path folder = Path.of(args[0]);
        int times = Integer.parseInt(args[1]);
        FileStore store = Files.getFileStore(folder);
        OUT.printf(Locale.ROOT, "on %s (%s)%n", store.name(), store.type());
        if (store.type().contains("tmpfs")) {
            throw new IOException("this is no disk; give a folder on one");
        }
        List<String> verdicts = new ArrayList<>();
        OUT.printf(Locale.ROOT, "%-8s %-38s %6s %11s %11s %9s%n", "size", "milliseconds", "rounds", "median", "p95",
                "/ plain");
        try (SaveWays ways = new SaveWays(folder)) {
            for (int[] size : SIZES) {
                Map<String, double[]> measured = measure(ways, size[0], size[1] * times, size[2]);
                print(size[0], measured);
                judge(size[0], measured, SaveWays.OURS, LIMIT, verdicts);
                judge(size[0], measured, SaveWays.OURS_READ_BACK, LIMIT_READ_BACK, verdicts);
            }
        }
        verdicts.forEach(OUT::println);
        System.exit(verdicts.stream().allMatch(verdict -> verdict.endsWith("met)")) ? 0 : 1);
    }

    /** Each round does all ways, beginning with another one each time. */
    private static Map<String, double[]> measure(SaveWays ways, int bytes, int rounds, int before)
            throws IOException, InterruptedException, SQLException {
        Random random = new Random(bytes);
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        List<String> names = new ArrayList<>(ways.all().keySet());
        Map<String, double[]> measured = new LinkedHashMap<>();
        names.forEach(name -> measured.put(name, new double[rounds]));
        for (int round = -before; round < rounds; round++) {
            content[random.nextInt(bytes)]++;
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(Math.floorMod(round + i, names.size()));
                long begun = System.nanoTime();
                ways.all().get(name).replace(content);
                double ms = (System.nanoTime() - begun) / NANOS;
                if (round >= 0) {
                    measured.get(name)[round] = ms;
                }
            }
        }
        return measured;
    }

    private static void print(int bytes, Map<String, double[]> measured) {
        double plain = at(measured.get(SaveWays.PLAIN), 0.5);
        measured.forEach((name, values) -> OUT.printf(Locale.ROOT, "%-8s %-38s %6d %11.2f %11.2f %9.2f%n",
                size(bytes), name, values.length, at(values, 0.5), at(values, 0.95), at(values, 0.5) / plain));
    }

    private static void judge(int bytes, Map<String, double[]> measured, String name, double limit,
            List<String> verdicts) {
        double ratio = at(measured.get(name), 0.5) / at(measured.get(SaveWays.PLAIN), 0.5);
        verdicts.add(String.format(Locale.ROOT, "%s: %s / %s %.2f (limit %.2f: %s)", size(bytes), name,
                SaveWays.PLAIN, ratio, limit, ratio <= limit ? "met" : "missed"));
    }

    private static String size(int bytes) {
        return bytes < MIB ? bytes / KIB + " KB" : bytes / MIB + " MB";
    }

    /** The value below which this part of all lies. */
    static double at(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }
}

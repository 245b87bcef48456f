package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Time from the start of the process to the usable window: CuePoint beside an empty workbench of the same platform, with
 * the same options of the Java virtual machine, in turns. Both hold the same probe, which says when the platform has
 * announced the end of its start and every event that was waiting then has been handled. The clock starts before the
 * start script of CuePoint and before the Java of the empty workbench.
 */
public final class StartupBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final double RATIO_LIMIT = 1.25;
    private static final double LIMIT_MS = 2_500;
    private static final String PROBE = "-Dexample.startup.probe=true";
    private static final int WARM_UP = 2;

    private final Path ours;
    private final Path empty;
    private final Path work;

    private StartupBench(Path ours, Path empty, Path work) {
        this.ours = ours;
        this.empty = empty;
        this.work = work;
    }

    /** Arguments: the folder of CuePoint, that of the empty workbench, one to write to, and how often each is started. */
    public static void main(String[] args) throws IOException, InterruptedException {
        StartupBench bench = new StartupBench(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        int runs = Integer.parseInt(args[3]);
        List<Double> oursMs = new ArrayList<>();
        List<Double> emptyMs = new ArrayList<>();
        for (int i = -WARM_UP; i < runs; i++) {
            double first = bench.milliseconds(bench.emptyCommand());
            double second = bench.milliseconds(List.of(bench.ours.resolve("cuepoint").toString()));
            if (i >= 0) {
                emptyMs.add(first);
                oursMs.add(second);
            }
        }
        System.exit(report(emptyMs, oursMs) ? 0 : 1);
    }

    private static boolean report(List<Double> empty, List<Double> ours) {
        OUT.printf(Locale.ROOT, "%-18s %5s %10s %8s %8s%n", "start to window", "runs", "median ms", "min ms", "max ms");
        print("empty workbench", empty);
        print("CuePoint", ours);
        double ratio = median(ours) / median(empty);
        boolean near = ratio <= RATIO_LIMIT;
        boolean fast = median(ours) < LIMIT_MS;
        OUT.printf(Locale.ROOT, "CuePoint / empty   %.2f (limit %.2f: %s)%n", ratio, RATIO_LIMIT, word(near));
        OUT.printf(Locale.ROOT, "CuePoint           %.0f ms (limit %.0f ms: %s)%n", median(ours), LIMIT_MS, word(fast));
        return near && fast;
    }

    private static String word(boolean met) {
        return met ? "met" : "missed";
    }

    private static void print(String name, List<Double> values) {
        OUT.printf(Locale.ROOT, "%-18s %5d %10.0f %8.0f %8.0f%n", name, values.size(), median(values),
                values.stream().mapToDouble(value -> value).min().orElseThrow(),
                values.stream().mapToDouble(value -> value).max().orElseThrow());
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private List<String> emptyCommand() throws IOException {
        Path launcher;
        try (var plugins = Files.newDirectoryStream(empty.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            launcher = plugins.iterator().next();
        }
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ours.resolve("java.options"), PROBE, "-jar", launcher.toString(), "-nosplash", "-configuration",
                work.resolve("configuration").toString(), "-data", work.resolve("workspace").toString());
    }

    private double milliseconds(List<String> command) throws IOException, InterruptedException {
        Path output = work.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CUEPOINT_HOME", work.resolve("home").toString());
        builder.environment().put("CUEPOINT_JVM_OPTIONS", PROBE);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.currentTimeMillis();
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("did not end within 2 minutes: " + command);
        }
        for (String line : Files.readAllLines(output)) {
            if (line.startsWith("usable ")) {
                return Long.parseLong(line.substring("usable ".length())) - start;
            }
        }
        throw new IOException("no window: " + command + "\n" + Files.readString(output));
    }
}

package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.logging.internal.index.LogIndexService;
import org.slf4j.LoggerFactory;

/**
 * The index over a log of 1 GB and 10 million lines beside {@code wc -l} and {@code grep}, in turns, in one run. The file is
 * in the memory of the system before the clock starts. The other programs are processes, their start included.
 */
public final class LogsBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int SCREEN = 60;
    private static final double FIRST_SCREEN = 200;
    private static final double INDEXED = 2;
    private static final double PLAIN = 2;
    private static final double REGEX = 3;
    private static final double HEAP_MB = 200;
    private static final int OWN_LOG = 5 << 20;
    private static final int POLL_NANOS = 200_000;

    /** What is looked for: plainly, without regard to capital letters, or as an expression. */
    private record Query(String pattern, boolean regex, boolean matchCase) {

        List<String> grep() {
            return List.of("grep", regex ? "-Ec" : matchCase ? "-c" : "-ci", pattern);
        }

        LogFilter filter() {
            return new LogFilter(EnumSet.allOf(LogLevel.class), false, "", "", "", Optional.empty(), Optional.empty(),
                    List.of(new LogFilter.Text(pattern, regex, matchCase)), List.of());
        }
    }

    private static final List<Query> QUERIES = List.of(new Query("the needle", false, true),
            new Query("no such words", false, true), new Query("matched", false, true),
            new Query("NEEDLE", false, false),
            new Query("matched", false, false), new Query("needle|timed out \\(", true, true),
            new Query("http-[0-9].*rows shown in [0-9]+1 ms", true, true),
            new Query("track [0-9]+7 matched, 99", true, true),
            new Query("[0-9]{7} rows", true, true), new Query("[0-9]{7}[^0-9]+55[0-9]", true, true));

    private final Path file;
    private final int rounds;
    private final String options;
    private final List<String> verdicts = new ArrayList<>();
    private int count;

    private LogsBench(Path file, int rounds, String options) {
        this.file = file;
        this.options = options;
        this.rounds = rounds;
    }

    /**
     * Arguments: a folder for the file, how many rounds, and the file with options of Java that the product starts with; or
     * {@code first}, the file, and one that is opened before it or none.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals("first")) {
            LoggerFactory.getLogger(LogsBench.class).debug("the product has its log by then");
            if (args.length > 2) {
                opened(Path.of(args[2]));
            }
            double[] times = opened(Path.of(args[1]));
            OUT.println(String.format(Locale.ROOT, "%.3f %.3f", times[0], times[1]));
            return;
        }
        Path file = Path.of(args[0]).resolve("big.log");
        if (!Files.exists(file)) {
            BigLog.make(file);
        }
        OUT.printf(Locale.ROOT, "%,d bytes, %,d lines; heap of %d MB; LC_ALL='%s' LANG='%s'%n", Files.size(file),
                BigLog.LINES, Runtime.getRuntime().maxMemory() >> 20, env("LC_ALL"), env("LANG"));
        System.exit(new LogsBench(file, Integer.parseInt(args[1]), args[2]).run() ? 0 : 1);
    }

    private static String env(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private boolean run() throws IOException, InterruptedException {
        other(List.of("wc", "-l"), Optional.empty()); // the file is warm from here on
        fresh();
        running();
        search();
        heap();
        verdicts.forEach(OUT::println);
        return verdicts.stream().allMatch(verdict -> verdict.endsWith("met)"));
    }

    private void verdict(String what, double value, double limit) {
        verdicts.add(String.format(Locale.ROOT, "%s %.2f (limit %.0f: %s)", what, value, limit,
                value <= limit ? "met" : "missed"));
    }

    private static void print(String what, double[] times, double beside) {
        OUT.printf(Locale.ROOT, "%-58s %9.0f %9.0f %9.0f %8.2f%n", what, SafetyBench.at(times, 0.5),
                SafetyBench.at(times, 0), SafetyBench.at(times, 1), SafetyBench.at(times, 0.5) / beside);
    }

    private static void head(String what) {
        OUT.printf(Locale.ROOT, "%n%-58s %9s %9s %9s %8s%n", what, "median", "min", "max", "ratio");
    }

    /** The first screen and the whole index, milliseconds. */
    private static double[] opened(Path file) {
        long begun = System.nanoTime();
        try (LogIndex index = LogIndexService.opened(LogIndexes.file(file))) {
            while (index.extent().count() < SCREEN) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            for (int i = 0; i < SCREEN; i++) {
                index.record(i);
            }
            double screen = (System.nanoTime() - begun) / NANOS;
            while (index.extent().indexed() < 1) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            return new double[]{screen, (System.nanoTime() - begun) / NANOS};
        }
    }

    private void fresh() throws IOException, InterruptedException {
        double[] wc = new double[rounds];
        double[][] first = new double[2][rounds];
        double[][] second = new double[2][rounds];
        Path small = small();
        for (int i = 0; i < rounds; i++) {
            wc[i] = other(List.of("wc", "-l"), Optional.empty());
            newMachine(i, first, List.of(file.toString()));
            newMachine(i, second, List.of(file.toString(), small.toString()));
        }
        head("a new virtual machine for each, milliseconds");
        double beside = SafetyBench.at(wc, 0.5);
        print("wc -l", wc, beside);
        print("CuePoint, first " + SCREEN + " records", first[0], beside);
        print("CuePoint, fully indexed", first[1], beside);
        print("... after a log of 5 MB: first " + SCREEN + " records", second[0], beside);
        print("... after a log of 5 MB: fully indexed", second[1], beside);
        verdict("first screen in a new virtual machine, slowest, ms", SafetyBench.at(first[0], 1), FIRST_SCREEN);
        OUT.println(
                "No limit for the index here: Java compiles meanwhile. The limit is for a machine that has opened logs.");
    }

    private void newMachine(int round, double[][] results, List<String> files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options, "-Xmx200m", "-cp",
                System.getProperty("java.class.path"), LogsBench.class.getName(), "first"));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String[] times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
        results[0][round] = Double.parseDouble(times[0]);
        results[1][round] = Double.parseDouble(times[1]);
    }

    /** What the view has always opened before: the application's own log, as large as it becomes. */
    private Path small() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Files.write(file.resolveSibling("small.log"), in.readNBytes(OWN_LOG));
        }
    }

    private void running() throws IOException, InterruptedException {
        double[] wc = new double[rounds];
        double[] screen = new double[rounds];
        double[] indexed = new double[rounds];
        for (int i = -rounds; i < rounds; i++) {
            double count = other(List.of("wc", "-l"), Optional.empty());
            double[] times = opened(file);
            if (i >= 0) {
                wc[i] = count;
                screen[i] = times[0];
                indexed[i] = times[1];
            }
        }
        head("a virtual machine that has opened logs, milliseconds");
        double beside = SafetyBench.at(wc, 0.5);
        print("wc -l", wc, beside);
        print("CuePoint, first " + SCREEN + " records", screen, beside);
        print("CuePoint, fully indexed", indexed, beside);
        verdict("first screen, slowest, ms", SafetyBench.at(screen, 1), FIRST_SCREEN);
        verdict("fully indexed / wc -l", SafetyBench.at(indexed, 0.5) / beside, INDEXED);
    }

    private void search() throws IOException, InterruptedException {
        try (LogIndex index = LogIndexService.opened(LogIndexes.file(file))) {
            while (index.extent().indexed() < 1) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            for (Query query : QUERIES) {
                search(index, query);
            }
        }
    }

    private void search(LogIndex index, Query query) throws IOException, InterruptedException {
        double[] user = new double[rounds];
        double[] plain = new double[rounds];
        double[] ours = new double[rounds];
        double[] first = new double[rounds];
        int hits = 0;
        for (int i = 0; i < rounds; i++) {
            user[i] = other(query.grep(), Optional.empty());
            plain[i] = other(query.grep(), Optional.of("C"));
            long begun = System.nanoTime();
            double[] told = {0};
            LogHits found = index.find(query.filter(), 0,
                    some -> told[0] = told[0] > 0 ? told[0] : (System.nanoTime() - begun) / NANOS);
            ours[i] = (System.nanoTime() - begun) / NANOS;
            first[i] = told[0];
            hits = found.count();
        }
        if (hits != count) {
            throw new IllegalStateException(query + ": " + hits + " records, and grep found " + count);
        }
        String name = String.join(" ", query.grep().subList(0, 2)) + " '" + query.pattern() + "'";
        head(name + ", " + hits + " hits");
        double beside = SafetyBench.at(user, 0.5);
        print("grep, language of the environment", user, beside);
        print("grep, LC_ALL=C", plain, beside);
        print("CuePoint", ours, beside);
        if (hits > 0) {
            print("CuePoint, first hits", first, beside);
        }
        double limit = query.regex() ? REGEX : PLAIN;
        verdict(name + ": CuePoint / grep", SafetyBench.at(ours, 0.5) / beside, limit);
        OUT.printf(Locale.ROOT, "CuePoint / grep with LC_ALL=C: %.2f%n",
                SafetyBench.at(ours, 0.5) / SafetyBench.at(plain, 0.5));
    }

    /** Runs a program that counts lines; milliseconds. */
    private double other(List<String> command, Optional<String> language) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT);
        language.ifPresent(value -> builder.environment().put("LC_ALL", value));
        long begun = System.nanoTime();
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        double time = (System.nanoTime() - begun) / NANOS;
        count = Integer.parseInt(text.strip().split(" ")[0]);
        return time;
    }

    private void heap() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        OUT.printf(Locale.ROOT, "%nheap: its parts at their largest %d MB together, limited to %d MB%n", peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        verdict("heap, MB", Runtime.getRuntime().maxMemory() / (double) (1 << 20), HEAP_MB);
    }
}

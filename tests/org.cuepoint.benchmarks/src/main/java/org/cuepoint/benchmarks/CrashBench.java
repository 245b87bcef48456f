package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.internal.group.Fingerprint;
import org.cuepoint.crash.internal.report.Groups;
import org.cuepoint.crash.internal.report.ReportFiles;
import org.cuepoint.crash.internal.report.ReportMaker;
import org.cuepoint.crash.internal.report.Reporter;
import org.cuepoint.crash.internal.report.Surroundings;
import org.cuepoint.crash.internal.support.BundleBench;
import org.cuepoint.locations.Location;
import org.cuepoint.redaction.StandardRedactor;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.save.Workshop;

/**
 * From a throw to a report that is on the disk, with 200 lines of log, 100 breadcrumbs, 40 threads and the bundles of the product;
 * what a thousand failures leave; and how long a support bundle takes.
 */
public final class CrashBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double LIMIT = 100;
    private static final int STORM = 1_000;
    private static final double MOST_MB = 50;
    private static final double BUNDLE_LIMIT = 2_000;
    private static final int REPORTS = 50;
    private static final int LOGS = 5;
    private static final int LOG_BYTES = 5_000_000;

    private final Path folder;
    private int failures;

    private CrashBench(Path folder) {
        this.folder = folder;
    }

    /** Arguments: an empty folder, and how many virtual machines; or {@code first} and a folder. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("bundle")) {
            Path home = Path.of(args[1]);
            OUT.println(BundleBench.make(home, files(home), REPORTS));
            return;
        }
        if (args[0].equals("first")) {
            CrashBench bench = new CrashBench(Path.of(args[1]));
            Reporter reporter = bench.reporter();
            boolean ready = Boolean.parseBoolean(args[2]);
            if (ready) {
                reporter.rehearse(Incident.of(IncidentKind.LOGGED, new IllegalStateException("rehearsal"), ""));
            }
            OUT.println(bench.one(reporter));
            return;
        }
        System.exit(new CrashBench(Path.of(args[0])).run(Integer.parseInt(args[1])) ? 0 : 1);
    }

    private boolean run(int machines) throws Exception {
        IntStream.range(0, 40).forEach(i -> Thread.ofPlatform().daemon().name("worker-" + i).start(() -> {
            synchronized (new Object()) {
                java.util.concurrent.locks.LockSupport.park();
            }
        }));
        OUT.printf(Locale.ROOT, "%-64s %6s %9s %9s %9s%n", "milliseconds", "calls", "median", "p99", "max");
        double[] unready = new double[machines];
        double[] ready = new double[machines];
        for (int i = 0; i < machines; i++) {
            unready[i] = machine(i, false);
            ready[i] = machine(i, true);
        }
        print("from throw to report, the first thing of a virtual machine", unready);
        print("from throw to report, the first of one that made itself ready", ready);
        Reporter reporter = reporter();
        reporter.rehearse(Incident.of(IncidentKind.LOGGED, new IllegalStateException("rehearsal"), ""));
        double[] running = new double[200];
        for (int i = 0; i < running.length; i++) {
            running[i] = one(reporter);
        }
        print("from throw to report, later ones", running);
        boolean fast = ready[machines - 1] <= LIMIT && running[running.length - 1] <= LIMIT;
        OUT.printf(Locale.ROOT, "slowest of a machine that is ready %.1f ms (limit %.0f ms: %s)%n",
                Math.max(ready[machines - 1], running[running.length - 1]), LIMIT, fast ? "met" : "missed");
        boolean few = storm();
        return bundles(machines) && few && fast;
    }

    /** Each in a virtual machine of its own that has made none before. */
    private boolean bundles(int machines) throws IOException, InterruptedException {
        Path home = folder.resolve("bundles");
        CrashBench bench = new CrashBench(Files.createDirectories(home.resolve(Location.CRASHES.id())));
        Reporter reporter = bench.reporter();
        for (int i = 0; i < REPORTS; i++) {
            bench.one(reporter);
        }
        Path logs = Files.createDirectories(home.resolve(Location.LOGS.id()));
        for (int i = 0; i < LOGS; i++) {
            log(logs.resolve("cuepoint.log" + (i == 0 ? "" : "." + i)), i);
        }
        double[] times = new double[machines];
        for (int i = 0; i < machines; i++) {
            times[i] = inNewMachine("bundle", home.toString());
        }
        print("support bundle of 25 MB of logs and " + REPORTS + " reports", times);
        double median = times[machines / 2];
        OUT.printf(Locale.ROOT, "support bundle, median %.0f ms (limit %.0f ms: %s)%n", median, BUNDLE_LIMIT,
                median <= BUNDLE_LIMIT ? "met" : "missed");
        return median <= BUNDLE_LIMIT;
    }

    /** Lines like those of the product, which now and then hold what is masked. */
    private static void log(Path file, int number) throws IOException {
        StringBuilder text = new StringBuilder(LOG_BYTES + 1_000);
        for (int i = 0; text.length() < LOG_BYTES; i++) {
            text.append(String.format(Locale.ROOT,
                    "2026-11-24T%02d:%02d:%02d.%03d+00:00 INFO  9789 45cb8bb2bfc47dda [worker-%d] "
                            + "org.cuepoint.catalog.run.Runs {operation=%d} - ",
                    number, i / 60_000 % 60, i / 1_000 % 60, i % 1_000, i % 4, i / 100));
            text.append(i % 97 == 0
                    ? "GET https://example.org/search?q=track+" + i + "&token=0123456789abcdef0123 failed"
                    : "Track " + i + " of /home/anna/Music/evening.xml matched, " + i % 100);
            text.append('\n');
        }
        Files.writeString(file, text);
    }

    private double machine(int number, boolean ready) throws IOException {
        Path own = Files.createDirectories(folder.resolve("machine-" + number + ready));
        return inNewMachine("first", own.toString(), Boolean.toString(ready));
    }

    private static double inNewMachine(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path"), CrashBench.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return Double.parseDouble(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        OUT.printf(Locale.ROOT, "%-64s %6d %9.1f %9.1f %9.1f%n", what, times.length, times[times.length / 2],
                times[(int) (times.length * 0.99)], times[times.length - 1]);
    }

    /** One failure, each of another group, so that none is only counted. */
    private double one(Reporter reporter) throws InterruptedException {
        failures++;
        long begun = System.nanoTime();
        Throwable thrown = new IllegalStateException("failure " + failures, new IOException("its cause"));
        Reporter.Reported reported = reporter.report(Incident.of(IncidentKind.THREAD, thrown, ""), "1.0", "session");
        double taken = (System.nanoTime() - begun) / NANOS;
        if (!reported.problem().isEmpty() || !Files.exists(reported.summary().file())) {
            throw new IllegalStateException("no report: " + reported);
        }
        return taken;
    }

    private boolean storm() throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("storm"));
        CrashBench bench = new CrashBench(own);
        Reporter reporter = bench.reporter("the same");
        double longest = 0;
        for (int i = 0; i < STORM; i++) {
            long begun = System.nanoTime();
            reporter.report(Incident.of(IncidentKind.UI, new IllegalStateException("again"), ""), "1.0", "session");
            longest = Math.max(longest, (System.nanoTime() - begun) / NANOS);
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        boolean met = bytes / 1e6 <= MOST_MB && longest <= LIMIT;
        OUT.printf(Locale.ROOT,
                "%,d failures of one group in a loop leave %.1f MB, the longest took %.1f ms (limits %.0f MB, %.0f ms: %s)%n",
                STORM, bytes / 1e6, longest, MOST_MB, LIMIT, met ? "met" : "missed");
        return met;
    }

    private static SafeFilesService files(Path folder) {
        return new SafeFilesService(Workshop.here(target -> {}), (file, stamp) -> {
            throw new IOException("no backup was asked for");
        }, () -> folder.resolve("transactions"));
    }

    private Reporter reporter() {
        return reporter("");
    }

    private Reporter reporter(String group) {
        SafeFilesService files = files(folder);
        return new Reporter(new ReportMaker(new Product(folder), new StandardRedactor(List.of("/home/anna"), List.of(
                "anna"))), new ReportFiles(folder, ZoneOffset.UTC), () -> files, new Groups() {
                    @Override
                    public String fingerprint(Map<String, ?> core) {
                        Fingerprint.of(core);
                        return group.isEmpty() ? String.format(Locale.ROOT, "%016x", failures) : group;
                    }

                    @Override
                    public String bundle(Map<String, ?> core) {
                        return Fingerprint.bundle(core);
                    }

                    @Override
                    public Map<String, Object> count(String fingerprint, Instant time) {
                        return Map.of("count", 1, "first", time.toString(), "firstVersion", "1.0");
                    }
                }, Clock.systemUTC());
    }

    /** As much as the product tells. */
    private record Product(Path folder) implements Surroundings {

        @Override
        public Map<String, Object> application() {
            List<Map<String, Object>> bundles = new ArrayList<>();
            IntStream.range(0, 180)
                    .forEach(i -> bundles.add(Map.of("name", "org.example.bundle" + i, "version", "1.0." + i)));
            return Map.of("name", "Bench", "version", "1.0", "session", "s", "bundles", bundles);
        }

        @Override
        public List<String> log() {
            return IntStream.range(0, 200)
                    .mapToObj(i -> "2026-11-24T03:00:00.000+00:00 INFO  7 s [main] org.example.A - track "
                            + i + " of /home/anna/Music/x.mp3 matched, 97")
                    .toList();
        }

        @Override
        public List<Map<String, Object>> breadcrumbs() {
            return IntStream.range(0, 100).<Map<String, Object>>mapToObj(
                    i -> Map.of("time", "2026-11-24T03:00:00Z", "category", "view", "text", "opened view " + i))
                    .toList();
        }

        @Override
        public List<String> operations() {
            return List.of("Matching 100 tracks");
        }

        @Override
        public Map<String, Object> settings() {
            return Map.of("network.retries", "3");
        }

        @Override
        public String bundleOf(String className) {
            return className.startsWith("org.cuepoint") ? "org.cuepoint" : "";
        }
    }
}

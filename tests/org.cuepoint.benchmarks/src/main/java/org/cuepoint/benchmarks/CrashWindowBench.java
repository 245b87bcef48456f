package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A thousand failures of a foreign bundle in the real window: how many dialogs, how long other events wait
 * in milliseconds, how many bytes. */
public final class CrashWindowBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int FAILURES = 1_000;
    private static final int RUNS = 3;
    private static final double LIMIT_MS = 100;
    private static final double LIMIT_MB = 50;

    private CrashWindowBench() {
    }

    /** Arguments: the folder of the product with the probe, and an empty one to write to. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path product = Path.of(args[0]);
        Path work = Path.of(args[1]);
        Path home = work.resolve("home");
        // the framework keeps what it found out at the first start of an installation
        run(product, work, home, "-Dexample.startup.probe=true", "usable ");
        OUT.printf("%,d failures of one bundle in events of the window%n%8s %7s %8s %9s %8s%n", FAILURES, "dialogs",
                "events", "median", "p99", "worst");
        String dialogs = "1";
        double worst = 0;
        for (int i = 0; i < RUNS; i++) {
            String[] told = run(product, work, work.resolve("home-" + i), "-Dexample.storm=" + FAILURES, "storm ");
            OUT.printf("%8s %7s %8s %9s %8s%n", told[1], told[2], told[3], told[4], told[5]);
            dialogs = told[1].equals("1") ? dialogs : told[1];
            worst = Math.max(worst, Double.parseDouble(told[5]));
        }
        double megabytes = bytes(work.resolve("home-0")) / 1e6;
        boolean met = dialogs.equals("1") && worst <= LIMIT_MS && megabytes <= LIMIT_MB;
        OUT.printf(Locale.ROOT, "dialogs %s, other events waited %.1f ms at most, crash reports take %.1f MB "
                + "(limits 1, %.0f ms, %.0f MB: %s)%n", dialogs, worst, megabytes, LIMIT_MS, LIMIT_MB,
                met ? "met" : "missed");
        System.exit(met ? 0 : 1);
    }

    /** Starts the product and waits for its end; the words of the line that begins so. */
    private static String[] run(Path product, Path work, Path home, String option, String begin)
            throws IOException, InterruptedException {
        Path output = work.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(product.resolve("cuepoint").toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CUEPOINT_HOME", home.toString());
        builder.environment().put("CUEPOINT_JVM_OPTIONS", option);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("did not end within 5 minutes");
        }
        for (String line : Files.readAllLines(output)) {
            if (line.startsWith(begin)) {
                return line.split(" ");
            }
        }
        throw new IOException("did not say " + begin + ":\n" + Files.readString(output));
    }

    private static long bytes(Path home) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(home.resolve("crashes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        if (bytes == 0) {
            throw new IOException("no crash report in " + home);
        }
        return bytes;
    }
}

package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.backup.BackupFolder;
import org.cuepoint.safety.internal.backup.BackupStoreService;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.safety.internal.trash.TrashService;

/**
 * How long it takes to list 1,000 backups of one file of 1 MB that was changed a little each time: the very first call of a
 * new virtual machine, which also starts what Java needs for a first file and a first hash; the first call in a machine
 * that has listed the one backup of another file before, as the product has; and later calls.
 */
public final class BackupsBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int VERSIONS = 1000;
    private static final int BYTES = 1024 * 1024;
    private static final int WARM_CALLS = 200;
    private static final double LIMIT_MS = 50;
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private BackupsBench() {
    }

    /** Arguments: an empty folder on a real disk, and how many virtual machines; or {@code list} and the folder. */
    public static void main(String[] args) throws IOException, InterruptedException, StorageException {
        if (args[0].equals("list")) {
            list(Path.of(args[1]), args[2].equals("used"));
            return;
        }
        Path folder = Path.of(args[0]);
        make(folder);
        List<double[]> machines = new ArrayList<>();
        List<double[]> cold = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            machines.add(measured(folder, "used"));
            cold.add(measured(folder, "cold"));
        }
        double[] first = machines.stream().mapToDouble(times -> times[0]).toArray();
        double[] later = machines.stream().flatMapToDouble(times -> Arrays.stream(times, 1, times.length)).toArray();
        OUT.printf(Locale.ROOT, "%-54s %6s %9s %9s %9s%n", "milliseconds", "calls", "median", "p95", "max");
        print("listing 1,000 backups, the first thing a machine does",
                cold.stream().mapToDouble(times -> times[0]).toArray());
        print("listing 1,000 backups, first call", first);
        print("listing 1,000 backups, later calls", later);
        double worst = Math.max(SafetyBench.at(first, 1), SafetyBench.at(later, 0.95));
        OUT.printf(Locale.ROOT, "slowest first call and p95 of later ones %.1f ms (limit %.0f ms: %s)%n", worst,
                LIMIT_MS,
                worst < LIMIT_MS ? "met" : "missed");
        System.exit(worst < LIMIT_MS ? 0 : 1);
    }

    private static void print(String what, double[] times) {
        OUT.printf(Locale.ROOT, "%-54s %6d %9.2f %9.2f %9.2f%n", what, times.length, SafetyBench.at(times, 0.5),
                SafetyBench.at(times, 0.95), SafetyBench.at(times, 1));
    }

    private static Supplier<Path> backups(Path folder) {
        return () -> folder.resolve("backups");
    }

    private static SafeFiles files(Path folder, Workshop workshop) {
        return new SafeFilesService(workshop, new BackupFolder(workshop, backups(folder), Clock.systemUTC()),
                () -> folder.resolve("transactions"));
    }

    private static void make(Path folder) throws IOException, InterruptedException {
        Workshop workshop = Workshop.here(target -> {});
        SafeFiles files = files(folder, workshop);
        Path file = folder.resolve("library.csv");
        Path other = folder.resolve("other");
        SafeFiles others = files(other, workshop);
        Files.createDirectories(other);
        for (String text : List.of("one", "two")) {
            others.write(other.resolve("set.csv"), ConflictPolicy.OVERWRITE, Content.of(text));
        }
        byte[] content = new byte[BYTES];
        Random random = new Random(VERSIONS);
        for (int i = 0; i < BYTES; i++) {
            content[i] = (byte) ('a' + random.nextInt(16));
        }
        Files.write(file, content);
        long begun = System.nanoTime();
        for (int i = 0; i < VERSIONS; i++) {
            content[random.nextInt(BYTES)]++;
            SaveResult result = files.write(file, ConflictPolicy.OVERWRITE, Content.of(content));
            if (!(result instanceof SaveResult.Saved saved && saved.backup().isPresent())) {
                throw new IOException(result.sentence());
            }
        }
        OUT.printf(Locale.ROOT, "%d saves of 1 MB, each with a backup: %.1f ms each%n", VERSIONS,
                (System.nanoTime() - begun) / NANOS / VERSIONS);
    }

    private static double[] measured(Path folder, String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), BackupsBench.class.getName(), "list", folder.toString(), how)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("listing failed: " + text);
        }
        return text.lines().filter(line -> line.matches("[\\d.]+")).mapToDouble(Double::parseDouble).toArray();
    }

    private static BackupStore store(Path folder, Workshop workshop) {
        return BackupStoreService.in(workshop, backups(folder),
                new BackupFolder(workshop, backups(folder), Clock.systemUTC()), files(folder, workshop),
                new TrashService(workshop, Optional.empty(), Clock.systemUTC(), "CuePoint"));
    }

    private static void list(Path folder, boolean used) throws StorageException {
        Workshop workshop = Workshop.here(target -> {});
        BackupStore store = store(folder, workshop);
        store(folder.resolve(used ? "other" : "none"), workshop).list();
        for (int call = 0; call <= WARM_CALLS; call++) {
            long begun = System.nanoTime();
            int found = store.list().stream().mapToInt(file -> file.versions().size()).sum();
            double ms = (System.nanoTime() - begun) / NANOS;
            if (found != VERSIONS) {
                throw new IllegalStateException(found + " backups were listed");
            }
            OUT.println(String.format(Locale.ROOT, "%.3f", ms));
        }
    }
}

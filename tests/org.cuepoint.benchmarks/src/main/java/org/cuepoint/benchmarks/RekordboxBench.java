package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.cuepoint.catalog.library.Library;
import org.cuepoint.catalog.library.ReadProgress;
import org.cuepoint.catalog.library.ReadResult;
import org.cuepoint.catalog.library.RekordboxReader;

/**
 * How long reading Rekordbox exports of growing size takes and how much heap. Goal: 100,000 tracks (about 100 MB) in
 * under 3 s and under 256 MB, growing linearly. Run it with {@code -Xmx256m}; the heap's peak counts garbage too, so
 * that the limit itself is the proof. The first line is of a cold virtual machine.
 */
public final class RekordboxBench {

    private static final int[] SIZES = {100_000, 10_000, 50_000, 100_000, 200_000};
    private static final int ROUNDS = 5;

    private RekordboxBench() {
    }

    /**
     * Runs it.
     *
     * @param args the numbers of tracks; the usual ones when there are none
     * @throws Exception when an export could not be written or read
     */
    public static void main(String[] args) throws Exception {
        int[] sizes = args.length == 0 ? SIZES : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        Path folder = Files.createTempDirectory("rekordbox-bench");
        Path file = folder.resolve("export.xml");
        try {
            System.out.printf(Locale.ROOT, "Java %s, heap at most %d MB%n", Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20);
            System.out.printf("%9s %8s %9s %9s %9s %9s %11s %11s%n", "tracks", "MB", "first ms", "median ms", "MB/s",
                    "us/track",
                    "peak MB", "library MB");
            for (int size : sizes) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    RekordboxExports.write(size, 42, out);
                }
                measure(size, file);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void measure(int size, Path file) throws IOException, InterruptedException {
        double megabytes = Files.size(file) / 1e6;
        long[] nanos = new long[ROUNDS];
        long peak = 0;
        long kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            long before = used();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            Library library = read(file);
            nanos[round] = System.nanoTime() - start;
            peak = Math.max(peak,
                    pools().stream().map(MemoryPoolMXBean::getPeakUsage).mapToLong(MemoryUsage::getUsed).sum());
            System.gc();
            kept = used() - before;
            if (library.tracks().size() != size) {
                throw new IllegalStateException("read " + library.tracks().size() + " tracks of " + size);
            }
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        long median = nanos[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%,9d %8.1f %9.0f %9.0f %9.0f %9.2f %11d %11d%n", size, megabytes, first / 1e6,
                median / 1e6,
                megabytes / (median / 1e9), median / 1e3 / size, peak >> 20, kept >> 20);
    }

    private static Library read(Path file) throws InterruptedException {
        return switch (new RekordboxReader().read(file, ReadProgress.NONE)) {
            case ReadResult.Complete complete -> complete.library();
            case ReadResult.Incomplete incomplete -> throw new IllegalStateException(incomplete.sentence());
            case ReadResult.Unreadable unreadable -> throw new IllegalStateException(unreadable.sentence());
        };
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

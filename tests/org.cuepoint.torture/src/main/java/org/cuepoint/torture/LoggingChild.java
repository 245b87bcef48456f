package org.cuepoint.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.cuepoint.logging.internal.TorturedLog;
import org.slf4j.Logger;

/** The process that logs and is killed, or loses its disk or its memory, meanwhile. */
public final class LoggingChild {

    /** Every so many records one is a warning. */
    static final int WARNINGS = 500;

    private final Path folder;
    private final TorturedLog log;
    private final Logger logger;
    private final LoggingProgress progress;

    private LoggingChild(Path folder, boolean compress, Path progress) throws IOException {
        this.folder = folder;
        this.log = new TorturedLog(logs(), compress);
        this.logger = log.logger();
        this.progress = new LoggingProgress(progress);
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    /** Arguments: the way, the folder. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        // beside a folder that is to run full, else in it
        Path progress = args[0].equals("full")
                ? folder.resolveSibling("progress-of-full")
                : folder.resolve("progress");
        LoggingChild child = new LoggingChild(folder, args[0].equals("compressed"), progress);
        switch (args[0]) {
            case "flood", "compressed" -> child.logForEver(0);
            case "calm" -> child.logForEver(TimeUnit.MICROSECONDS.toNanos(200));
            case "memory" -> child.runOutOfMemory();
            case "full" -> child.fill();
            case "vanish" -> child.vanish();
            case "screen" -> child.screen();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void logForEver(long pause) {
        for (int thread = 0; thread < LoggingProgress.THREADS; thread++) {
            int mine = thread;
            new Thread(() -> {
                for (long number = 1;; number++) {
                    log(mine, number);
                    if (pause > 0) {
                        LockSupport.parkNanos(pause);
                    }
                }
            }).start();
        }
    }

    private void log(int thread, long number) {
        if (number % WARNINGS == 0) {
            logger.warn("thread {} number {}", thread, number);
        } else {
            logger.info("thread {} number {}", thread, number);
        }
        progress.logged(thread, number);
    }

    private void runOutOfMemory() {
        logForEver(TimeUnit.MICROSECONDS.toNanos(50));
        List<byte[]> held = new ArrayList<>();
        while (progress.last(0) < 20_000) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        while (true) {
            held.add(new byte[1 << 20]);
        }
    }

    /** In a folder that is too small: what is logged while nothing fits, and after there is room again. */
    private void fill() throws IOException {
        Path ballast = Files.write(folder.resolve("ballast"), new byte[1 << 20]);
        long number = 0;
        while (!log.failing()) {
            log(0, ++number);
        }
        for (int more = 0; more < 3_000; more++) {
            log(0, ++number);
        }
        Files.delete(ballast);
        while (log.failing()) {
            logger.info("is there room?");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        log(0, ++number);
        log.close();
        System.out.println("logged " + number + " missing " + log.missing());
    }

    /** Somebody deletes the folder of the log again and again. */
    private void vanish() throws IOException {
        long number = 0;
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 1_000; i++) {
                log(0, ++number);
            }
            logger.warn("the folder goes now"); // what was logged is on the disk, and goes with it
            try (Stream<Path> files = Files.walk(logs())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            long first = number + 1;
            for (int i = 0; i < 1_000; i++) {
                log(0, ++number);
            }
            logger.warn("the folder is back");
            String text = Files.readString(logs().resolve("cuepoint.log"));
            for (long each = first; each <= number; each++) {
                if (!text.contains("thread 0 number " + each + "\n")) {
                    System.out.println("lost " + each);
                }
            }
        }
        log.close();
        System.out.println("logged " + number);
    }

    /** Events of 5 ms, each of which logs, while others log 100,000 records a second for 30 s. */
    private void screen() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Thread flood = new Thread(() -> {
            long begun = System.nanoTime();
            for (long number = 1; System.nanoTime() < end; number++) {
                log(0, number);
                long ahead = begun + number * 10_000 - System.nanoTime();
                if (ahead > 0) {
                    LockSupport.parkNanos(ahead);
                }
            }
        });
        flood.start();
        List<Long> delays = new ArrayList<>();
        for (long due = System.nanoTime(); due < end; due += TimeUnit.MILLISECONDS.toNanos(5)) {
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            logger.info("an event of the screen {}", delays.size());
            if (delays.size() % 100 == 99) {
                logger.warn("a warning of the screen {}", delays.size());
            }
            delays.add(System.nanoTime() - due);
        }
        flood.join();
        log.close();
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("records %d missing %d events %d median %.2f p99 %.2f max %.2f ms%n", progress.last(0),
                log.missing(), sorted.length, ms(sorted[sorted.length / 2]), ms(sorted[sorted.length * 99 / 100]),
                ms(Arrays.stream(sorted).max().orElse(0)));
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }
}

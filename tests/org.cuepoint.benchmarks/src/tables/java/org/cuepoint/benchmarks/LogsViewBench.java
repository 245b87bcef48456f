package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * How long an event waits for the thread of the user interface while the Log view shows, filters and scrolls a log of 10
 * million lines. A thread posts an event, waits until it was handled, and posts the next two milliseconds later: the time
 * from posting to handling is what a key or a click would have waited.
 */
public final class LogsViewBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double LIMIT = 50;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LETTER = 130;
    private static final int PAGE = 40;
    private static final int PAGES = 40;

    private final Display display = new Display();
    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
    private boolean met = true;

    /** Arguments: the folder of the log that {@link LogsBench} makes. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]).resolve("big.log");
        if (!Files.exists(file)) {
            BigLog.make(file);
        }
        System.exit(new LogsViewBench().run(file) ? 0 : 1);
    }

    private boolean run(Path file) {
        Thread probe = new Thread(this::probe, "probe");
        probe.setDaemon(true);
        OUT.printf(Locale.ROOT,
                "%nlongest time that an event of the window waits, milliseconds %n%-50s %8s %8s %8s %8s%n",
                "", "events", "median", "p99", "worst");
        try (LogStage stage = new LogStage(display, file)) {
            stage.pump(1_000);
            probe.start();
            stage.pump(500);
            told("the first view of a virtual machine", false);
        }
        try (LogStage stage = new LogStage(display, file)) {
            stage.pump(PAGE);
            told("the view is made", false);
            stage.indexed();
            told("it is indexed", true);
            stage.pump(1_000);
            scrolled(stage);
            told("scrolled, no filter", true);
            stage.press("Debug");
            stage.pump(1_500);
            told("a level is taken away", true);
            scrolled(stage);
            told("scrolled, filtered by level", true);
            stage.press("Debug");
            typed(stage, "needle");
            told("\"needle\" is typed, 10 hits", true);
            typed(stage, "");
            typed(stage, "matched");
            told("\"matched\" is typed, 2 million hits", true);
            scrolled(stage);
            told("scrolled, filtered by text", true);
            typed(stage, "");
            told("the filter is cleared", true);
        }
        display.dispose();
        OUT.printf(Locale.ROOT, "an event waits at most %.0f ms: %s%n", LIMIT, met ? "met" : "missed");
        return met;
    }

    private static void typed(LogStage stage, String text) {
        for (int i = 1; i <= text.length(); i++) {
            stage.type(text.substring(0, i));
            stage.pump(LETTER);
        }
        if (text.isEmpty()) {
            stage.type(text);
        }
        stage.pump(1_500);
    }

    private static void scrolled(LogStage stage) {
        for (int page = 0; page <= PAGES; page++) {
            stage.scrollTo(page / (double) PAGES);
            stage.pump(PAGE);
        }
        for (int page = PAGES; page >= 0; page -= 8) {
            stage.scrollTo(page / (double) PAGES);
            stage.pump(PAGE);
        }
    }

    private void told(String what, boolean limited) {
        double[] sorted = waits.stream().mapToDouble(wait -> wait).toArray();
        waits.clear();
        Arrays.sort(sorted);
        double worst = sorted[sorted.length - 1];
        met &= !limited || worst <= LIMIT;
        OUT.printf(Locale.ROOT, "%-50s %8d %8.1f %8.1f %8.1f  %s%n", what, sorted.length, sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)], worst, !limited ? "" : worst <= LIMIT ? "met" : "missed");
    }

    private void probe() {
        Thread self = Thread.currentThread();
        while (!display.isDisposed()) {
            long posted = System.nanoTime();
            boolean[] handled = new boolean[1];
            try {
                display.asyncExec(() -> {
                    waits.add((System.nanoTime() - posted) / NANOS);
                    synchronized (handled) {
                        handled[0] = true;
                    }
                    LockSupport.unpark(self);
                });
            } catch (SWTException e) {
                return; // the end
            }
            while (!isSet(handled) && !display.isDisposed()) {
                LockSupport.parkNanos(EVERY);
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    private static boolean isSet(boolean[] flag) {
        synchronized (flag) {
            return flag[0];
        }
    }
}

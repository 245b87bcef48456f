package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real processes that receive real signals. The time limit only ends a test that hangs. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Process.destroy() kills at once on Windows")
class TerminationTest {

    /** The child: a command that waits until it is cancelled, and then finishes in order or not. */
    static final class Child {

        public static void main(String[] arguments) {
            Console console = Console.ofProcess();
            CancelSwitch cancelSwitch = new CancelSwitch();
            Duration grace = "stubborn-short".equals(arguments[0]) ? Duration.ofMillis(50) : Duration.ofMinutes(5);
            new Termination(cancelSwitch, console, grace).install();
            Scripted polite = Scripted.named("polite", call -> {
                call.note("ready");
                try {
                    new CountDownLatch(1).await();
                } finally {
                    call.print("whole");
                }
                return ExitCode.DONE;
            });
            Scripted stubborn = Scripted.named("stubborn", call -> {
                call.note("ready");
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                call.note("interrupted");
                while (true) {
                    Thread.onSpinWait();
                }
            });
            System.exit(new CommandRunner(Program.of(null), List.of(polite, stubborn), List.of(), console, cancelSwitch)
                    .run(arguments[0].replace("-short", "")));
        }
    }

    private static Process start(String command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Child.class.getName(), command)
                .start();
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor());
    }

    private static void awaitLine(BufferedReader reader, String wanted) throws IOException {
        for (String line = reader.readLine(); !wanted.equals(line); line = reader.readLine()) {
            assertTrue(line != null, "The process ended before it said " + wanted);
        }
    }

    /**
     * A shell without job control starts background jobs with SIGINT ignored, which their children inherit for good.
     */
    private static boolean ignoresInterrupt(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static BufferedReader notesOf(Process process) {
        return new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    }

    @Test
    void bothSignalsLetTheCommandFinishAndEndWith130() throws Exception {
        for (String name : List.of("TERM", "INT")) {
            Process process = start("polite");
            try (BufferedReader notes = notesOf(process)) {
                awaitLine(notes, "ready");
                if ("INT".equals(name) && ignoresInterrupt(process)) {
                    continue;
                }
                signal(process, name);
                assertEquals(130, process.waitFor(), name);
                assertTrue(
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("whole"));
                awaitLine(notes, "Cancelled.");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void aSecondSignalEndsAStubbornCommandAtOnce() throws Exception {
        Process process = start("stubborn");
        try (BufferedReader notes = notesOf(process)) {
            awaitLine(notes, "ready");
            signal(process, "TERM");
            awaitLine(notes, "interrupted");
            signal(process, "TERM");
            assertEquals(130, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aStubbornCommandIsEndedWhenItsTimeIsUp() throws Exception {
        Process process = start("stubborn-short");
        try (BufferedReader notes = notesOf(process)) {
            awaitLine(notes, "ready");
            signal(process, "TERM");
            assertEquals(130, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
    }
}

package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workbenches of one user at a time. */
class TwoWorkbenchesTest {

    /** A hanging process is a failure, not a reason to wait for ever; nothing is measured with it. */
    private static final long GIVE_UP_MINUTES = 5;

    @TempDir
    private Path home;

    @Test
    void doNotShareAWorkspace() throws IOException, InterruptedException {
        Product product = new Product(home);
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(GIVE_UP_MINUTES);
        Process first = product.openWorkbench(home.resolve("first.txt"));
        Process second = product.openWorkbench(home.resolve("second.txt"));
        try {
            Path state = home.resolve("cuepoint/state");
            for (String name : List.of("workbench", "workbench-2")) {
                Path lock = state.resolve(name).resolve(".metadata/.lock");
                while (!isHeld(lock)) {
                    assertTrue(System.nanoTime() < giveUp, () -> lock + " is held by nobody");
                    stillRunning(first, "first.txt");
                    stillRunning(second, "second.txt");
                }
            }
            assertTrue(Files.notExists(state.resolve("workbench-3")));
        } finally {
            end(first);
            end(second);
        }
    }

    /** Whether another process holds the lock by which Equinox marks a workspace in use. */
    private static boolean isHeld(Path lock) throws IOException {
        if (Files.notExists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock ours = channel.tryLock()) {
            return ours == null;
        }
    }

    /** Gives the process a moment, which ends at once when it dies. */
    private void stillRunning(Process process, String output) throws IOException, InterruptedException {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("it ended: " + Files.readString(home.resolve(output)));
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end when asked to");
        }
    }
}

package org.cuepoint.safety.internal.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

import org.cuepoint.safety.internal.disk.PassingStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the running kernel. */
@EnabledOnOs(OS.LINUX)
class RealLockTest {

    @TempDir
    Path temporary;
    private Path file;
    private final TargetLocks locks = new TargetLocks(new PassingStorage());

    @BeforeEach
    void prepare() throws Exception {
        file = Files.writeString(temporary.toRealPath().resolve("list.csv"), "old");
    }

    @Test
    void anotherProcessThatHoldsTheFileIsNamed() throws Exception {
        Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), LockHolder.class.getName(),
                file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = holder.inputReader()) {
            assertEquals("held true", output.readLine());
            assertEquals(Optional.of(new TargetLocks.Holder(Optional.of("java"), OptionalLong.of(holder.pid()))),
                    locks.waitUntilFree(file));
            assertEquals(Optional.empty(), locks.waitUntilFree(file.resolveSibling("other")));
            holder.getOutputStream().close();
            assertEquals(0, holder.waitFor());
            assertEquals(Optional.empty(), locks.waitUntilFree(file));
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void theLockOfThisProcessIsNoHindranceAndSurvivesTheQuestion() throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            assertEquals(Optional.empty(), locks.waitUntilFree(file));
            assertEquals(true, lock.isValid());
            long inode = new PassingStorage().unixFacts(file).orElseThrow().inode();
            assertEquals(true,
                    new ProcFiles().lines("locks").stream().anyMatch(line -> line.contains(":" + inode + " ")),
                    "the kernel still has it");
        }
    }
}

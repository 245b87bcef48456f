package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A file that another process has locked is waited for, and its holder is named. */
@EnabledOnOs(OS.LINUX)
class LockedFileTest extends SavingFixture {

    private Duration waited = Duration.ZERO;
    private Runnable meanwhile = () -> {};

    /** Time passes at once. */
    private final class QuickWaiting extends PassingStorage {

        @Override
        public void pause(Duration time) {
            waited = waited.plus(time);
            meanwhile.run();
        }
    }

    @BeforeEach
    void makeFile() throws IOException {
        Files.writeString(file, "old");
    }

    private Process holder() throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), LockHolder.class.getName(),
                file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals("locked", process.inputReader().readLine());
        return process;
    }

    private SaveResult save() throws InterruptedException {
        SafeFiles quick = Fixture.files(new QuickWaiting(), home.resolve("backups"), Fixture.EVERYTHING_ALLOWED);
        return quick.write(file, ConflictPolicy.OVERWRITE, Content.of("new"));
    }

    @Test
    void whoHoldsItIsNamedAfterAWhileAndTheFileStays() throws Exception {
        Process process = holder();
        try {
            SaveResult.NotSaved failed = notSaved(Problem.LOCKED, save());
            assertTrue(failed.sentence().contains("\"java\" (process " + process.pid() + ") has locked it"),
                    failed.sentence());
            assertEquals(Duration.ofSeconds(3), waited);
            assertEquals("old", Fixture.text(file));
            assertEquals(List.of("list.csv"), Fixture.names(folder));
        } finally {
            process.destroyForcibly().waitFor();
        }
        saved(save());
        assertEquals("new", Fixture.text(file));
    }

    @Test
    void aLockThatIsGivenUpMeanwhileIsOnlyWaitedFor() throws Exception {
        Process process = holder();
        try {
            meanwhile = () -> {
                try {
                    process.destroyForcibly().waitFor();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            };
            saved(save());
            assertEquals(Duration.ofMillis(50), waited);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}

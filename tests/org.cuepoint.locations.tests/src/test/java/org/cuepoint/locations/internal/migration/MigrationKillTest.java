package org.cuepoint.locations.internal.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.cuepoint.locations.migration.MigrationProgress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that are really killed, at a sample of the steps; the torture {@code migration} takes all of them. */
class MigrationKillTest {

    private static final String HERE = "here";

    @TempDir
    private Path folder;

    /** The process that is killed: it says when it has come to the given call and waits for its death. */
    public static void main(String[] args) throws IOException {
        int last = Integer.parseInt(args[1]);
        OldFiles files = OldFiles.at(Path.of(args[0]));
        MigrationDisk disk = Stops.changing((number, name, arguments) -> {
            if (number == last) {
                System.out.println(HERE);
                await();
            }
        }, (number, name, arguments) -> {});
        files.migrator(disk).run(files.plan(), MigrationProgress.NONE);
    }

    private static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 14, 22, 27, 33, 40, 46})
    void isOldOrNewAfterAKill(int call) throws IOException, InterruptedException {
        OldFiles files = OldFiles.in(folder);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                MigrationKillTest.class.getName(), folder.toString(), Integer.toString(call))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = process.inputReader()) {
            assertEquals(HERE, output.readLine(), "it ended before that call");
        } finally {
            process.destroyForcibly().waitFor();
        }

        files.nothingIsLost("after the kill");
        files.migrator(new PlatformDisk()).recover();
        if (files.hasReceipt()) {
            files.isNew("recovered");
        } else {
            files.isOld("recovered");
        }
        files.migrator(new PlatformDisk()).run(files.plan(), MigrationProgress.NONE);
        files.isNew("second run");
    }
}

package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.JournalContent;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.journal.JournalService;
import org.cuepoint.safety.internal.save.StagedFile;
import org.cuepoint.safety.internal.transaction.TransactionRecovery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed while they save. */
class KilledProcessTest {

    private static final int KILLS = 5;

    /** Longer than one save takes, in nanoseconds, so that every part of a save is met. */
    private static final int LONGEST_WAIT = 15_000_000;

    @TempDir
    Path home;
    private Path file;
    private SafeFiles files;

    @BeforeEach
    void prepare() {
        file = home.resolve("list.csv");
        files = Fixture.files(home.resolve("backups"));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), SaveLoop.class.getName(), home.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void afterAKillAtARandomMomentTheFileIsWhollyOneVersion() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = saveAndKill(random, Integer.toString(next));
            String what = "seed " + seed + ", kill " + kill + ", told " + told;
            int found = SaveLoop.versionOf(Files.readAllBytes(file));
            assertTrue(found == told || found == told + 1, what + ", found " + found);
            JournalContent journal = JournalService.over(Fixture.workshop()).read(home.resolve("run.journal"));
            assertTrue(journal.lines().contains("version " + told), what);
            assertEquals(0, journal.summary().damagedBytes(), what);
            files.removeLeftovers(home);
            assertEquals(List.of("list.csv", "run.journal"), Fixture.tree(home), what);
            next = found + 1;
        }
    }

    @Test
    void afterAKillAtARandomMomentFilesWrittenTogetherAreOfOneVersion() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = saveAndKill(random, Integer.toString(next), "together");
            String what = "seed " + seed + ", kill " + kill + ", told " + told;
            new TransactionRecovery(Fixture.workshop(), () -> home.resolve("transactions")).recover();
            Set<Integer> found = new TreeSet<>();
            for (String name : SaveLoop.TOGETHER) {
                found.add(SaveLoop.versionOf(Files.readAllBytes(home.resolve(name))));
            }
            assertEquals(1, found.size(), what + ", found " + found);
            next = found.iterator().next() + 1;
            assertTrue(next == told + 1 || next == told + 2, what + ", found " + found);
            for (String name : SaveLoop.TOGETHER) {
                files.removeLeftovers(home.resolve(name).getParent());
            }
            assertEquals(SaveLoop.TOGETHER.stream().sorted().toList(), Fixture.tree(home), what);
        }
    }

    /** Lets it save a few versions, kills it and says which version it told last. */
    private int saveAndKill(Random random, String... arguments) throws Exception {
        Process process = start(arguments);
        try (BufferedReader output = process.inputReader()) {
            int saves = 1 + random.nextInt(5);
            int told = 0;
            for (int i = 0; i < saves; i++) {
                told = Integer.parseInt(assertNotNullLine(output.readLine()));
            }
            long until = System.nanoTime() + random.nextInt(LONGEST_WAIT);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly(); // the process's own method would close its output unread
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                told = line.isBlank() ? told : Integer.parseInt(line);
            }
            return told;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void theTemporaryFileOfALivingProcessStaysAndThatOfADeadOneGoes() throws Exception {
        leaveATemporaryFileBehind();

        assertEquals(1, files.removeLeftovers(home));
        assertEquals(0, leftovers());
    }

    @Test
    void theNextSaveIntoTheFolderRemovesWhatAKilledOneLeft() throws Exception {
        leaveATemporaryFileBehind();

        SaveResult result = files.write(file, ConflictPolicy.OVERWRITE, Content.of("after"));

        assertTrue(result.saved(), result.sentence());
        assertEquals("after", Fixture.text(file));
        assertEquals(0, leftovers());
    }

    /** By a process that is killed while it saves. */
    private void leaveATemporaryFileBehind() throws Exception {
        Files.writeString(file, "before");
        Process process = start("1", "stop");
        try (BufferedReader output = process.inputReader()) {
            assertEquals("waiting", output.readLine());
            assertEquals(0, files.removeLeftovers(home), "the file of a running save was removed");
            assertEquals(1, leftovers());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals("before", Fixture.text(file));
        assertEquals(1, leftovers());
    }

    private long leftovers() throws IOException {
        return Fixture.names(home).stream().filter(n -> StagedFile.NAME.matcher(n).matches()).count();
    }

    private static String assertNotNullLine(String line) {
        assertNotNull(line, "the process ended by itself");
        return line;
    }
}

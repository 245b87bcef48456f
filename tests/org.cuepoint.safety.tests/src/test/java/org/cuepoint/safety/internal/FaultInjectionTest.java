package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.disk.FaultyStorage;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.StagedFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Lets every single call to the file system fail once, in every way, in every kind of write. */
class FaultInjectionTest {

    private static final String OLD = "old content\n";
    private static final String NEW = "new content, which is longer\n".repeat(5_000);

    /** Calls after which something may stay behind because the clean-up itself was the one that failed. */
    private static final Set<String> CLEANING = Set.of("remove", "close", "facts", "store");

    @TempDir
    Path home;

    /** A kind of write. */
    private enum Scenario {
        NEW_FILE(ConflictPolicy.FAIL, false, true, "a.csv"), NEW_FILE_IN_NEW_FOLDERS(ConflictPolicy.OVERWRITE, false,
                true, "x/y/a.csv"), RENAMED(ConflictPolicy.RENAME, true, true, "a.csv"), REPLACED_WITH_BACKUP(
                        ConflictPolicy.OVERWRITE, true, true,
                        "a.csv"), REPLACED_WITHOUT_BACKUP(ConflictPolicy.OVERWRITE, true, false, "a.csv");

        private final ConflictPolicy policy;
        private final boolean exists;
        private final boolean backup;
        private final String name;

        Scenario(ConflictPolicy policy, boolean exists, boolean backup, String name) {
            this.policy = policy;
            this.exists = exists;
            this.backup = backup;
            this.name = name;
        }

        SaveOptions options() {
            return backup ? SaveOptions.of(policy) : SaveOptions.replaceOwn();
        }
    }

    @TestFactory
    List<DynamicTest> everyFailureLeavesTheOldFileOrTheNewOne() {
        return Arrays.stream(Scenario.values()).map(s -> DynamicTest.dynamicTest(s.name(), () -> {
            int faults = 0;
            for (FaultyStorage.Fault fault : FaultyStorage.Fault.values()) {
                for (FaultyStorage.Moment moment : FaultyStorage.Moment.values()) {
                    faults += failEachCallOnce(s, fault, moment);
                }
            }
            assertTrue(faults >= 6 * 15, "only " + faults + " faults were tried");
        })).toList();
    }

    @Test
    void callsComeInTheOnlyOrderThatIsSafeWhenThePowerFails() throws Exception {
        assertEquals(List.of("createNew", "write", "force", "replace", "forceFolder"),
                order(Scenario.REPLACED_WITHOUT_BACKUP));
        assertEquals(List.of("createNew", "write", "force", "link", "remove", "forceFolder"), order(Scenario.NEW_FILE));
        assertEquals(List.of("createFolder", "createFolder", "createNew", "write", "force", "link", "remove",
                "forceFolder", "forceFolder", "forceFolder"), order(Scenario.NEW_FILE_IN_NEW_FOLDERS));
        List<String> backup = List.of("createNew", "write", "force", "link", "remove", "forceFolder");
        List<String> expected = new ArrayList<>(List.of("createNew", "write", "force", "createFolder", "createFolder"));
        expected.addAll(backup); // path.txt
        expected.addAll(List.of("forceFolder", "forceFolder")); // for the folders that were made for it
        expected.addAll(backup); // the copy, safe before the file is touched
        expected.addAll(List.of("replace", "forceFolder"));
        assertEquals(expected, order(Scenario.REPLACED_WITH_BACKUP));
    }

    private List<String> order(Scenario scenario) throws Exception {
        FaultyStorage device = new FaultyStorage(new PlatformStorage(Platform.current()), -1, FaultyStorage.Fault.EIO,
                FaultyStorage.Moment.BEFORE);
        assertTrue(run(scenario, home.resolve("order-" + scenario), device).saved());
        Set<String> changing = Set.of("createFolder", "createNew", "write", "force", "replace", "link", "remove",
                "forceFolder");
        List<String> calls = device.calls().stream().filter(changing::contains).toList();
        List<String> order = new ArrayList<>();
        for (String call : calls) {
            if (!call.equals("write") || !order.getLast().equals("write")) {
                order.add(call);
            }
        }
        return order;
    }

    private int failEachCallOnce(Scenario scenario, FaultyStorage.Fault fault, FaultyStorage.Moment moment)
            throws Exception {
        for (int i = 0;; i++) {
            Path root = home.resolve(scenario + "-" + fault + "-" + moment + "-" + i);
            FaultyStorage device = new FaultyStorage(new PlatformStorage(Platform.current()), i, fault, moment);
            SaveResult result = run(scenario, root, device);
            String what = scenario + ": call " + i + " (" + device.failed() + ") with " + fault + " " + moment
                    + " gave " + result;
            check(scenario, root, device, result, what);
            if (device.failed().isEmpty()) {
                assertTrue(result.saved(), what);
                return i;
            }
            if (result instanceof SaveResult.NotSaved failed && !device.failed().equals("store")) {
                assertEquals(expected(fault), failed.problem(), what);
            }
        }
    }

    private static Problem expected(FaultyStorage.Fault fault) {
        return switch (fault) {
            case EIO -> Problem.FAILED;
            case ENOSPC -> Problem.NO_SPACE;
            case EACCES -> Problem.NO_PERMISSION;
        };
    }

    private static SaveResult run(Scenario scenario, Path root, StorageDevice device) throws Exception {
        Path folder = Files.createDirectories(root.resolve("files"));
        Path file = folder.resolve(scenario.name);
        if (scenario.exists) {
            Files.writeString(file, OLD);
        }
        SafeFiles files = Fixture.files(device, root.resolve("backups"), Fixture.EVERYTHING_ALLOWED);
        return files.write(file, scenario.options(), Content.of(NEW));
    }

    private static void check(Scenario scenario, Path root, FaultyStorage device, SaveResult result, String what)
            throws IOException {
        Path file = root.resolve("files").resolve(scenario.name);
        assertTrue(result.sentence().contains("a.csv") || result.sentence().contains("a (1).csv"), what);
        assertTrue(result.sentence().endsWith("."), what);
        boolean untouched = scenario.policy == ConflictPolicy.RENAME || !result.saved();
        if (untouched) {
            assertEquals(scenario.exists, Files.exists(file), what);
        }
        if (untouched && scenario.exists) {
            assertEquals(OLD, Fixture.text(file), what);
        }
        if (result instanceof SaveResult.Saved saved) {
            assertEquals(NEW, Fixture.text(saved.file()), what);
            assertEquals(!device.failed().equals("forceFolder"), saved.durable(), what);
            checkBackup(scenario, saved, what);
        }
        checkNothingElse(scenario, root, device, result, what);
    }

    private static void checkBackup(Scenario scenario, SaveResult.Saved saved, String what) throws IOException {
        boolean wanted = scenario == Scenario.REPLACED_WITH_BACKUP;
        assertEquals(wanted, saved.backup().isPresent(), what);
        if (wanted) {
            assertEquals(OLD, Fixture.text(saved.backup().orElseThrow()), what);
        }
    }

    private static void checkNothingElse(Scenario scenario, Path root, FaultyStorage device, SaveResult result,
            String what) throws IOException {
        if (CLEANING.contains(device.failed())) {
            return;
        }
        Predicate<String> leftover = n -> StagedFile.NAME.matcher(Path.of(n).getFileName().toString()).matches();
        assertFalse(Fixture.tree(root).stream().anyMatch(leftover), what + " " + Fixture.tree(root));
        boolean folders = Files.exists(root.resolve("files/x"));
        assertEquals(scenario == Scenario.NEW_FILE_IN_NEW_FOLDERS && result.saved(), folders
                && !(device.failed().equals("createFolder") && !result.saved()), what);
        if (!result.saved()) {
            assertEquals(scenario.exists ? List.of("a.csv") : List.of(), Fixture.tree(root.resolve("files")), what);
        }
    }
}

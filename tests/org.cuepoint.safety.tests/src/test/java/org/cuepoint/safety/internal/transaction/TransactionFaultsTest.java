package org.cuepoint.safety.internal.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.FaultyStorage;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lets every single call to the file system fail once while three files are written together. */
class TransactionFaultsTest {

    /** Calls after which something may stay behind because the clean-up itself was the one that failed. */
    private static final Set<String> CLEANING = Set.of("remove", "close", "facts", "forceFolder");

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"EIO, BEFORE", "EIO, AFTER", "ENOSPC, BEFORE", "EACCES, AFTER"})
    void everyFailureLeavesAllOldOrAllNewAfterTheNextStart(FaultyStorage.Fault fault, FaultyStorage.Moment moment)
            throws Exception {
        int faults = 0;
        for (boolean failed = true; failed; faults++) {
            failed = failOneCall(home.toRealPath().resolve("run" + faults), faults, fault, moment);
        }
        assertTrue(faults > 60, "only " + faults + " calls");
    }

    private static boolean failOneCall(Path root, int call, FaultyStorage.Fault fault, FaultyStorage.Moment moment)
            throws Exception {
        Path one = root.resolve("a/one.csv");
        Path two = root.resolve("b/two.csv");
        Path three = root.resolve("c/three.csv");
        Files.createDirectories(one.getParent());
        Files.createDirectories(two.getParent());
        Files.writeString(one, "old");
        Files.writeString(two, "old");
        FaultyStorage device = new FaultyStorage(new PlatformStorage(Platform.current()), call, fault, moment);
        SaveOptions options = SaveOptions.of(ConflictPolicy.OVERWRITE);
        TransactionResult result = Fixture.files(device, root.resolve("backups"), Fixture.EVERYTHING_ALLOWED)
                .writeAll(List.of(new FileWrite(one, options, Content.of("new")),
                        new FileWrite(two, options, Content.of("new")),
                        new FileWrite(three, options, Content.of("new"))));
        String what = "call " + call + " (" + device.failed() + ") " + fault + " " + moment + ": " + result;
        assertTrue(result.sentence().endsWith("."), what);
        if (!(result instanceof TransactionResult.Unfinished)) {
            assertEquals(result.done(), allNew(one, two, three), what);
        }
        new TransactionRecovery(Fixture.workshop(), () -> root.resolve("transactions")).recover();
        assertEquals(!(result instanceof TransactionResult.NotDone), allNew(one, two, three),
                what + ", after recovery");
        if (!CLEANING.contains(device.failed())) {
            assertTrue(Fixture.tree(root).stream().noneMatch(name -> name.contains(".cuepoint-")
                    || name.endsWith(".transaction")), what + " left " + Fixture.tree(root));
        }
        return !device.failed().isEmpty();
    }

    /** Whether all are new; fails when they are neither all new nor all old. */
    private static boolean allNew(Path one, Path two, Path three) throws IOException {
        String state = Fixture.text(one) + Fixture.text(two) + (Files.exists(three) ? Fixture.text(three) : "none");
        assertTrue(state.equals("newnewnew") || state.equals("oldoldnone"), state);
        return state.equals("newnewnew");
    }
}

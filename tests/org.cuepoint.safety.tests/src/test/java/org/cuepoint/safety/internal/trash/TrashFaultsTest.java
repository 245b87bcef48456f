package org.cuepoint.safety.internal.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.FaultyStorage;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.junit.jupiter.api.Test;

/** Every call of moving to the trash and back fails once, or is the last of its process. */
class TrashFaultsTest extends TrashFixture {

    private static final int MORE_THAN_ALL = 60;

    private Path next() throws IOException {
        disks = new Disks(Files.createTempDirectory(temporary, "run"));
        homeTrash = disks.home.resolve("Trash");
        return write(disks.home.resolve("sets/list.csv"), "old");
    }

    /** The contents that are somewhere, but for information files. */
    private static List<String> contents(Path home) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : Fixture.tree(home)) {
            if (!name.endsWith(TrashInfo.SUFFIX)) {
                found.add(Fixture.text(home.resolve(name)));
            }
        }
        return found;
    }

    private List<String> infos() throws IOException {
        return Files.exists(homeTrash.resolve("info")) ? Fixture.names(homeTrash.resolve("info")) : List.of();
    }

    /** Whether a file has its information, in the trash of the home folder or the one that was tried after it. */
    private boolean hasInformation(Path home) throws IOException {
        return Fixture.tree(home).stream().anyMatch(name -> name.endsWith("info/list.csv" + TrashInfo.SUFFIX));
    }

    @Test
    void whateverFailsTheFileIsWhereItWasOrInTheTrashWithItsInformation() throws Exception {
        int runs = 0;
        for (FaultyStorage.Fault fault : FaultyStorage.Fault.values()) {
            for (FaultyStorage.Moment moment : FaultyStorage.Moment.values()) {
                for (int call = 0; call < MORE_THAN_ALL; call++) {
                    Path victim = next();
                    FaultyStorage device = new FaultyStorage(disks, call, fault, moment);
                    boolean put = put(victim, device);
                    String what = fault + " " + moment + " at " + call + " " + device.failed();
                    assertEquals(List.of("old"), contents(disks.home), what);
                    assertEquals(put, !Files.exists(victim), what);
                    assertTrue(!put || hasInformation(disks.home), what);
                    if (device.failed().isEmpty()) {
                        break;
                    }
                    runs++;
                }
            }
        }
        assertTrue(runs > 150, "only " + runs + " failures");
    }

    private boolean put(Path victim, StorageDevice device) {
        try {
            over(device).put(victim);
            return true;
        } catch (StorageException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
            return false;
        }
    }

    @Test
    void whateverFailsOnTheWayBackTheFileIsInOneOfTheTwoPlaces() throws Exception {
        for (FaultyStorage.Moment moment : FaultyStorage.Moment.values()) {
            boolean failed = true;
            for (int call = 0; failed; call++) {
                Path victim = next();
                PassingStorage late = new PassingStorage(disks);
                Trash over = over(late);
                TrashedFile trashed = over.put(victim);
                FaultyStorage device = new FaultyStorage(disks, call,
                        FaultyStorage.Fault.EIO, moment);
                late.passTo(device);
                boolean back = undo(over, trashed);
                failed = !device.failed().isEmpty();
                String what = moment + " at " + call + " " + device.failed();
                assertEquals(List.of("old"), contents(disks.home), what);
                assertEquals(back, Files.exists(victim), what);
                assertEquals(back, over.recent().isEmpty(), what);
            }
        }
    }

    private static boolean undo(Trash trash, TrashedFile trashed) {
        try {
            trash.undo(trashed);
            return true;
        } catch (StorageException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
            return false;
        }
    }

    @Test
    void aKillAtAnyMomentLosesNothingAndTheNextProcessRemovesWhatItLeft() throws Exception {
        int kills = 0;
        boolean killed = true;
        for (int calls = 0; killed; calls++) {
            Path victim = next();
            try {
                over(new KilledStorage(disks, calls)).put(victim);
                killed = false;
            } catch (KilledStorage.Killed e) {
                kills++;
            }
            String what = "after " + calls + " calls";
            assertEquals(List.of("old"), contents(disks.home), what);
            if (!Files.exists(victim)) {
                assertEquals(List.of("list.csv" + TrashInfo.SUFFIX), infos(), what);
            }
            boolean whole = infos().isEmpty() || Files.size(homeTrash.resolve("info/" + infos().getFirst())) > 0;
            over(disks).put(write(victim.resolveSibling("other"), "other"));
            if (whole) {
                assertEquals(Fixture.names(homeTrash.resolve("files")).stream().map(n -> n + TrashInfo.SUFFIX).toList(),
                        infos(), what + ": an information file without a file");
            }
        }
        assertTrue(kills > 20, "only " + kills + " kills");
    }

    @Test
    void onlyOrphansOfOursThatNobodyHoldsAreRemoved() throws Exception {
        trash.put(file); // makes the folders and ours
        Path info = homeTrash.resolve("info");
        String ours = Fixture.text(info.resolve("list.csv.trashinfo"));
        write(info.resolve("ours.trashinfo"), ours);
        write(info.resolve("held.trashinfo"), ours);
        write(info.resolve("half.trashinfo"), ours.substring(0, 40));
        write(info.resolve("foreign.trashinfo"), ours.replace("CuePoint", "Files"));
        write(info.resolve("large.trashinfo"), ours + "x".repeat(20_000));
        write(info.resolve("notes.txt"), ours);
        Files.createSymbolicLink(info.resolve("link.trashinfo"), info.resolve("list.csv.trashinfo"));
        StorageDevice real = new PlatformStorage(Platform.current());
        try (OpenFile held = real.openToAppend(info.resolve("held.trashinfo"))) {
            assertTrue(held.tryLock());
            over(disks).put(write(file, "new"));
        }
        assertEquals(List.of("foreign.trashinfo", "half.trashinfo", "held.trashinfo", "large.trashinfo",
                "link.trashinfo", "list (1).csv.trashinfo", "list.csv.trashinfo", "notes.txt"), Fixture.names(info));
    }

    @Test
    void theContentOfTheInformationIsForcedBeforeItsFolderAndTheRename() throws Exception {
        Path victim = next();
        FaultyStorage device = new FaultyStorage(disks, -1, FaultyStorage.Fault.EIO,
                FaultyStorage.Moment.BEFORE);
        over(device).put(victim);
        List<String> calls = device.calls();
        assertEquals(List.of("createNew", "tryLock", "write", "force", "forceFolder", "replace", "forceFolder",
                "forceFolder", "close"), calls.subList(calls.indexOf("createNew"), calls.size()));
        assertFalse(Files.exists(victim));
    }
}

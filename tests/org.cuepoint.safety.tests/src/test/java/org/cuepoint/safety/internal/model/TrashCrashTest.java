package org.cuepoint.safety.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.safety.Trash;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.save.PathLocks;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.safety.internal.trash.TrashService;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Every state in which the power may fail while a file is moved to the trash and taken back. */
class TrashCrashTest {

    private static final Path FILE = Path.of("/home/sets/list.csv");
    private static final Path TRASH = Path.of("/home/share/Trash");
    private static final String INFO = "[Trash Info]\nPath=/home/sets/list.csv\nDeletionDate=2026-11-23T10:11:12\n"
            + "X-Trashed-By=CuePoint\n";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:11:12Z"), ZoneOffset.UTC);

    private int states;

    @Test
    void aFileIsAtItsPlaceOrInTheTrashWithItsInformation() throws Exception {
        explore(Forces.all());
        assertTrue(states >= 15, "only " + states + " states");
    }

    @Test
    void withoutAForceOfTheInformationACrashIsFoundThatLosesIt() throws Exception {
        Forces usual = Forces.all();
        explore(usual);
        List<String> needed = new ArrayList<>();
        for (int i = 0; i < usual.calls().size(); i++) {
            int left = i;
            if (usual.calls().get(i).startsWith("file ") || usual.calls().get(i).endsWith("/info")) {
                needed.add(usual.calls().get(i));
                assertThrows(AssertionFailedError.class, () -> explore(Forces.without(left)),
                        usual.calls().get(i) + " is not needed");
            }
        }
        assertEquals(2, needed.size(), needed.toString());
    }

    private void explore(Forces forces) throws Exception {
        ModelDisk disk = new ModelDisk(forces);
        disk.put(FILE, "old".getBytes(StandardCharsets.UTF_8));
        Map<String, DiskImage> found = new LinkedHashMap<>();
        disk.afterChange(() -> new CrashStates(disk).each(found::putIfAbsent));
        Trash trash = new TrashService(new Workshop(disk, Platform.LINUX, path -> {}, new PathLocks()),
                Optional.of(TRASH), CLOCK, "CuePoint");
        TrashedFile trashed = trash.put(FILE);
        look(found, true, true);
        new CrashStates(disk).each(found::putIfAbsent);
        look(found, false, true);
        assertEquals(FILE, trash.undo(trashed));
        look(found, true, true);
        new CrashStates(disk).each(found::putIfAbsent);
        look(found, true, false);
        states += found.size();
    }

    /** Looks at each state and forgets it. */
    private void look(Map<String, DiskImage> found, boolean maybeInPlace, boolean maybeInTrash) throws IOException {
        for (Map.Entry<String, DiskImage> state : found.entrySet()) {
            ModelDisk disk = state.getValue().restart(Forces.all());
            boolean inPlace = text(disk, FILE).equals(Optional.of("old"));
            boolean inTrash = text(disk, TRASH.resolve("files/list.csv")).equals(Optional.of("old"));
            boolean told = text(disk, TRASH.resolve("info/list.csv.trashinfo")).equals(Optional.of(INFO));
            assertTrue(inPlace && maybeInPlace || inTrash && told && maybeInTrash,
                    () -> "lost in\n" + state.getKey());
        }
        states += found.size();
        found.clear();
    }

    private static Optional<String> text(ModelDisk disk, Path path) throws IOException {
        if (disk.facts(path).isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) disk.facts(path).orElseThrow().bytes()];
        try (OpenFile file = disk.openToRead(path)) {
            file.read(bytes);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}

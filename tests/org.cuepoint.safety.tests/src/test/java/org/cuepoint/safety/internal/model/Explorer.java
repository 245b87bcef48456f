package org.cuepoint.safety.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.backup.BackupFolder;
import org.cuepoint.safety.internal.backup.BackupStoreService;
import org.cuepoint.safety.internal.backup.KeptVersions;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.PathLocks;
import org.cuepoint.safety.internal.save.StagedFile;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.safety.internal.transaction.TransactionRecovery;

/**
 * Does one scenario on a model disk, visits every state in which a crash may leave it at any moment, starts anew from
 * each, and so from every state in which a crash of that new start may leave it; and looks at what the user finds.
 */
final class Explorer {

    private static final Path JOURNALS = Path.of("/state/transactions");
    private static final Path BACKUPS = Path.of("/state/backups");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:11:12.123Z"), ZoneOffset.UTC);

    private static final Backups NONE = (file, stamp) -> {
        throw new AssertionError("nothing is kept here");
    };

    private final Scenario scenario;
    private final Set<String> states = new HashSet<>();

    Explorer(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The states that were visited, as texts. */
    Set<String> states() {
        return states;
    }

    /**
     * Does it.
     *
     * @param doing the forces of the operation
     * @param recovering the forces of each recovery that is not itself one after a crash of a recovery
     */
    void explore(Forces doing, Supplier<Forces> recovering) throws Exception {
        ModelDisk disk = new ModelDisk(doing);
        disk.putFolder(JOURNALS.getParent());
        disk.putFolder(Path.of("/music"));
        disk.putFolder(Path.of("/reports"));
        scenario.before().forEach((path, text) -> disk.put(path, bytes(text)));
        Map<String, DiskImage> during = new LinkedHashMap<>();
        disk.afterChange(() -> new CrashStates(disk).each(during::putIfAbsent));
        disk.refuse(scenario.refused() ? scenario.after().keySet() : Set.of());
        act(disk);
        Map<String, DiskImage> after = new LinkedHashMap<>();
        new CrashStates(disk).each(after::putIfAbsent);
        for (Map.Entry<String, DiskImage> state : during.entrySet()) {
            restart(state.getKey(), state.getValue(), false, recovering);
        }
        for (Map.Entry<String, DiskImage> state : after.entrySet()) {
            restart(state.getKey(), state.getValue(), true, recovering);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Workshop workshop(StorageDevice disk) {
        return new Workshop(disk, Platform.LINUX, path -> {}, new PathLocks());
    }

    private void act(ModelDisk disk) throws InterruptedException {
        Workshop workshop = workshop(disk);
        SafeFilesService files = new SafeFilesService(
                workshop.finishing(new TransactionRecovery(workshop, () -> JOURNALS)),
                new BackupFolder(workshop, () -> BACKUPS, CLOCK), () -> JOURNALS);
        SaveOptions options = scenario.backups()
                ? SaveOptions.of(ConflictPolicy.OVERWRITE)
                : SaveOptions.replaceOwn();
        if (scenario.together()) {
            List<FileWrite> writes = new ArrayList<>();
            scenario.after().forEach((path, text) -> writes.add(new FileWrite(path, options, Content.of(text))));
            TransactionResult result = files.writeAll(writes);
            assertTrue(scenario.refused()
                    ? result instanceof TransactionResult.NotDone
                    : result instanceof TransactionResult.Done done && done.durable(), result::sentence);
            return;
        }
        for (Map.Entry<Path, String> each : scenario.after().entrySet()) {
            SaveResult result = files.write(each.getKey(), options, Content.of(each.getValue()));
            assertTrue(result instanceof SaveResult.Saved saved && saved.durable(), result::sentence);
        }
    }

    /** The machine is switched on again, and while that goes on it may crash once more at any moment. */
    private void restart(String state, DiskImage image, boolean told, Supplier<Forces> recovering) throws Exception {
        states.add(state);
        ModelDisk disk = image.restart(recovering.get());
        Map<String, DiskImage> during = new LinkedHashMap<>();
        disk.afterChange(() -> new CrashStates(disk).each(during::putIfAbsent));
        recoverAndLook(disk, told, state);
        for (Map.Entry<String, DiskImage> again : during.entrySet()) {
            if (states.add(again.getKey())) {
                recoverAndLook(again.getValue().restart(Forces.all()), told, state + "then\n" + again.getKey());
            }
        }
    }

    private void recoverAndLook(ModelDisk disk, boolean told, String state) throws IOException {
        TransactionRecovery recovery = new TransactionRecovery(workshop(disk), () -> JOURNALS);
        recovery.recover();
        Workshop workshop = workshop(disk).finishing(recovery);
        for (Path folder : folders(disk)) {
            workshop.leftovers().sweep(folder);
        }
        look(disk, told, state);
    }

    private Set<Path> folders(ModelDisk disk) {
        Set<Path> folders = new TreeSet<>();
        for (Path file : scenario.after().keySet()) {
            if (disk.facts(file.getParent()).isPresent()) {
                folders.add(file.getParent());
            }
        }
        return folders;
    }

    private void look(ModelDisk disk, boolean told, String state) throws IOException {
        int fresh = 0;
        for (Map.Entry<Path, String> each : scenario.after().entrySet()) {
            Optional<String> found = text(disk, each.getKey());
            Optional<String> old = Optional.ofNullable(scenario.before().get(each.getKey()));
            boolean isNew = found.equals(Optional.of(each.getValue()));
            assertTrue(isNew || found.equals(old), () -> each.getKey() + " holds " + found + " in\n" + state);
            fresh += isNew ? 1 : 0;
            if (isNew && old.isPresent() && scenario.backups()) {
                assertTrue(isKept(disk, each.getKey(), old.get()),
                        () -> "the old " + each.getKey() + " is lost in\n" + state);
            }
        }
        if (told) {
            assertEquals(scenario.refused() ? 0 : scenario.after().size(), fresh,
                    () -> "it is not what was told in\n" + state);
        }
        if (scenario.together()) {
            assertTrue(fresh == 0 || fresh == scenario.after().size(), () -> "half a transaction in\n" + state);
        }
        for (Path folder : folders(disk)) {
            disk.list(folder).forEach(path -> assertTrue(!StagedFile.NAME.matcher(path.getFileName().toString())
                    .matches(), () -> path + " is left over in\n" + state));
        }
        lookAtBackups(disk, state);
        if (disk.facts(JOURNALS).isPresent()) {
            assertEquals(List.of(), disk.list(JOURNALS), () -> "a journal is left over in\n" + state);
        }
    }

    /** Also a backup is there wholly or not at all, whether the file was replaced or not. */
    private void lookAtBackups(ModelDisk disk, String state) throws IOException {
        if (disk.facts(BACKUPS).isEmpty()) {
            return;
        }
        for (Path folder : disk.list(BACKUPS)) {
            Optional<String> told = text(disk, folder.resolve("path.txt"));
            assertTrue(told.isEmpty() || scenario.before().keySet().stream()
                    .anyMatch(file -> told.get().equals(file + "\n")), () -> "half a path in\n" + state);
        }
        BackupStore store = BackupStoreService.in(workshop(disk), () -> BACKUPS, NONE, null, null);
        store.list().forEach(file -> file.versions().forEach(version -> assertTrue(store.verify(version),
                () -> "half a backup in\n" + state)));
    }

    private static boolean isKept(ModelDisk disk, Path file, String old) throws IOException {
        return new KeptVersions(disk).in(BACKUPS).stream().filter(each -> each.file().equals(file))
                .flatMap(each -> each.versions().stream()).map(BackupVersion::copy)
                .anyMatch(copy -> text(disk, copy).equals(Optional.of(old)));
    }

    private static Optional<String> text(ModelDisk disk, Path path) {
        if (disk.facts(path).isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) disk.facts(path).orElseThrow().bytes()];
        try (OpenFile file = disk.openToRead(path)) {
            file.read(bytes);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

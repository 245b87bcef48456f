package org.cuepoint.safety.internal.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.save.PathLocks;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.Test;

class TrashPutTest extends TrashFixture {

    private static String info(Path trashed) throws IOException {
        return Fixture.text(TrashFolder.infoFor(trashed));
    }

    @Test
    void aFileGoesToTheTrashOfTheHomeFolderWithItsInformation() throws Exception {
        TrashedFile trashed = trash.put(file);
        assertEquals(new TrashedFile(file, homeTrash.resolve("files/list.csv"), CLOCK.instant(), 3), trashed);
        assertTrue(trashed.undoable());
        assertEquals("old", Fixture.text(trashed.trashed()));
        assertFalse(Files.exists(file));
        assertEquals("[Trash Info]\nPath=" + file + "\nDeletionDate=2026-11-23T11:11:12\nX-Trashed-By=CuePoint\n",
                Fixture.text(homeTrash.resolve("info/list.csv.trashinfo")));
        for (String folder : List.of("", "files", "info")) {
            assertEquals("rwx------", Disks.mode(homeTrash.resolve(folder)), folder);
        }
        assertEquals("rw-------", Disks.mode(homeTrash.resolve("info/list.csv.trashinfo")));
    }

    @Test
    void namesAreEscapedByteByByte() throws Exception {
        Map<String, String> names = Map.of("a b.csv", "a%20b.csv", "100%.csv", "100%25.csv", "Sänger.csv",
                "S%C3%A4nger.csv", "line\nbreak", "line%0Abreak", "plain-_.!~*'()", "plain-_.!~*'()", "a#b?c",
                "a%23b%3Fc");
        for (Map.Entry<String, String> name : names.entrySet()) {
            TrashedFile trashed = trash.put(write(disks.home.resolve(name.getKey()), "x"));
            assertEquals("Path=" + disks.home + "/" + name.getValue(), info(trashed.trashed()).split("\n")[1]);
        }
    }

    @Test
    void aFileOnAnotherDiskGoesToTheTrashOfItsTopFolder() throws Exception {
        TrashedFile trashed = trash.put(write(disks.stick.resolve("my sets/list.csv"), "new"));
        Path root = disks.stick.resolve(".Trash-" + user);
        assertEquals(root.resolve("files/list.csv"), trashed.trashed());
        assertEquals("Path=my%20sets/list.csv", info(trashed.trashed()).split("\n")[1]);
        assertEquals("rwx------", Disks.mode(root));
        assertFalse(Files.exists(homeTrash));
    }

    @Test
    void theFolderOfAnAdministratorIsUsedWhenItIsSafe() throws Exception {
        Path common = Files.createDirectory(disks.stick.resolve(".Trash"));
        assertEquals(disks.stick.resolve(".Trash-" + user + "/files/a"),
                trash.put(write(disks.stick.resolve("a"), "x")).trashed(), "not sticky");
        Process chmod = new ProcessBuilder("chmod", "1777", common.toString()).start();
        assertEquals(0, chmod.waitFor());
        assertEquals(common.resolve(user + "/files/b"), trash.put(write(disks.stick.resolve("b"), "x")).trashed());
        assertEquals("rwx------", Disks.mode(common.resolve(user)));
        Path elsewhere = disks.stick.resolve("elsewhere");
        Files.move(common, elsewhere);
        Files.createSymbolicLink(common, elsewhere);
        assertEquals(disks.stick.resolve(".Trash-" + user + "/files/c"),
                trash.put(write(disks.stick.resolve("c"), "x")).trashed(), "a link");
    }

    @Test
    void aTrashThatIsNotTheUsersIsNotUsed() throws Exception {
        Path root = disks.stick.resolve(".Trash-" + user);
        Path victim = write(disks.stick.resolve("a"), "x");
        Files.createSymbolicLink(root, Files.createDirectory(disks.stick.resolve("elsewhere")));
        refused(Problem.NO_PERMISSION, () -> trash.put(victim));
        Files.delete(root);
        Files.createDirectory(root);
        disks.strangers.put(root, 4711);
        String sentence = refused(Problem.NO_PERMISSION, () -> trash.put(victim)).getMessage();
        assertEquals(victim + " cannot be moved to the trash: its disk has no trash for you: " + root
                + " belongs to somebody else. It is where it was.", sentence);
        assertEquals("x", Fixture.text(victim));
        assertEquals(List.of(".Trash-" + user, "a", "elsewhere"), Fixture.names(disks.stick));
    }

    @Test
    void aTrashOfTheHomeFolderOfSomebodyElseIsNotUsed() throws Exception {
        Files.createDirectories(homeTrash);
        disks.strangers.put(homeTrash, 4711);
        assertEquals(disks.home.resolve(".Trash-" + user + "/files/list.csv"), trash.put(file).trashed());
    }

    @Test
    void whereNoTrashCanBeMadeTheFileStaysAndASentenceSaysWhy() throws Exception {
        Path root = disks.stick.resolve(".Trash-" + user);
        disks.forbidden.add(root);
        Path victim = write(disks.stick.resolve("a"), "x");
        StorageException failure = refused(Problem.NO_PERMISSION, () -> trash.put(victim));
        assertEquals(victim + " cannot be moved to the trash: its disk has no trash, and none could be made at " + root
                + ": the system does not allow it. It is where it was.", failure.getMessage());
        assertEquals(List.of("a"), Fixture.tree(disks.stick));
        assertEquals(List.of(), trash.recent());
    }

    @Test
    void aFileSystemInsideAnotherIsNeverCopiedFrom() throws Exception {
        Disks confused = new Disks(Files.createDirectory(temporary.resolve("b"))) {
            @Override
            public void replace(Path from, Path to) throws IOException {
                throw new java.nio.file.AtomicMoveNotSupportedException(from.toString(), to.toString(), "EXDEV");
            }
        };
        homeTrash = confused.home.resolve("Trash");
        Path victim = write(confused.home.resolve("a"), "x");
        assertEquals(
                victim + " cannot be moved to the trash: it is on another disk than its trash. It is where it was.",
                refused(Problem.FAILED, () -> over(confused).put(victim)).getMessage());
        assertEquals(List.of("a"), Fixture.tree(confused.home), "no information file stays");
    }

    @Test
    void namesInTheTrashAreNumberedAndNothingThereIsReplaced() throws Exception {
        write(homeTrash.resolve("files/list (1).csv"), "without information");
        write(homeTrash.resolve("info/list (2).csv.trashinfo"), "of somebody who is about to move");
        assertEquals("list.csv", trash.put(file).trashed().getFileName().toString());
        assertEquals("list (3).csv", trash.put(write(file, "new")).trashed().getFileName().toString());
        assertEquals("without information", Fixture.text(homeTrash.resolve("files/list (1).csv")));
        assertEquals("old", Fixture.text(homeTrash.resolve("files/list.csv")));
        assertEquals("new", Fixture.text(homeTrash.resolve("files/list (3).csv")));
        assertEquals(List.of("list (3).csv", "list.csv"),
                trash.recent().stream().map(f -> f.trashed().getFileName().toString()).toList(), "newest first");
    }

    @Test
    void manyFilesOfOneNameAndTheLongestNamesFit() throws Exception {
        for (int i = 0; i < 130; i++) {
            trash.put(write(file, "content " + i));
        }
        assertEquals(130, Fixture.names(homeTrash.resolve("files")).size());
        Path longest = disks.home.resolve("ü".repeat(125) + ".csv");
        TrashedFile first = trash.put(write(longest, "1"));
        TrashedFile second = trash.put(write(longest, "2"));
        assertEquals("1", Fixture.text(first.trashed()));
        assertEquals("2", Fixture.text(second.trashed()));
        assertTrue(Files.exists(TrashFolder.infoFor(second.trashed())));
    }

    @Test
    void aSymbolicLinkIsMovedItself() throws Exception {
        Path link = Files.createSymbolicLink(disks.home.resolve("link"), file);
        Path folder = Files.createSymbolicLink(disks.home.resolve("to folder"), file.getParent());
        TrashedFile trashed = trash.put(link);
        assertEquals("old", Fixture.text(file));
        assertEquals(file, Files.readSymbolicLink(trashed.trashed()));
        assertEquals(0, trashed.bytes());
        TrashedFile second = trash.put(folder);
        assertEquals("Path=" + disks.home + "/to%20folder", info(second.trashed()).split("\n")[1]);
        assertEquals(link, trash.undo(trashed));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(folder, trash.undo(second));
        assertTrue(Files.isSymbolicLink(folder));
    }

    @Test
    void theFolderOfTheFileMayBeReachedByALink() throws Exception {
        Path link = Files.createSymbolicLink(disks.home.resolve("by link"), file.getParent());
        TrashedFile trashed = trash.put(link.resolve("list.csv"));
        assertEquals(link.resolve("list.csv"), trashed.original());
        assertEquals("Path=" + file, info(trashed.trashed()).split("\n")[1]);
    }

    @Test
    void whatIsNoFileIsRefused() throws Exception {
        assertEquals(file.getParent() + " is a folder and was not moved to the trash. Only files can be.",
                refused(Problem.NOT_A_FILE, () -> trash.put(file.getParent())).getMessage());
        refused(Problem.NOT_A_FILE, () -> trash.put(Path.of("/")));
        refused(Problem.FAILED, () -> trash.put(disks.home.resolve("nothing")));
        assertFalse(Files.exists(homeTrash));
    }

    @Test
    void theGuardIsAskedBeforeAFileLeavesItsPlace() throws Exception {
        RefusingGuard guard = new RefusingGuard();
        assertEquals(file + " was not written: not here. Use /elsewhere instead.",
                refused(Problem.REFUSED, () -> guard.trash(this).put(file)).getMessage());
        assertEquals("old", Fixture.text(file));
        assertFalse(Files.exists(homeTrash));
    }

    /** Refuses everything. */
    private static final class RefusingGuard {

        TrashService trash(TrashPutTest test) {
            return new TrashService(new Workshop(test.disks, Platform.LINUX, target -> {
                throw new WriteRefusedException(target, "not here", Path.of("/elsewhere"));
            }, new PathLocks()), Optional.of(test.homeTrash), CLOCK, "CuePoint");
        }
    }

    @Test
    void theInformationIsOnTheDiskBeforeTheFileLeavesItsPlace() throws Exception {
        trash.put(file);
        assertEquals(List.of("force share", "force .local", "force home"), disks.calls.subList(0, 3),
                "the new folders' names");
        assertEquals(List.of("force Trash", "force Trash", "force info", "rename list.csv", "force files",
                "force sets"), disks.calls.subList(3, disks.calls.size()));
    }

    @Test
    void theModeOfTheFileStaysAsItWas() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        FileFacts before = disks.facts(file).orElseThrow();
        TrashedFile trashed = trash.put(file);
        assertEquals("r--r-----", Disks.mode(trashed.trashed()));
        assertEquals(before, disks.facts(trashed.trashed()).orElseThrow());
        assertTrue(Files.exists(trashed.trashed(), LinkOption.NOFOLLOW_LINKS));
    }
}

package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service over the real file system: what is written and what is kept. */
class SafeFilesTest extends SavingFixture {

    @ParameterizedTest
    @EnumSource(ConflictPolicy.class)
    void aNewFileIsWrittenWithEveryPolicyAndItsFoldersAreMade(ConflictPolicy policy) throws Exception {
        Path target = folder.resolve("new/deep/list.csv");
        SaveResult.Saved result = saved(files.write(target, policy, Content.of("hello\n")));
        assertEquals("hello\n", Fixture.text(target));
        assertEquals(new SaveResult.Saved(target, 6, true, Hashes.of("hello\n"), result.backup(), List.of(),
                target + " was saved (6 bytes)."), result);
        assertTrue(result.backup().isEmpty());
        assertEquals(List.of("list.csv"), Fixture.names(target.getParent()));
    }

    @Test
    void anExistingFileStaysWithFail() throws Exception {
        Files.writeString(file, "old");
        AtomicBoolean asked = new AtomicBoolean();
        notSaved(Problem.EXISTS, files.write(file, ConflictPolicy.FAIL, out -> asked.set(true)));
        assertEquals("old", Fixture.text(file));
        assertFalse(asked.get(), "content was produced for nothing");
    }

    @Test
    void anExistingFileStaysWithSkip() throws Exception {
        Files.writeString(file, "old");
        SaveResult result = files.write(file, ConflictPolicy.SKIP, Content.of("new"));
        assertEquals(new SaveResult.Skipped(file, file + " exists already and was left as it is."), result);
        assertEquals("old", Fixture.text(file));
    }

    @Test
    void renameTakesTheFirstFreeNumber() throws Exception {
        Files.writeString(file, "old");
        Files.writeString(folder.resolve("list (1).csv"), "first");
        SaveResult.Saved result = saved(files.write(file, ConflictPolicy.RENAME, Content.of("new")));
        assertEquals(folder.resolve("list (2).csv"), result.file());
        assertEquals("new", Fixture.text(result.file()));
        assertEquals(List.of("list (1).csv", "list (2).csv", "list.csv"), Fixture.names(folder));
    }

    @Test
    void overwriteKeepsTheEarlierContentOnceAndTellsWhere() throws Exception {
        Files.writeString(file, "old");
        Path first = saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("new"))).backup().orElseThrow();
        assertEquals("old", Fixture.text(first));
        assertEquals("20261123T101112.123Z-" + Hashes.of("old") + "~"
                + Hashes.of("new").substring(0, 16) + ".csv", first.getFileName().toString());
        assertEquals(file + "\n", Fixture.text(first.resolveSibling("path.txt")));
        assertEquals("new", Fixture.text(file));

        saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("old")));
        SaveResult.Saved third = saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("third")));
        Path again = third.backup().orElseThrow();
        assertEquals("old", Fixture.text(again));
        assertTrue(Files.notExists(first), "the same content was stored twice");
        assertEquals(3, Fixture.names(first.getParent()).size());
        assertTrue(third.sentence().contains("kept in " + again), third.sentence());
    }

    @Test
    void aDamagedBackupIsNotTakenForAGoodOne() throws Exception {
        Files.writeString(file, "old");
        Path first = saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("new"))).backup().orElseThrow();
        Files.writeString(first, "bad");
        Files.writeString(file, "old");
        Path second = saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("new"))).backup().orElseThrow();
        assertEquals("old", Fixture.text(second));
    }

    @Test
    void withoutABackupsFolderTheCopyIsBesideTheFile() throws Exception {
        Files.writeString(home.resolve("backups"), "a file where the folder should be");
        Files.writeString(file, "old");
        SaveResult.Saved result = saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertEquals(folder.resolve("list.csv.bak"), result.backup().orElseThrow());
        assertEquals("old", Fixture.text(folder.resolve("list.csv.bak")));

        saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("newer")));
        assertEquals("new", Fixture.text(folder.resolve("list.csv (1).bak")));
        assertEquals("old", Fixture.text(folder.resolve("list.csv.bak")));
    }

    @Test
    void ourOwnFilesAreReplacedWithoutABackup() throws Exception {
        Files.writeString(file, "old");
        assertTrue(saved(files.write(file, SaveOptions.replaceOwn(), Content.of("new"))).backup().isEmpty());
        assertEquals("new", Fixture.text(file));
        assertFalse(Files.exists(home.resolve("backups")));
    }

    @Test
    void aSymbolicLinkStaysAndItsTargetIsWritten() throws Exception {
        Path real = Files.writeString(Files.createDirectory(home.resolve("elsewhere")).resolve("real.csv"), "old");
        Files.createSymbolicLink(file, Path.of("../elsewhere/real.csv"));
        SaveResult.Saved result = saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertEquals(file, result.file());
        assertTrue(Files.isSymbolicLink(file));
        assertEquals("new", Fixture.text(real));
    }

    @Test
    void aLinkToNothingMakesItsTargetAndACircleIsRefused() throws Exception {
        Files.createSymbolicLink(file, Path.of("made.csv"));
        saved(files.write(file, ConflictPolicy.FAIL, Content.of("new")));
        assertEquals("new", Fixture.text(folder.resolve("made.csv")));

        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        notSaved(Problem.NOT_A_FILE, files.write(folder.resolve("a"), ConflictPolicy.OVERWRITE, Content.of("new")));
    }

    @Test
    void modeOwnerAndExtendedAttributesAreCarriedOver() throws Exception {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r---w-"));
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(view != null, "no extended attributes here");
        view.write("mood", ByteBuffer.wrap("calm".getBytes()));
        boolean root = Files.getAttribute(file, "unix:uid").equals(0);
        if (root) {
            Files.setAttribute(file, "unix:uid", 12_345);
            Files.setAttribute(file, "unix:gid", 23_456);
        }
        SaveResult.Saved result = saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertEquals(List.of(), result.notes());
        assertEquals("rw-r---w-", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        ByteBuffer value = ByteBuffer.allocate(4);
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).read("mood", value);
        assertArrayEquals("calm".getBytes(), value.array());
        if (root) {
            assertEquals(12_345, Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
            assertEquals(23_456, Files.getAttribute(file, "unix:gid", LinkOption.NOFOLLOW_LINKS));
        }
    }

    @Test
    void aNewFileHasTheModeOfAnyOtherNewFile() throws Exception {
        saved(files.write(file, ConflictPolicy.FAIL, Content.of("new")));
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
    }

    @Test
    void deletingRemovesFilesAndLinksButNoFolders() throws Exception {
        Path real = Files.writeString(folder.resolve("real"), "x");
        Files.createSymbolicLink(file, real);
        files.delete(file);
        files.delete(file);
        assertEquals(List.of("real"), Fixture.names(folder));
        files.delete(real);
        assertEquals(Problem.NOT_A_FILE, assertThrows(StorageException.class, () -> files.delete(folder)).problem());
    }
}

package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.junit.jupiter.api.Test;

/** Targets and contents that cannot be saved: a sentence, and nothing has changed. */
class RefusedTargetTest extends SavingFixture {

    @Test
    void aFileWithTwoNamesIsRefused() throws Exception {
        Files.writeString(file, "old");
        Files.createLink(folder.resolve("other.csv"), file);
        SaveResult.NotSaved result = notSaved(Problem.NOT_A_FILE,
                files.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertTrue(result.sentence().contains("2 names"), result.sentence());
        assertEquals("old", Fixture.text(folder.resolve("other.csv")));
    }

    @Test
    void aSecondNameLeftByACrashIsRemovedAndTheFileReplaced() throws Exception {
        Files.writeString(file, "old");
        Files.createLink(folder.resolve(".cuepoint-0123456789abcdef.tmp"), file);
        saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertEquals("new", Fixture.text(file));
        assertEquals(List.of("list.csv"), Fixture.names(folder));
    }

    @Test
    void aReadOnlyFileIsRefusedEvenForTheAdministrator() throws Exception {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        notSaved(Problem.READ_ONLY, files.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertEquals("old", Fixture.text(file));
    }

    @Test
    void whatIsNoFileIsRefusedWithEveryPolicy() throws Exception {
        Files.createDirectory(file);
        Path plain = Files.writeString(folder.resolve("plain"), "text");
        for (ConflictPolicy policy : ConflictPolicy.values()) {
            notSaved(Problem.NOT_A_FILE, files.write(file, policy, Content.of("new")));
            notSaved(Problem.NOT_A_FILE, files.write(plain.resolve("below.csv"), policy, Content.of("new")));
            notSaved(Problem.NOT_A_FILE, files.write(plain.resolve("far/below.csv"), policy, Content.of("new")));
            notSaved(Problem.NOT_A_FILE, files.write(Path.of("/"), policy, Content.of("new")));
        }
        assertEquals(List.of("list.csv", "plain"), Fixture.names(folder));
    }

    @Test
    void aDeviceIsRefused() throws Exception {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.exists(device), "no /dev/full here");
        notSaved(Problem.NOT_A_FILE, files.write(device, ConflictPolicy.OVERWRITE, Content.of("new")));
    }

    @Test
    void namesAndPathsThatAreTooLongAreToldAsSuch() throws Exception {
        notSaved(Problem.BAD_NAME, files.write(folder.resolve("n".repeat(256)), ConflictPolicy.FAIL, Content.of("x")));
        notSaved(Problem.BAD_NAME, files.write(folder.resolve("ü".repeat(128)), ConflictPolicy.FAIL, Content.of("x")));
        notSaved(Problem.BAD_NAME,
                files.write(folder.resolve("n".repeat(256)).resolve("a"), ConflictPolicy.FAIL, Content.of("x")));
        Path deep = folder;
        for (int i = 0; i < 30; i++) {
            deep = deep.resolve("d".repeat(200));
        }
        notSaved(Problem.BAD_NAME, files.write(deep.resolve("list.csv"), ConflictPolicy.FAIL, Content.of("x")));
        assertEquals(List.of(), Fixture.names(folder));
        saved(files.write(folder.resolve("n".repeat(255)), ConflictPolicy.FAIL, Content.of("x")));
        SaveResult.Saved numbered = saved(
                files.write(folder.resolve("n".repeat(255)), ConflictPolicy.RENAME, Content.of("y")));
        assertEquals("n".repeat(251) + " (1)", numbered.file().getFileName().toString());
    }

    @Test
    void theGuardIsAskedForTheFileBehindTheLinkBeforeAnythingIsMade() throws Exception {
        Path forbidden = home.toRealPath().resolve("installation");
        SafeFiles guarded = Fixture.files(new PassingStorage() {
            @Override
            public void createFolder(Path path) {
                throw new AssertionError(path + " was made before the guard was asked");
            }
        }, home.resolve("backups"), target -> {
            if (target.startsWith(forbidden)) {
                throw new WriteRefusedException(target, "nothing is written into the installation", folder);
            }
        });
        Files.createSymbolicLink(file, forbidden.resolve("x/list.csv"));
        SaveResult.NotSaved result = notSaved(Problem.REFUSED,
                guarded.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertTrue(result.sentence().contains("nothing is written into the installation"), result.sentence());
        assertFalse(Files.exists(forbidden));
        assertEquals(Problem.REFUSED, assertThrows(StorageException.class,
                () -> guarded.delete(Files.writeString(Files.createDirectory(forbidden).resolve("a"), "a"))).problem());
        assertTrue(Files.exists(forbidden.resolve("a")));
    }

    @Test
    void contentThatFailsHalfWayLeavesEverythingAsItWas() throws Exception {
        Files.writeString(file, "old");
        Content broken = out -> {
            out.write(new byte[200_000]);
            throw new IOException("the source ended early");
        };
        SaveResult.NotSaved result = notSaved(Problem.FAILED, files.write(file, ConflictPolicy.OVERWRITE, broken));
        assertTrue(result.sentence().contains("the source ended early"), result.sentence());
        notSaved(Problem.FAILED, files.write(folder.resolve("a/b/new.csv"), ConflictPolicy.FAIL, broken));
        notSaved(Problem.FAILED, files.write(file, ConflictPolicy.RENAME, broken));
        notSaved(Problem.FAILED, files.write(file, ConflictPolicy.OVERWRITE, out -> {
            throw new UncheckedIOException(new IOException("stream"));
        }));
        notSaved(Problem.FAILED, files.write(file, ConflictPolicy.OVERWRITE, out -> {
            throw new SocketTimeoutException("the source is slow");
        }));
        assertThrows(IllegalStateException.class, () -> files.write(file, ConflictPolicy.OVERWRITE, out -> {
            throw new IllegalStateException("a mistake in the content");
        }));
        assertEquals("old", Fixture.text(file));
        assertEquals(List.of("list.csv"), Fixture.tree(folder));
        assertFalse(Files.exists(folder.resolve("a")));
        assertFalse(Files.exists(home.resolve("backups")), "a backup was made for nothing");
    }
}

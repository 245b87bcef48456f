package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.PassingFile;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.disk.StoreFacts;
import org.cuepoint.safety.internal.save.PathLocks;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** File systems that cannot do everything, lie, or are held by other programs. */
class UnusualStorageTest {

    @TempDir
    Path home;

    private SafeFiles files(StorageDevice device) {
        return files(device, Platform.current());
    }

    private SafeFiles files(StorageDevice device, Platform platform) {
        Workshop workshop = new Workshop(device, platform, Fixture.EVERYTHING_ALLOWED, new PathLocks());
        return new SafeFilesService(workshop, (file, stamp) -> {
            throw new AssertionError("no backup was asked for");
        }, () -> home.resolve("transactions"));
    }

    /** FAT has no hard links. */
    private static class WithoutLinks extends PassingStorage {

        @Override
        public void link(Path existing, Path name) throws IOException {
            throw new UnsupportedOperationException("no second names");
        }
    }

    @ParameterizedTest
    @EnumSource(ConflictPolicy.class)
    void withoutSecondNamesANewFileIsStillNeverPutOverAnother(ConflictPolicy policy) throws Exception {
        Path file = home.resolve("a.csv");
        SaveResult fresh = files(new WithoutLinks()).write(file, policy, Content.of("first"));
        assertTrue(fresh.saved(), fresh.sentence());
        assertEquals("first", Fixture.text(file));
        assertEquals(List.of("a.csv"), Fixture.names(home));

        Path other = home.resolve("b.csv");
        SaveResult raced = files(new WithoutLinks()).write(other, policy, out -> Files.writeString(other, "theirs"));
        assertEquals("theirs", Fixture.text(other));
        assertEquals(policy == ConflictPolicy.RENAME, raced.saved());
    }

    @Test
    void whenTheReplacementOfAReservationFailsTheEmptyFileGoes() throws Exception {
        Path file = home.resolve("a.csv");
        SaveResult result = files(new WithoutLinks() {
            @Override
            public void replace(Path from, Path to) throws IOException {
                throw new FileSystemException(to.toString(), null, "Input/output error");
            }
        }).write(file, ConflictPolicy.FAIL, Content.of("first"));
        assertFalse(result.saved());
        assertEquals(List.of(), Fixture.names(home));
    }

    @ParameterizedTest
    @CsvSource({"10, false", "1000000, false", "10, true", "1000000, true"})
    void whatIsReadBackWrongIsNeverPutInPlace(int length, boolean backup) throws Exception {
        Path file = Files.writeString(home.resolve("a.csv"), "old");
        SaveResult result = files(new PassingStorage() {
            @Override
            public OpenFile createNew(Path path, boolean secret) throws IOException {
                OpenFile real = super.createNew(path, secret);
                return new PassingFile(real) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        byte[] bad = bytes.clone();
                        bad[offset + length / 2] ^= 1;
                        super.write(bad, offset, length);
                    }
                };
            }
        }).write(file, backup ? SaveOptions.of(ConflictPolicy.OVERWRITE) : SaveOptions.replaceOwn(),
                Content.of("n".repeat(length)));
        assertEquals(Problem.FAILED, assertInstanceOf(SaveResult.NotSaved.class, result).problem());
        assertTrue(result.sentence().contains("read back"), result.sentence());
        assertEquals("old", Fixture.text(file));
        assertEquals(List.of("a.csv"), Fixture.names(home));
    }

    @Test
    void aFileAfterAFailedForceIsThrownAwayAndNotForcedAgain() throws Exception {
        Path file = Files.writeString(home.resolve("a.csv"), "old");
        List<String> forces = new ArrayList<>();
        SaveResult result = files(new PassingStorage() {
            @Override
            public OpenFile createNew(Path path, boolean secret) throws IOException {
                return new PassingFile(super.createNew(path, secret)) {
                    @Override
                    public void force() throws IOException {
                        forces.add(path.toString());
                        throw new IOException("Input/output error");
                    }
                };
            }
        }).write(file, SaveOptions.replaceOwn(), Content.of("new"));
        assertFalse(result.saved());
        assertEquals(1, forces.size());
        assertEquals("old", Fixture.text(file));
        assertEquals(List.of("a.csv"), Fixture.names(home));
    }

    @ParameterizedTest
    @CsvSource({"WINDOWS, 9, 10, true", "WINDOWS, 10, 10, false", "LINUX, 1, 1, false"})
    void onWindowsAFileHeldByAnotherProgramIsTriedForAWhile(Platform platform, int refusals, int calls, boolean saved)
            throws Exception {
        Path file = Files.writeString(home.resolve("a.csv"), "old");
        List<Path> replaced = new ArrayList<>();
        List<Duration> pauses = new ArrayList<>();
        SaveResult result = files(new PassingStorage() {
            @Override
            public void replace(Path from, Path to) throws IOException {
                replaced.add(to);
                if (replaced.size() <= refusals) {
                    throw new AccessDeniedException(to.toString());
                }
                super.replace(from, to);
            }

            @Override
            public void pause(Duration time) {
                pauses.add(time);
            }
        }, platform).write(file, SaveOptions.replaceOwn(), Content.of("new"));
        assertEquals(saved, result.saved(), result.sentence());
        assertEquals(calls, replaced.size());
        assertEquals(calls - 1, pauses.size());
        assertEquals(saved ? "new" : "old", Fixture.text(file));
        assertEquals(List.of("a.csv"), Fixture.names(home));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"No space left on device | NO_SPACE | disk is full",
            "Disk quota exceeded | NO_SPACE | disk is full",
            "There is not enough space on the disk | NO_SPACE | disk is full",
            "Read-only file system | READ_ONLY | disk is read-only",
            "Operation not permitted | NO_PERMISSION | does not allow it",
            "File name too long | BAD_NAME | too long",
            "The process cannot access the file because it is being used by another process | LOCKED | another program",
            "Input/output error | FAILED | \"Input/output error\""})
    void whatTheSystemReportsBecomesASentence(String reason, Problem problem, String words) throws Exception {
        Path file = home.resolve("a no space left.csv");
        SaveResult result = files(new PassingStorage() {
            @Override
            public OpenFile createNew(Path path, boolean secret) throws IOException {
                throw new FileSystemException(path.toString(), null, reason);
            }
        }).write(file, ConflictPolicy.FAIL, Content.of("x"));
        SaveResult.NotSaved failed = assertInstanceOf(SaveResult.NotSaved.class, result);
        assertEquals(problem, failed.problem());
        assertTrue(failed.sentence().contains(words), failed.sentence());
    }

    @ParameterizedTest
    @CsvSource({"0, false, NO_SPACE", "1000000, true, READ_ONLY", "1000000, false, FAILED"})
    void inAnotherLanguageTheFileSystemItselfTellsTheReason(long free, boolean readOnly, Problem problem)
            throws Exception {
        SaveResult result = files(new PassingStorage() {
            @Override
            public OpenFile createNew(Path path, boolean secret) throws IOException {
                throw new FileSystemException(path.toString(), null, "Unbekannter Fehler");
            }

            @Override
            public StoreFacts store(Path folder) {
                return new StoreFacts(free, readOnly);
            }
        }).write(home.resolve("a.csv"), ConflictPolicy.FAIL, Content.of("x"));
        assertEquals(problem, assertInstanceOf(SaveResult.NotSaved.class, result).problem());
    }

    @Test
    void windowsNamesAreRefusedThereBeforeAnythingIsMade() throws Exception {
        for (String name : List.of("aux.csv", "a?.csv", "con/list.csv", "dot./list.csv")) {
            SaveResult result = files(new PassingStorage(), Platform.WINDOWS).write(home.resolve(name),
                    ConflictPolicy.FAIL, Content.of("x"));
            assertEquals(Problem.BAD_NAME, assertInstanceOf(SaveResult.NotSaved.class, result).problem(), name);
        }
        assertEquals(List.of(), Fixture.names(home));
    }
}

package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other threads, other programs and interrupts while a file is being saved. */
class InterferenceTest extends SavingFixture {

    @Test
    void anInterruptBeforeTheSwapChangesNothing() throws Exception {
        Files.writeString(file, "old");
        for (ConflictPolicy policy : Set.of(ConflictPolicy.OVERWRITE, ConflictPolicy.RENAME)) {
            assertThrows(InterruptedException.class, () -> files.write(file, policy, out -> {
                out.write(1);
                Thread.currentThread().interrupt();
            }));
            assertFalse(Thread.interrupted());
        }
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> files.write(file, ConflictPolicy.OVERWRITE, Content.of("new")));
        assertEquals("old", Fixture.text(file));
        assertEquals(List.of("list.csv"), Fixture.names(folder));
    }

    @Test
    void aChangeWhileTheContentIsMadeIsNotLost() throws Exception {
        Files.writeString(file, "old");
        FileTime time = Files.getLastModifiedTime(file);
        notSaved(Problem.CHANGED, files.write(file, ConflictPolicy.OVERWRITE, out -> {
            Files.writeString(file, "dlo"); // same length and time: only the hash tells
            Files.setLastModifiedTime(file, time);
        }));
        assertEquals("dlo", Fixture.text(file));
        Content changing = out -> Files.writeString(file, "longer");
        notSaved(Problem.CHANGED, files.write(file, SaveOptions.replaceOwn(), changing));
        assertEquals("longer", Fixture.text(file));
        notSaved(Problem.CHANGED, files.write(file, ConflictPolicy.OVERWRITE, out -> Files.delete(file)));
        assertEquals(List.of(), Fixture.names(folder));
    }

    @Test
    void aChangeOfSameLengthAndTimeIsFoundByItsHashWithoutABackupToo() throws Exception {
        Files.writeString(file, "old");
        FileTime time = Files.getLastModifiedTime(file);
        SaveOptions options = SaveOptions.replaceOwn().expecting(files.stamp(file));
        notSaved(Problem.CHANGED, files.write(file, options, out -> {
            Files.writeString(file, "dlo");
            Files.setLastModifiedTime(file, time);
        }));
        assertEquals("dlo", Fixture.text(file));
    }

    @ParameterizedTest
    @EnumSource(ConflictPolicy.class)
    void aFileThatAppearsWhileTheContentIsMadeIsNeverReplaced(ConflictPolicy policy) throws Exception {
        SaveResult result = files.write(file, policy, out -> {
            Files.writeString(file, "theirs");
            out.write("ours".getBytes());
        });
        assertEquals("theirs", Fixture.text(file));
        switch (policy) {
            case FAIL -> notSaved(Problem.EXISTS, result);
            case SKIP -> assertInstanceOf(SaveResult.Skipped.class, result);
            case OVERWRITE -> notSaved(Problem.CHANGED, result);
            case RENAME -> assertEquals("ours", Fixture.text(folder.resolve("list (1).csv")));
        }
        assertEquals(policy == ConflictPolicy.RENAME ? 2 : 1, Fixture.names(folder).size());
    }

    @Test
    void aStampFromLoadingTellsALaterChange() throws Exception {
        assertEquals(FileStamp.MISSING, files.stamp(file));
        Files.writeString(file, "loaded");
        FileStamp loaded = files.stamp(file);
        SaveOptions options = SaveOptions.of(ConflictPolicy.OVERWRITE).expecting(loaded);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        saved(files.write(file, options, Content.of("mine")));
        notSaved(Problem.CHANGED, files.write(file, options, Content.of("again")));
        assertEquals("mine", Fixture.text(file));
        Files.delete(file);
        notSaved(Problem.CHANGED, files.write(file, options, Content.of("again")));
        assertEquals(Problem.NOT_A_FILE, assertThrows(StorageException.class, () -> files.stamp(folder)).problem());
    }

    @Test
    void onlyDeadTemporaryFilesOfOursAreLeftovers() throws Exception {
        Files.writeString(folder.resolve(".cuepoint-0123456789abcdef.tmp"), "dead");
        Files.writeString(folder.resolve(".cuepoint-mine.tmp"), "not ours");
        Files.createSymbolicLink(folder.resolve(".cuepoint-1123456789abcdef.tmp"), folder);
        assertEquals(0, files.removeLeftovers(home.resolve("none")));
        saved(files.write(file, ConflictPolicy.FAIL, out -> assertEquals(1, removed())));
        assertEquals(List.of(".cuepoint-1123456789abcdef.tmp", ".cuepoint-mine.tmp", "list.csv"),
                Fixture.names(folder));
    }

    @Test
    void lookingForLeftoversNeverOpensAFileThatIsBeingWrittenHere() throws Exception {
        // closing it again would drop the writer's lock for other processes (fcntl(2))
        SafeFiles others = Fixture.files(new PassingStorage() {
            @Override
            public OpenFile openToAppend(Path path) {
                throw new AssertionError(path + " was opened");
            }
        }, home.resolve("backups"), Fixture.EVERYTHING_ALLOWED);
        saved(files.write(file, ConflictPolicy.FAIL, out -> assertEquals(0, others.removeLeftovers(folder))));
    }

    private int removed() throws IOException {
        return files.removeLeftovers(folder);
    }

    @Test
    void manyThreadsRenamingNeverShareAName() throws Exception {
        int writers = 24;
        List<Path> chosen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<SaveResult>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String text = "writer " + i;
                tasks.add(() -> files.write(file, ConflictPolicy.RENAME, Content.of(text)));
            }
            for (Future<SaveResult> done : threads.invokeAll(tasks)) {
                chosen.add(saved(done.get()).file());
            }
        }
        assertEquals(writers, Set.copyOf(chosen).size());
        List<String> texts = new ArrayList<>();
        for (Path path : chosen) {
            texts.add(Fixture.text(path));
        }
        assertEquals(writers, Set.copyOf(texts).size());
        assertEquals(writers, Fixture.names(folder).size());
    }

    @Test
    void manyThreadsOverwritingLoseNoContent() throws Exception {
        Files.writeString(file, "start");
        int writers = 12;
        List<SaveResult.Saved> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<SaveResult>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String text = "writer " + i;
                tasks.add(() -> files.write(file, ConflictPolicy.OVERWRITE, Content.of(text)));
            }
            for (Future<SaveResult> done : threads.invokeAll(tasks)) {
                results.add(saved(done.get()));
            }
        }
        List<String> kept = new ArrayList<>(List.of(Fixture.text(file)));
        for (SaveResult.Saved result : results) {
            kept.add(Fixture.text(result.backup().orElseThrow()));
        }
        assertEquals(writers + 1, Set.copyOf(kept).size());
    }
}

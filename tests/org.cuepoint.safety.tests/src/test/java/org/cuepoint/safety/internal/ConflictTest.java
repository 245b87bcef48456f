package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.safety.Conflict;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody decides what becomes of a file that is in the way, and somebody looks at the content before. */
class ConflictTest extends SavingFixture {

    private final List<Conflict> asked = new ArrayList<>();

    @BeforeEach
    void makeFile() throws IOException {
        Files.writeString(file, "line one\nold\n");
    }

    private SaveOptions asking(ConflictPolicy policy, ConflictPolicy answer) {
        return SaveOptions.of(policy).asking(conflict -> {
            asked.add(conflict);
            return answer;
        });
    }

    private SaveResult write(SaveOptions options) throws InterruptedException {
        return files.write(file, options, Content.of("line one\nnew\n"));
    }

    @Test
    void nobodyIsAskedWhereNothingIsInTheWay() throws Exception {
        for (ConflictPolicy policy : List.of(ConflictPolicy.SKIP, ConflictPolicy.RENAME, ConflictPolicy.OVERWRITE)) {
            write(asking(policy, ConflictPolicy.FAIL));
        }
        Files.delete(file);
        saved(write(asking(ConflictPolicy.FAIL, ConflictPolicy.FAIL)));
        assertEquals(List.of(), asked);
    }

    @Test
    void whoIsAskedSeesWhatDiffers() throws Exception {
        write(asking(ConflictPolicy.FAIL, ConflictPolicy.SKIP));
        Conflict conflict = asked.getFirst();
        assertEquals(file, conflict.file());
        assertEquals(Problem.EXISTS, conflict.problem());
        assertEquals(folder.resolve("list (1).csv"), conflict.renamed());
        assertEquals(13, conflict.comparison().first().bytes());
        assertEquals(13, conflict.comparison().second().bytes());
        assertEquals(Files.getLastModifiedTime(file).toInstant(), conflict.comparison().first().modified());
        assertEquals(9, conflict.comparison().difference().orElseThrow().offset());
        assertEquals(2, conflict.comparison().difference().orElseThrow().line());
        assertEquals(1, conflict.comparison().difference().orElseThrow().column());
    }

    @Test
    void equalContentsHaveNoDifference() throws Exception {
        Files.writeString(file, "line one\nnew\n");
        write(asking(ConflictPolicy.FAIL, ConflictPolicy.SKIP));
        assertTrue(asked.getFirst().comparison().difference().isEmpty());
    }

    @Test
    void theAnswerIsDoneAndTheLosingSideIsKept() throws Exception {
        notSaved(Problem.EXISTS, write(asking(ConflictPolicy.FAIL, ConflictPolicy.FAIL)));
        assertInstanceOf(SaveResult.Skipped.class, write(asking(ConflictPolicy.FAIL, ConflictPolicy.SKIP)));
        assertEquals("line one\nold\n", Fixture.text(file));
        assertEquals(List.of("list.csv"), Fixture.names(folder));
        SaveResult.Saved renamed = saved(write(asking(ConflictPolicy.FAIL, ConflictPolicy.RENAME)));
        assertEquals(folder.resolve("list (1).csv"), renamed.file());
        assertEquals("line one\nold\n", Fixture.text(file));
        SaveResult.Saved replaced = saved(write(asking(ConflictPolicy.FAIL, ConflictPolicy.OVERWRITE)));
        assertEquals("line one\nnew\n", Fixture.text(file));
        assertEquals("line one\nold\n", Fixture.text(replaced.backup().orElseThrow()));
    }

    @Test
    void aChangeSinceLoadingIsAskedAboutAndKeptEvenForOurOwnFiles() throws Exception {
        FileStamp loaded = files.stamp(file);
        Files.writeString(file, "theirs");
        SaveOptions options = SaveOptions.replaceOwn().expecting(loaded).asking(conflict -> {
            asked.add(conflict);
            return ConflictPolicy.OVERWRITE;
        });
        SaveResult.Saved saved = saved(write(options));
        assertEquals(Problem.CHANGED, asked.getFirst().problem());
        assertEquals("theirs", Fixture.text(saved.backup().orElseThrow()));
        assertEquals("line one\nnew\n", Fixture.text(file));
    }

    @Test
    void aChangeWhileSomebodyThinksIsNotLost() throws Exception {
        SaveOptions options = SaveOptions.of(ConflictPolicy.FAIL).asking(conflict -> {
            write("theirs");
            return ConflictPolicy.OVERWRITE;
        });
        notSaved(Problem.CHANGED, write(options));
        assertEquals("theirs", Fixture.text(file));
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anInterruptWhileSomebodyThinksChangesNothing() throws Exception {
        SaveOptions options = SaveOptions.of(ConflictPolicy.FAIL).asking(conflict -> {
            throw new InterruptedException();
        });
        assertThrows(InterruptedException.class, () -> write(options));
        assertEquals("line one\nold\n", Fixture.text(file));
        assertEquals(List.of("list.csv"), Fixture.names(folder));
    }

    @Test
    void contentThatIsRefusedReplacesNothing() throws Exception {
        SaveOptions options = SaveOptions.of(ConflictPolicy.OVERWRITE).checkedBy(written -> {
            assertEquals("line one\nnew\n", new String(written.readAllBytes()));
            throw new IOException("a line is missing");
        });
        SaveResult.NotSaved failed = notSaved(Problem.INVALID, write(options));
        assertEquals(file + " was not saved, because a line is missing. Nothing was changed.", failed.sentence());
        assertEquals("line one\nold\n", Fixture.text(file));
        assertEquals(List.of("list.csv"), Fixture.names(folder));
        saved(write(SaveOptions.of(ConflictPolicy.OVERWRITE).checkedBy(written -> assertEquals('l', written.read()))));
    }
}

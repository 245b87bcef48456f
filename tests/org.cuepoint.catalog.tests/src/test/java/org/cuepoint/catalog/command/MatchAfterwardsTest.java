package org.cuepoint.catalog.command;

import static org.cuepoint.catalog.command.CommandRig.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was found outlives a write or a run that does not come to its end; only what is true is promised. */
class MatchAfterwardsTest {

    @TempDir
    private Path folder;

    private CommandRig rig;
    private Path export;

    @BeforeEach
    void prepare() throws IOException {
        rig = new CommandRig(folder);
        export = rig.write("in.xml", WHOLE);
    }

    @ParameterizedTest
    @EnumSource(value = Problem.class, names = {"NO_SPACE", "EXISTS", "NO_PERMISSION", "FAILED"})
    void whatWasFoundOutlivesAWriteThatFailsAfterTheRun(Problem problem) throws Exception {
        SafeFiles real = rig.files;
        rig.files = new FailsFrom(real, problem, 1, new int[1]);
        RecordedCall call = rig.call(export);

        CommandFailure failed = rig.fails(call);

        assertEquals(ExitCode.FAILED, failed.exitCode());
        assertTrue(failed.getMessage().contains(problem.toString()) && failed.getMessage().contains("--resume"),
                failed.getMessage());
        assertEquals(Boolean.FALSE, ((Map<?, ?>) call.document()).get("complete"));
        assertEquals(Optional.empty(), rig.written());
        int asked = rig.asked;
        assertTrue(asked > 0);
        rig.files = real;
        assertEquals(ExitCode.DONE, rig.command().run(rig.call(export).with("--resume", "")));
        assertEquals(asked, rig.asked, "searches were sent again");
        assertTrue(rig.written().isPresent());
    }

    @Test
    void nothingIsPromisedWhenTheAnswersCouldNotBeKept() throws Exception {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");
        rig.files = new FailsFrom(rig.files, Problem.NO_SPACE, 1, new int[1]);

        CommandFailure failed = rig.fails(rig.call(export));

        assertFalse(failed.getMessage().contains("is kept"), failed.getMessage());
        assertTrue(failed.getMessage().contains("sent again"), failed.getMessage());
    }

    @Test
    void aRunWhoseAnswersCouldNotBeKeptIsDoneAllTheSame() throws Exception {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");
        RecordedCall call = rig.call(export);

        assertEquals(ExitCode.DONE, rig.command().run(call));

        assertEquals(Boolean.TRUE, ((Map<?, ?>) call.document()).get("complete"));
        assertTrue(call.notes().stream().anyMatch(note -> note.contains("cannot be continued later")),
                call.notes().toString());
    }

    @Test
    void aCancelledRunWritesNothingAndIsContinued() throws Exception {
        Thread self = Thread.currentThread();
        rig.answer = query -> {
            if (rig.asked > 1) {
                self.interrupt();
                new CountDownLatch(1).await();
            }
            return List.of(CommandRig.sun());
        };
        RecordedCall call = rig.call(export);

        assertThrows(InterruptedException.class, () -> rig.command().run(call));

        assertEquals(Optional.empty(), rig.written());
        assertTrue(call.notes().getLast().startsWith("Cancelled after 1 of 2 tracks. Nothing was written."),
                call.notes().toString());
        assertTrue(call.notes().getLast().contains("--resume"), call.notes().toString());
        assertEquals(Boolean.TRUE, ((Map<?, ?>) call.document()).get("cancelled"));
        assertTrue(((Map<?, ?>) call.document()).containsKey("output"));
        rig.answer = query -> List.of(CommandRig.sun());
        RecordedCall again = rig.call(export).with("--resume", "");
        assertEquals(ExitCode.DONE, rig.command().run(again));
        assertEquals(1, ((Map<?, ?>) again.document()).get("cacheHits"));
        assertTrue(again.printed().stream().anyMatch(line -> line.contains("1 kept from the earlier run")),
                again.printed().toString());
    }

    @Test
    void aMatchThatRestsOnPartOfTheSearchesSaysSoInTheFileAndTheExitCode() throws Exception {
        rig.answer = query -> {
            if (rig.asked == 1) {
                throw new CatalogException(CatalogException.Kind.REFUSED, "Not these words.");
            }
            return List.of(new CatalogTrack("8", "Sun", "Extended Mix",
                    List.of("Ada"), List.of(), "", 0, 0, "", "", "", "", "", ""));
        };
        RecordedCall call = rig.call(export).with("--playlist", "A/Twin");

        ExitCode code = rig.command().run(call);

        Map<?, ?> document = (Map<?, ?>) call.document();
        assertEquals(1L, document.get("matched"), document.toString());
        assertEquals(ExitCode.PARTIAL, code);
        assertEquals(Boolean.FALSE, document.get("complete"));
        assertTrue(rig.written().orElseThrow().contains("a search failed: Not these words."));
        assertTrue(document.get("notices").toString().contains("--resume asks them again"), document.toString());
    }
}

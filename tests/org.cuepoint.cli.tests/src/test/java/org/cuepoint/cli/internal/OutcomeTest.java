package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Map;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a command ends: its exit code, its sentence and its document. */
class OutcomeTest {

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void theCommandsExitCodeIsTheProcesss(ExitCode code) {
        Screen one = new Screen(Scripted.named("end", call -> code));
        assertEquals(code.value(), one.run("end").code());
    }

    @ParameterizedTest
    @EnumSource(value = ExitCode.class, names = "DONE", mode = EnumSource.Mode.EXCLUDE)
    void aFailureIsASentenceAndItsCode(ExitCode code) {
        Screen one = new Screen(Scripted.named("end", call -> {
            throw new CommandFailure(code, "The disk is full.");
        }));
        one.run("end");
        assertEquals("The disk is full.\n", one.err());
        assertEquals("", one.out());
        assertEquals(code.value(), one.code());
        one.run("end", "--json");
        assertEquals("The disk is full.", one.document().getAsJsonObject("error").get("message").getAsString());
    }

    @Test
    void whatWasNoticedAtTheStartIsToldBeforeTheCommandRuns() {
        Screen one = new Screen(Scripted.named("end", call -> {
            call.note("running");
            call.result(Map.of());
            return ExitCode.DONE;
        })).noticed("Nothing can be written.", "So nothing is saved.");
        one.run("end");
        assertEquals("Nothing can be written.\nSo nothing is saved.\nrunning\n", one.err());
        one.run("end", "--json");
        assertTrue(one.err().startsWith("Nothing can be written.\n"), one.err());
        assertEquals(Map.of().toString(), one.document().toString());
        assertEquals("", one.run("--help").err());
    }

    @Test
    void aFailureAfterTheDocumentAddsTheErrorToIt() {
        Screen one = new Screen(Scripted.named("end", call -> {
            call.result(Map.of("tracks", 7, "error", Map.of("kind", "NO_SPACE", "message", "own words")));
            throw new CommandFailure("The disk is full.");
        }));
        one.run("end", "--json");
        assertEquals(7, one.document().get("tracks").getAsInt());
        JsonObject error = one.document().getAsJsonObject("error");
        assertEquals("NO_SPACE", error.get("kind").getAsString());
        assertEquals("own words", error.get("message").getAsString());
        assertEquals(1, error.get("exitCode").getAsInt());
    }

    @Test
    void aCancelledCommandEndsWith130AndOneDocument() {
        Screen one = new Screen(Scripted.named("slow", call -> {
            call.result(Map.of("complete", false));
            throw new InterruptedException();
        }));
        one.run("slow", "--json");
        assertEquals(130, one.code());
        assertFalse(one.document().get("complete").getAsBoolean());
        assertEquals(130, one.document().getAsJsonObject("error").get("exitCode").getAsInt());
        assertEquals("Cancelled.\n", one.err());
    }

    @Test
    void cancellingInterruptsTheCommandsThreadAndLeavesNoInterruptionBehind() {
        Screen[] holder = new Screen[1];
        Screen one = new Screen(Scripted.named("slow", call -> {
            holder[0].cancelSwitch().cancel();
            assertTrue(Thread.currentThread().isInterrupted());
            throw new IllegalStateException("as if a channel had been closed by the interruption");
        }));
        holder[0] = one;
        one.run("slow");
        assertEquals(130, one.code());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void aCommandCancelledBeforeItBeganIsInterruptedAtOnce() {
        Screen one = new Screen(Scripted.named("slow", call -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return ExitCode.DONE;
        }));
        one.cancelSwitch().cancel();
        assertEquals(130, one.run("slow").code());
    }

    @Test
    void aCommandThatHadFinishedWhenCancelledKeepsItsCode() {
        Screen[] holder = new Screen[1];
        Screen one = new Screen(Scripted.named("quick", call -> {
            holder[0].cancelSwitch().cancel();
            return ExitCode.DONE;
        }));
        holder[0] = one;
        assertEquals(0, one.run("quick").code());
    }
}

package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.testing.ExpectedErrors;
import org.cuepoint.testing.LoggedErrors;
import org.junit.jupiter.api.Test;

class UnexpectedFailureTest {

    @Test
    @ExpectedErrors("of the command broken")
    void anUnexpectedExceptionIsLoggedUnderTheIdThatTheUserSees(LoggedErrors logged) {
        Screen screen = new Screen(Scripted.named("broken", call -> {
            throw new IllegalArgumentException("internal words");
        }));
        screen.run("broken", "--json");
        assertEquals(1, screen.code());
        String sentence = screen.document().getAsJsonObject("error").get("message").getAsString();
        assertTrue(sentence.matches("broken failed unexpectedly\\. The log tells more under [0-9a-f]{8}\\."), sentence);
        String id = sentence.substring(sentence.length() - 9, sentence.length() - 1);
        assertTrue(logged.seen().getFirst().contains(id), logged.seen().toString());
    }

    @Test
    @ExpectedErrors("of the command stack")
    void aStackOverflowIsAFailureLikeAnother() {
        Screen screen = new Screen(Scripted.named("stack", call -> {
            throw new StackOverflowError();
        }));
        assertEquals(1, screen.run("stack").code());
    }

    @Test
    @ExpectedErrors("of the command silent")
    void aCommandWithoutADocumentStillGivesOneWithJson() {
        Screen screen = new Screen(Scripted.named("silent", call -> ExitCode.DONE));
        screen.run("silent", "--json");
        assertEquals(1, screen.code());
        assertTrue(screen.document().has("error"));
    }

    @Test
    @ExpectedErrors("of the command twice")
    void twoDocumentsAreRefused() {
        Screen screen = new Screen(Scripted.named("twice", call -> {
            call.result(Map.of("first", 1));
            call.result(Map.of("second", 2));
            return ExitCode.DONE;
        }));
        screen.run("twice", "--json");
        assertEquals(1, screen.code());
        assertTrue(screen.document().has("first"));
    }

    @Test
    @ExpectedErrors("of the command odd")
    void anUndeclaredOptionIsTheCommandsMistake() {
        Screen screen = new Screen(
                Scripted.named("odd", call -> call.flag("--none") ? ExitCode.DONE : ExitCode.FAILED));
        assertEquals(1, screen.run("odd").code());
    }
}

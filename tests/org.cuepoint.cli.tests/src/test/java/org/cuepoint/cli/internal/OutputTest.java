package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a command reaches standard output and standard error. */
class OutputTest {

    private final SampleCommands commands = new SampleCommands();
    private final Scripted match = commands.match;
    private final Screen screen = commands.screen;

    @ParameterizedTest
    @ValueSource(strings = {"--json cache stats", "cache --json stats", "cache stats --json"})
    void jsonIsUnderstoodAtEveryPlace(String line) {
        screen.run(line.split(" "));
        assertEquals(1, screen.document().get("entries").getAsInt());
    }

    @Test
    void withJsonLinesForPeopleAreSilentAndTheDocumentIsAlone() {
        screen.run("match", "a.xml", "--json");
        assertEquals(3, screen.document().get("tracks").getAsInt());
        assertEquals("", screen.err());
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        Screen one = new Screen(Scripted.named("say", call -> {
            call.print("a\u001b[31mb\u009bc\td");
            call.note("x\u0007y\rz");
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("z", "a\u001b\u009b\ud83d\ude00\ud800<'");
            tree.put("a", null);
            tree.put("n", Double.NaN);
            tree.put("l", List.of(1, 2.5, true));
            call.result(tree);
            return ExitCode.DONE;
        }));
        one.run("say");
        assertEquals("a\\x1b[31mb\\x9bc\td\n", one.out());
        assertEquals("x\\x07y\\x0dz\n", one.err());
        one.run("say", "--json");
        assertEquals("{\"z\":\"a\\u001b\\u009b\ud83d\ude00\\ud800<'\",\"a\":null,\"n\":null,\"l\":[1,2.5,true]}",
                one.out().replaceAll("\\s", ""));
    }

    @Test
    void outputThatCouldNotBeWrittenIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var err = new java.io.ByteArrayOutputStream();
        Console console = new Console(full, err, StandardCharsets.UTF_8, StandardCharsets.UTF_8);
        Program program = Program.of(null);
        assertEquals(1, new CommandRunner(program, List.of(match), List.of(), console, new CancelSwitch()).run("match",
                "a.xml"));
        assertEquals("The output could not be written in full.\n", err.toString(StandardCharsets.UTF_8));
    }
}

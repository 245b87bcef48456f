package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words on the command line reach a command, and what is said of wrong ones. */
class CommandLineTest {

    private final SampleCommands commands = new SampleCommands();
    private final List<String> seen = commands.seen;
    private final Scripted match = commands.match;
    private final Screen screen = commands.screen;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "match a.xml                                  | [a.xml] [] - - false",
            "match a.xml note                             | [a.xml, note] [] - - false",
            "match --playlist A --playlist B a.xml        | [a.xml] [A, B] - - false",
            "match a.xml --out x.csv --resume             | [a.xml] [] x.csv - true",
            "match --on-conflict skip a.xml               | [a.xml] [] - skip false",
            "match --out=x.csv a.xml                      | [a.xml] [] x.csv - false",
            "match @a.xml                                 | [@a.xml] [] - - false",
            "match -- --odd.xml                           | [--odd.xml] [] - - false",
            "match a.xml --playlist cache                 | [a.xml] [cache] - - false",
            "--verbose match a.xml                        | [a.xml] [] - - false",
            "match a.xml --verbose                        | [a.xml] [] - - false",
            "match a.xml --out ${env:HOME}                | [a.xml] [] ${env:HOME} - false",
    })
    void argumentsReachTheCommandAsTyped(String line, String expected) {
        screen.run(line.split(" +"));
        assertEquals(List.of(expected), seen);
        assertEquals(0, screen.code());
        assertEquals("matched\n", screen.out());
        assertEquals("", screen.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "mach a.xml                    | cuepoint has no command 'mach'. Did you mean match? | cuepoint",
            "macth a.xml                   | cuepoint has no command 'macth'. Did you mean match? | cuepoint",
            "zzzz                          | cuepoint has no command 'zzzz'. | cuepoint",
            "match                         | cuepoint match needs FILE.xml. | cuepoint match",
            "match a.xml --out             | --out needs a value: FILE. | cuepoint match",
            "match a.xml --otu x           | cuepoint match has no option --otu. Did you mean --out? | cuepoint match",
            "match a.xml --out x --out y   | --out was given more than once. | cuepoint match",
            "match a.xml b c               | cuepoint match does not know what to do with 'c'. | cuepoint match",
            "match a.xml --on-conflict skp"
                    + "| --on-conflict takes fail, skip, rename, overwrite, not 'skp'."
                    + " Did you mean skip? | cuepoint match",
            "cache                         | Say what cuepoint cache is to do: prune, stats. | cuepoint cache",
            "cache stat | cuepoint cache has no command 'stat'. Did you mean stats? | cuepoint cache",
            "''                            | Say what cuepoint is to do: cache, match. | cuepoint",
    })
    void aWrongCommandLineIsExplainedAndEndsWithTwo(String line, String problem, String at) {
        String sentence = problem + " See '" + at + " --help'.";
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        screen.run(words);
        assertEquals(sentence + "\n", screen.err());
        assertEquals("", screen.out());
        assertEquals(2, screen.code());

        List<String> withJson = new ArrayList<>(List.of("--json"));
        withJson.addAll(List.of(words));
        screen.run(withJson.toArray(String[]::new));
        assertEquals(sentence, screen.document().getAsJsonObject("error").get("message").getAsString());
        assertEquals(2, screen.document().getAsJsonObject("error").get("exitCode").getAsInt());
        assertEquals(2, screen.code());
        assertEquals(List.of(), seen);
    }

    @Test
    void anArgumentWithAnAtSignIsNotTakenForAFileOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "a.xml --resume");
        screen.run("match", "@" + file);
        assertEquals(List.of("[@" + file + "] [] - - false"), seen);
    }

    @Test
    void aBadlyDeclaredCommandDoesNotTakeTheOthersAway() {
        Scripted doubled = new Scripted(CommandSpec.of("bad", "Bad").withFlag("--x", "").withFlag("--x", ""),
                call -> ExitCode.DONE);
        Scripted reserved = new Scripted(CommandSpec.of("worse", "Worse").withFlag("--json", ""),
                call -> ExitCode.DONE);
        Scripted nameless = Scripted.named("", call -> ExitCode.DONE);
        Scripted second = Scripted.named("match", call -> ExitCode.PARTIAL);
        Screen all = new Screen(doubled, reserved, nameless, match, second);
        assertEquals(0, all.run("match", "a.xml").code());
        assertEquals(2, all.run("bad").code());
        assertEquals(2, all.run("worse").code());
    }

    @Test
    void aCommandBesideItsNestedOnesRunsAlone() {
        Scripted outer = Scripted.named("settings", call -> {
            call.print("all");
            return ExitCode.DONE;
        });
        Screen both = new Screen(outer, Scripted.named("settings get", call -> {
            call.print("one");
            return ExitCode.DONE;
        }));
        assertEquals("all\n", both.run("settings").out());
        assertEquals("one\n", both.run("settings", "get").out());
    }
}

package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunnerTest {

    private static final CommandSpec MATCH = CommandSpec.of("match", "Look every track up at 100% care")
            .withParameter("FILE.xml", "The export").withOptionalParameter("NOTE", "A remark")
            .withRepeatedOption("--playlist", "NAME", "Only these").withOption("--out", "FILE", "Where to")
            .withChoice("--on-conflict", List.of("fail", "skip", "rename", "overwrite"), "What then")
            .withFlag("--resume", "Go on");

    private final List<String> seen = new ArrayList<>();
    private final Scripted match = new Scripted(MATCH, call -> {
        seen.add(call.arguments() + " " + call.options("--playlist") + " " + call.option("--out").orElse("-") + " "
                + call.option("--on-conflict").orElse("-") + " " + call.flag("--resume"));
        call.print("matched");
        call.result(Map.of("tracks", 3));
        return ExitCode.DONE;
    });
    private final Scripted stats = Scripted.named("cache stats", call -> {
        call.result(Map.of("entries", 1));
        return ExitCode.DONE;
    });
    private final Scripted prune = Scripted.named("cache prune", call -> ExitCode.PARTIAL);
    private final Screen screen = new Screen(match, stats, prune);

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
    void anArgumentWithAnAtSignIsNotTakenForAFileOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "a.xml --resume");
        screen.run("match", "@" + file);
        assertEquals(List.of("[@" + file + "] [] - - false"), seen);
    }

    @Test
    void helpTextsAreNoTemplates() {
        Screen one = new Screen(
                new Scripted(CommandSpec.of("x", "Reads ${sys:user.dir} at 5%n").withFlag("--f", "Uses ${env:HOME}"),
                        call -> ExitCode.DONE));
        String help = one.run("x", "--help").out();
        assertTrue(help.contains("Reads ${sys:user.dir} at 5%n.") && help.contains("Uses ${env:HOME}"), help);
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

    @Test
    void helpIsMadeFromTheDeclaration() {
        for (String line : List.of("match --help", "help match", "match -h", "--help match")) {
            screen.run(line.split(" "));
            assertEquals(0, screen.code(), line);
            assertAll(line, () -> assertTrue(screen.out().contains("--playlist=NAME"), screen.out()),
                    () -> assertTrue(screen.out().contains("Look every track up at 100% care."), screen.out()),
                    () -> assertTrue(screen.out().contains("FILE.xml"), screen.out()),
                    () -> assertTrue(screen.out().contains("--on-conflict=fail,skip,rename,overwrite"), screen.out()));
        }
        screen.run("--help");
        assertTrue(screen.out().contains("match"), screen.out());
        screen.run("match", "--help", "--json");
        assertTrue(screen.document().get("help").getAsString().contains("FILE.xml"));
    }

    @Test
    void theVersionIsShown() {
        assertEquals("CuePoint Workbench 1.2.3.build4\n", screen.run("--version").out());
        assertEquals("1.2.3.build4", screen.run("--version", "--json").document().get("version").getAsString());
        assertEquals("build4", screen.run("match", "--version", "--json").document().get("build").getAsString());
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
        assertEquals(1, new CommandRunner(program, List.of(match), console, new CancelSwitch()).run("match", "a.xml"));
        assertEquals("The output could not be written in full.\n", err.toString(StandardCharsets.UTF_8));
    }
}

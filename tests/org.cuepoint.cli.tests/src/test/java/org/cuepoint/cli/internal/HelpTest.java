package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.Test;

/** Help and version, made from the declarations. */
class HelpTest {

    private final SampleCommands commands = new SampleCommands();
    private final Screen screen = commands.screen;

    @Test
    void helpTextsAreNoTemplates() {
        Screen one = new Screen(
                new Scripted(CommandSpec.of("x", "Reads ${sys:user.dir} at 5%n").withFlag("--f", "Uses ${env:HOME}"),
                        call -> ExitCode.DONE));
        String help = one.run("x", "--help").out();
        assertTrue(help.contains("Reads ${sys:user.dir} at 5%n.") && help.contains("Uses ${env:HOME}"), help);
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
}

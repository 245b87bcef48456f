package org.cuepoint.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands and the diagnostics over contributed settings. */
class CommandsTest {

    @TempDir
    private Path dir;
    private Rig rig;
    private SettingsService settings;
    private final ContributedSettings registry = new ContributedSettings(List.of(() -> Rig.NET));

    @BeforeEach
    void service() {
        rig = new Rig(dir);
        settings = new SettingsService(rig.file(), rig);
    }

    /** A call that records what the command says. */
    private record Call(List<String> arguments, boolean toDefault, List<String> printed,
            List<Object> results) implements CommandCall {

        static Call of(String... arguments) {
            return new Call(List.of(arguments), false, new ArrayList<>(), new ArrayList<>());
        }

        static Call toDefault(String... arguments) {
            return new Call(List.of(arguments), true, new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.empty();
        }

        @Override
        public List<String> options(String name) {
            return List.of();
        }

        @Override
        public boolean flag(String name) {
            return toDefault && "--default".equals(name);
        }

        @Override
        public boolean json() {
            return false;
        }

        @Override
        public void print(String line) {
            printed.add(line);
        }

        @Override
        public void note(String line) {
            throw new AssertionError(line);
        }

        @Override
        public void result(Object document) {
            results.add(document);
        }
    }

    private Call set(String... arguments) throws CommandFailure {
        Call call = Call.of(arguments);
        assertEquals(ExitCode.DONE, new SettingsSetCommand(settings, registry).run(call));
        return call;
    }

    private CommandFailure failure(Call call) {
        return assertThrows(CommandFailure.class, () -> new SettingsSetCommand(settings, registry).run(call));
    }

    @Test
    void aValueThatIsSetIsShownByGetWithItsSource() throws CommandFailure {
        assertEquals(List.of("network.retries = 5 (user)"), set("network.retries", "5").printed());
        Call get = Call.of("org.cuepoint/network/retries");
        assertEquals(ExitCode.DONE, new SettingsGetCommand(settings, registry).run(get));
        assertEquals(List.of("5"), get.printed());
        Map<?, ?> document = assertInstanceOf(Map.class, get.results().getFirst());
        assertEquals("user", document.get("source"));
        assertEquals("0 to 10", document.get("allowed"));
    }

    @Test
    void theDefaultComesBackWithTheFlag() throws CommandFailure {
        set("network.retries", "5");
        Call call = Call.toDefault("network.retries");
        new SettingsSetCommand(settings, registry).run(call);
        assertEquals(List.of("network.retries = 3 (default)"), call.printed());
    }

    @Test
    void aValueThatIsNotAllowedIsAUsageErrorWithTheSentence() {
        CommandFailure failure = failure(Call.of("network.retries", "99"));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertEquals("Retries must be a whole number from 0 to 10 times, not \"99\".", failure.getMessage());
    }

    @Test
    void aMisspeltNameGetsASuggestion() {
        assertEquals("There is no setting \"network.retrys\". Did you mean network.retries?",
                failure(Call.of("network.retrys", "1")).getMessage());
        assertEquals("There is no setting \"colour\". The command settings list shows all.",
                failure(Call.of("colour", "1")).getMessage());
        assertTrue(failure(Call.of("x".repeat(100_000), "1")).getMessage().length() < 100);
    }

    @Test
    void eitherAValueOrTheFlagIsNeeded() {
        assertEquals(ExitCode.USAGE, failure(Call.of("network.retries")).exitCode());
        assertEquals(ExitCode.USAGE, failure(Call.toDefault("network.retries", "5")).exitCode());
    }

    @Test
    void aValueThatCannotBeStoredIsAFailure() {
        rig.movesFail = true;
        assertEquals(ExitCode.FAILED, failure(Call.of("network.retries", "5")).exitCode());
    }

    @Test
    void theListHoldsEverySettingAndNoSecret() throws CommandFailure {
        set("network.token", "geheim");
        Call call = Call.of();
        assertEquals(ExitCode.DONE, new SettingsListCommand(settings, registry).run(call));
        String everything = String.join("\n", call.printed()) + call.results();
        assertFalse(everything.contains("geheim"), everything);
        assertTrue(call.printed().contains("network.retries = 3 times (default)"), everything);
        assertTrue(call.printed().contains("network.token = (set) (user)"), everything);
        Map<?, ?> document = assertInstanceOf(Map.class, call.results().getFirst());
        List<?> all = assertInstanceOf(List.class, document.get("settings"));
        assertEquals(5, all.size());
        Map<?, ?> token = assertInstanceOf(Map.class, all.get(4));
        assertNull(token.get("value"));
        assertEquals(true, token.get("set"));
    }

    @Test
    void theDiagnosticsNameTheFileAndTheSourcesAndNoSecret() throws CommandFailure {
        set("network.token", "geheim");
        Map<String, ?> section = new SettingsDiagnostics(settings, registry).collect();
        assertEquals(rig.path().toString(), section.get("file"));
        assertFalse(section.toString().contains("geheim"), section.toString());
        assertTrue(section.toString().contains("network.retries=3 (default)"), section.toString());
    }
}

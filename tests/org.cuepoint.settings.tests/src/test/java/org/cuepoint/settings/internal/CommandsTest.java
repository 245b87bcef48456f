package org.cuepoint.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.testing.RecordedCall;
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

    private RecordedCall set(String... arguments) throws CommandFailure {
        RecordedCall call = new RecordedCall(arguments);
        assertEquals(ExitCode.DONE, new SettingsSetCommand(settings, registry).run(call));
        return call;
    }

    private CommandFailure failure(RecordedCall call) {
        return assertThrows(CommandFailure.class, () -> new SettingsSetCommand(settings, registry).run(call));
    }

    @Test
    void aValueThatIsSetIsShownByGetWithItsSource() throws CommandFailure {
        assertEquals(List.of("network.retries = 5 (user)"), set("network.retries", "5").printed());
        RecordedCall get = new RecordedCall("org.cuepoint/network/retries");
        assertEquals(ExitCode.DONE, new SettingsGetCommand(settings, registry).run(get));
        assertEquals(List.of("5"), get.printed());
        Map<?, ?> document = assertInstanceOf(Map.class, get.documents().getFirst());
        assertEquals("user", document.get("source"));
        assertEquals("0 to 10", document.get("allowed"));
    }

    @Test
    void theDefaultComesBackWithTheFlag() throws CommandFailure {
        set("network.retries", "5");
        RecordedCall call = new RecordedCall("network.retries").with("--default");
        new SettingsSetCommand(settings, registry).run(call);
        assertEquals(List.of("network.retries = 3 (default)"), call.printed());
    }

    @Test
    void aValueThatIsNotAllowedIsAUsageErrorWithTheSentence() {
        CommandFailure failure = failure(new RecordedCall("network.retries", "99"));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertEquals("Retries must be a whole number from 0 to 10 times, not \"99\".", failure.getMessage());
    }

    @Test
    void aMisspeltNameGetsASuggestion() {
        assertEquals("There is no setting \"network.retrys\". Did you mean network.retries?",
                failure(new RecordedCall("network.retrys", "1")).getMessage());
        assertEquals("There is no setting \"colour\". The command settings list shows all.",
                failure(new RecordedCall("colour", "1")).getMessage());
        assertTrue(failure(new RecordedCall("x".repeat(100_000), "1")).getMessage().length() < 100);
    }

    @Test
    void eitherAValueOrTheFlagIsNeeded() {
        assertEquals(ExitCode.USAGE, failure(new RecordedCall("network.retries")).exitCode());
        assertEquals(ExitCode.USAGE, failure(new RecordedCall("network.retries", "5").with("--default")).exitCode());
    }

    @Test
    void aValueThatCannotBeStoredIsAFailure() {
        rig.movesFail = true;
        assertEquals(ExitCode.FAILED, failure(new RecordedCall("network.retries", "5")).exitCode());
    }

    @Test
    void theListHoldsEverySettingAndNoSecret() throws CommandFailure {
        set("network.token", "geheim");
        RecordedCall call = new RecordedCall();
        assertEquals(ExitCode.DONE, new SettingsListCommand(settings, registry).run(call));
        String everything = String.join("\n", call.printed()) + call.documents();
        assertFalse(everything.contains("geheim"), everything);
        assertTrue(call.printed().contains("network.retries = 3 times (default)"), everything);
        assertTrue(call.printed().contains("network.token = (set) (user)"), everything);
        Map<?, ?> document = assertInstanceOf(Map.class, call.documents().getFirst());
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

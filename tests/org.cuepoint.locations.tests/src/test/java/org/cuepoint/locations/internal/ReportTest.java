package org.cuepoint.locations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command and the diagnostics tell. */
class ReportTest {

    @TempDir
    private Path dir;

    private Locations locations() {
        return new LocationsService(Setup.linux().env("CUEPOINT_HOME", dir.toString()).env("XDG_DATA_HOME", "x").plan(),
                new DiskFolders(new GuardRules(Setup.linux().input(), "", path -> Optional.empty())), "CuePoint");
    }

    @Test
    void theDocumentHasTheFieldsThatScriptsRelyOn() {
        RecordedCall call = new RecordedCall().asJson();
        assertEquals(ExitCode.DONE, new PathsCommand(locations()).run(call));
        assertEquals(List.of(), call.printed());
        Map<?, ?> document = assertInstanceOf(Map.class, call.documents().getFirst());
        Map<?, ?> all = assertInstanceOf(Map.class, document.get("locations"));
        assertEquals(
                List.of("config", "data", "state", "cache", "logs", "crashes", "backups", "exports", "temp", "runtime"),
                List.copyOf(all.keySet()));
        Map<?, ?> config = assertInstanceOf(Map.class, all.get("config"));
        assertEquals(dir.resolve("config").toString(), config.get("path"));
        assertEquals("portable mode by environment variable CUEPOINT_HOME", config.get("reason"));
        assertEquals(true, config.get("exists"));
        assertEquals(true, config.get("readable"));
        assertEquals(true, config.get("writable"));
        assertInstanceOf(Long.class, config.get("freeBytes"));
    }

    @Test
    void theHumanFormNamesEveryFolderWithItsReason() {
        RecordedCall call = new RecordedCall();
        new PathsCommand(locations()).run(call);
        String text = String.join("\n", call.printed());
        for (Location location : Location.values()) {
            assertTrue(text.contains(location.id() + " "), location.id());
        }
        assertTrue(text.contains(dir.resolve("cache/temp").toString()), text);
        assertTrue(text.contains("not made yet"), text);
        assertEquals(1, call.documents().size());
    }

    @Test
    void theDiagnosticsHoldEveryLocationAndTheInstanceArea() {
        Locations locations = locations();
        Map<String, ?> section = new LocationsDiagnostics(locations, new InstanceArea(locations, null, null)).collect();
        assertInstanceOf(Map.class, section.get("logs"));
        assertEquals(false, section.get("readOnly"));
        assertEquals("switched off", section.get("instanceArea"));
    }
}

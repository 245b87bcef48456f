package org.cuepoint.locations.internal;

import static org.cuepoint.locations.internal.Setup.linux;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.ResolvedLocation;
import org.junit.jupiter.api.Test;

/** The order in which locations are made, and what happens when some cannot be. */
class PreparationTest {

    private static Prepared prepare(Setup setup, FakeFolders folders) {
        return new Preparation(setup.plan(), folders, "CuePoint").run();
    }

    private static List<String> sentences(Prepared prepared) {
        return prepared.notices().stream().map(Notice::sentence).toList();
    }

    @Test
    void settingsDataAndCacheAreMadeBeforeTheRestAndExportsNotYet() {
        FakeFolders folders = new FakeFolders();
        Prepared prepared = prepare(linux().env("CUEPOINT_HOME", "/p"), folders);
        assertEquals(List.of("/p/config", "/p/data", "/p/cache", "/p/logs", "/p/state", "/p/cache/temp", "/p/crashes",
                "/p/backups",
                "/p/runtime"), folders.made);
        assertEquals(Path.of("/p/exports"), prepared.get(Location.EXPORTS).path());
        assertEquals(List.of(), prepared.notices());
        assertFalse(prepared.readOnly());
    }

    @Test
    void aVariableThatNamesAnUnusableFolderFallsBackToTheConvention() {
        Prepared prepared = prepare(linux().env("XDG_CONFIG_HOME", "/x"),
                new FakeFolders().bad("/x", "cannot be written by you"));
        ResolvedLocation config = prepared.get(Location.CONFIG);
        assertEquals(Path.of("/home/u/.config/CuePoint"), config.path());
        assertEquals("fallback because /x/CuePoint cannot be written by you", config.reason().text());
        assertTrue(config.usable());
        assertEquals(List.of(
                "The usual folder for settings (/x/CuePoint) cannot be written by you. CuePoint keeps them elsewhere: "
                        + "/home/u/.config/CuePoint."),
                sentences(prepared));
    }

    @Test
    void locationsBelowAFallbackFollowItAndAreNotToldAgain() {
        Prepared prepared = prepare(linux(), new FakeFolders().bad("/home/u/.local/state", "cannot be written by you"));
        assertEquals(Path.of("/tmp/CuePoint-u/state/logs"), prepared.get(Location.LOGS).path());
        assertEquals("below state (fallback because /home/u/.local/state/CuePoint cannot be written by you)",
                prepared.get(Location.LOGS).reason().text());
        assertEquals(List.of(
                "The usual folder for application state "
                        + "(/home/u/.local/state/CuePoint) cannot be written by you. CuePoint "
                        + "keeps them elsewhere: /tmp/CuePoint-u/state. That is a folder for "
                        + "temporary files, so they may be lost when the "
                        + "computer restarts."),
                sentences(prepared));
    }

    @Test
    void oneObstacleIsToldOnce() {
        Prepared prepared = prepare(linux(),
                new FakeFolders().bad("/home/u", "cannot be made, because /home/u is a file and not a folder"));
        assertEquals(1, prepared.notices().stream()
                .filter(notice -> notice.sentence().contains("settings, data, cache")).count());
        assertEquals(Path.of("/tmp/CuePoint-u/data/backups"), prepared.get(Location.BACKUPS).path());
        assertEquals(Path.of("/tmp/CuePoint-u/data/exports"), prepared.get(Location.EXPORTS).path());
        assertEquals(1, prepared.notices().size());
        assertFalse(prepared.readOnly());
    }

    @Test
    void exportsGoBelowDataWhenDocumentsCannotBeUsed() {
        Prepared prepared = prepare(linux(), new FakeFolders().bad("/home/u/Documents", "cannot be written by you"));
        assertEquals(Path.of("/home/u/.local/share/CuePoint/exports"), prepared.get(Location.EXPORTS).path());
        assertEquals(Notice.Kind.FALLBACK, prepared.notices().getFirst().kind());
    }

    @Test
    void oneLocationWithoutAnyPlaceIsUnusableAndTheRestGoesOn() {
        Prepared prepared = prepare(linux(),
                new FakeFolders().bad("/home/u/.cache", "cannot be written because the disk is full")
                        .bad("/tmp", "cannot be written because the disk is full"));
        assertFalse(prepared.get(Location.CACHE).usable());
        assertFalse(prepared.get(Location.TEMP).usable());
        assertTrue(prepared.get(Location.DATA).usable());
        assertEquals(Path.of("/home/u/.cache/CuePoint"), prepared.get(Location.CACHE).path());
        assertFalse(prepared.readOnly());
        assertEquals(Notice.Kind.UNUSABLE, prepared.notices().getFirst().kind());
    }

    @Test
    void whenNothingCanBeWrittenTheStartIsReadOnlyAndSaysSoOnce() {
        Prepared prepared = prepare(linux(),
                new FakeFolders().bad("/", "cannot be written because the drive is read-only"));
        assertTrue(prepared.readOnly());
        assertEquals(List.of(
                "No folder can be written, so CuePoint saves nothing: settings, "
                        + "results and logs are lost when it ends. The "
                        + "first folder tried, /home/u/.config/CuePoint, cannot be "
                        + "written because the drive is read-only."),
                sentences(prepared));
        for (Location location : Location.values()) {
            assertFalse(prepared.get(location).usable());
            assertTrue(prepared.get(location).path().isAbsolute());
        }
    }

    @Test
    void portableModeNeverFallsBackToTheRealHome() {
        FakeFolders folders = new FakeFolders().bad("/p", "cannot be written because the drive is read-only");
        Prepared prepared = prepare(linux().env("CUEPOINT_HOME", "/p"), folders);
        assertEquals(Path.of("/tmp/CuePoint-u/data"), prepared.get(Location.DATA).path());
        assertTrue(folders.made.stream().noneMatch(path -> path.startsWith("/home")), folders.made.toString());
    }
}

package org.cuepoint.locations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cuepoint.locations.internal.InstanceArea.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folder becomes Eclipse's instance area. */
class InstanceAreaTest {

    @TempDir
    private Path dir;
    private final FakeArea area = new FakeArea();
    private Path state;
    private LocationsService locations;

    @BeforeEach
    void locationsSomewhere() {
        state = dir.resolve("my home/state");
        locations = new LocationsService(Setup.linux().env("CUEPOINT_HOME", dir.resolve("my home").toString()).plan(),
                new DiskFolders(new GuardRules(Setup.linux().input(), "", path -> Optional.empty())), "CuePoint");
    }

    private Outcome outcome(FakeArea location) {
        return new InstanceArea(locations, location, null).outcome();
    }

    @Test
    void theFirstInstanceGetsTheFolderWorkbenchLocked() {
        assertEquals(new Outcome.WasSet(state.resolve("workbench")), outcome(area));
        assertTrue(Files.isDirectory(state.resolve("workbench")));
        assertEquals(state.resolve("workbench"), Path.of(URI.create(String.valueOf(area.url))));
    }

    @Test
    void laterInstancesGetFoldersOfTheirOwn() {
        area.locked.add("workbench");
        area.locked.add("workbench-2");
        assertEquals(new Outcome.WasSet(state.resolve("workbench-3")), outcome(area));
    }

    @Test
    void anAreaThatIsSetIsLeftAlone() throws IOException {
        area.url = URI.create("file:/adopter/workspace/").toURL();
        assertEquals(new Outcome.LeftAlone("set before: file:/adopter/workspace/"), outcome(area));
        assertFalse(Files.exists(state.resolve("workbench")));
    }

    @Test
    void anAdoptersDefaultIsLeftAlone() {
        assertInstanceOf(Outcome.LeftAlone.class, new InstanceArea(locations, area, "@user.home/acme").outcome());
        assertFalse(area.isSet());
    }

    @Test
    void withoutAnAreaNothingHappens() {
        assertEquals("switched off", new InstanceArea(locations, null, null).outcome().text());
    }

    @Test
    void aFailureLeavesTheAreaUnsetAndStartUpGoesOn() {
        area.failure = new IOException("no locks here");
        assertEquals("not set: no locks here", outcome(area).text());
    }

    @Test
    void tooManyInstancesLeaveTheAreaUnset() {
        IntStream.rangeClosed(2, InstanceArea.MOST_INSTANCES).forEach(i -> area.locked.add("workbench-" + i));
        area.locked.add("workbench");
        assertEquals("not set: 20 instances are running already", outcome(area).text());
    }

    @Test
    void aReadOnlyStartLeavesTheAreaUnset() {
        locations = new LocationsService(Setup.linux().plan(), new FakeFolders().bad("/", "cannot be written by you"),
                "CuePoint");
        assertInstanceOf(Outcome.NotSet.class, outcome(area));
        assertFalse(area.isSet());
    }
}

package org.cuepoint.locations.internal;

import static org.cuepoint.locations.internal.Setup.linux;
import static org.cuepoint.locations.internal.Setup.mac;
import static org.cuepoint.locations.internal.Setup.windows;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.internal.FileLookup.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where every location should be, on every platform. */
class LocationResolverTest {

    static Stream<Row> rows() {
        return Stream.of(LinuxRows.defaults(), LinuxRows.variables(), LinuxRows.runtime(), LinuxRows.documents(),
                OtherRows.windowsRows(), OtherRows.macRows(), OtherRows.portableRows()).flatMap(rows -> rows);
    }

    private static List<String> told(Setup setup) {
        return setup.plan().notices().stream().map(Notice::sentence).toList();
    }

    private static String userFolder(Setup setup, UserFolder folder) {
        return new LocationResolver(setup.input()).userFolder(folder).orElseThrow().path();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aLocationIsWhereTheRulesPutIt(Row row) {
        Plan plan = row.setup().plan();
        assertAll(() -> assertEquals(row.path(), plan.path(row.location())),
                () -> assertEquals(row.reason(), plan.reason(row.location()).text()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyLocationHasAnAbsoluteCandidateAndALastResort(Row row) {
        Plan plan = row.setup().plan();
        for (Location location : Location.values()) {
            assertTrue(row.setup().input().os().paths().absolute(plan.path(location)), plan.path(location));
            assertInstanceOf(Place.LastResort.class, plan.places(location).getLast());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoeverClearsTheCacheLosesNoBackup(Row row) {
        Plan plan = row.setup().plan();
        String cache = plan.path(Location.CACHE);
        for (Location kept : List.of(Location.BACKUPS, Location.DATA, Location.CONFIG)) {
            String path = plan.path(kept);
            assertTrue(!path.equals(cache) && !path.startsWith(cache + "/") && !path.startsWith(cache + "\\"), path);
        }
    }

    @Test
    void theTableIsAsLongAsItClaims() {
        assertTrue(rows().count() >= 200, "only " + rows().count() + " rows");
    }

    @Test
    void valuesThatTheRulesIgnoreAreTold() {
        Setup setup = linux().env("XDG_CONFIG_HOME", "x\n").env("XDG_RUNTIME_DIR", "/run/user/1").env("HOME", "h")
                .owner("/run/user/1", Owner.OTHER).property("cuepoint.exports", "out");
        assertEquals(List.of(
                "The property cuepoint.exports is \"out\", which is not an absolute path. It is not used.",
                "HOME is \"h\", which is not an absolute path. It is not used.",
                "XDG_CONFIG_HOME is \"x?\", which is not an absolute path. "
                        + "It is not used, as the XDG specification says.",
                "XDG_RUNTIME_DIR names /run/user/1, which belongs to somebody else. It is not used."), told(setup));
    }

    @Test
    void anUnknownHomeIsTold() {
        assertEquals(List.of("Your home folder is not known, so CuePoint keeps its files in /tmp/CuePoint-u. "
                + "That is a folder for temporary files, so they may be lost when the computer restarts."),
                told(linux().without("HOME").home("?")));
    }

    @Test
    void nothingIsToldWhenNothingIsWrong() {
        assertEquals(List.of(), told(linux()));
        assertEquals(List.of(), told(mac()));
        assertEquals(List.of(), told(windows()));
    }

    @Test
    void downloadsFollowTheSameRulesAsDocuments() {
        assertEquals("/home/u/Geladenes",
                userFolder(linux().userDirs("XDG_DOWNLOAD_DIR=\"$HOME/Geladenes\""), UserFolder.DOWNLOADS));
        assertEquals("D:\\dl", userFolder(windows().known("Downloads", "D:\\dl"), UserFolder.DOWNLOADS));
        assertEquals("/Users/u/Downloads", userFolder(mac(), UserFolder.DOWNLOADS));
    }
}

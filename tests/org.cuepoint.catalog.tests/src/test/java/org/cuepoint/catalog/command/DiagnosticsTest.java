package org.cuepoint.catalog.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.cuepoint.catalog.run.CatalogDiagnostics;
import org.cuepoint.catalog.run.CatalogSettings;
import org.cuepoint.catalog.run.RecentMatchRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The diagnostics of a later session tell of the last run. */
class DiagnosticsTest {

    @TempDir
    private Path folder;

    private Map<String, ?> collect(String catalog) {
        CatalogDiagnostics section = new CatalogDiagnostics(new FixedLocations(folder),
                new FixedSettings(new CatalogSettings(catalog, 3)));
        assertEquals("catalog", section.name());
        return section.collect();
    }

    @Test
    void beforeAnyRunThereIsNothingToTell() {
        assertEquals(Map.of("defaultCatalog", "none", "parallelLookups", 3, "keptRuns", 0L, "keptBytes", 0L, "lastRun",
                Map.of()), collect(""));
    }

    @Test
    void theSupportBundleGetsTheSameNumbersAndNothingElse() throws Exception {
        RecentMatchRuns runs = new RecentMatchRuns(new FixedLocations(folder));
        assertEquals(List.of(), runs.latest());
        CommandRig rig = new CommandRig(folder);
        rig.command().run(rig.call(rig.write("in.xml", CommandRig.WHOLE)));

        assertEquals(List.of(collect("").get("lastRun")), runs.latest());
        assertEquals("match", runs.name());
    }

    @Test
    void afterARunItsCountsAreTold() throws Exception {
        CommandRig rig = new CommandRig(folder);
        rig.command().run(rig.call(rig.write("in.xml", CommandRig.WHOLE)));

        Map<String, ?> section = collect("beatport");

        assertEquals("beatport", section.get("defaultCatalog"));
        assertEquals(1L, section.get("keptRuns"));
        assertTrue((long) section.get("keptBytes") > 0);
        Map<?, ?> last = (Map<?, ?>) section.get("lastRun");
        assertEquals("Fake catalogue", last.get("catalog"));
        assertEquals("2", last.get("tracks").toString());
        assertEquals("1", last.get("matched").toString());
        assertEquals(false, last.get("cancelled"));
    }
}

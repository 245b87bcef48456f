package org.cuepoint.catalog.run;

import java.nio.file.Path;
import java.time.Clock;

import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.performance.Progress;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs as a service: answers are kept in the state location. */
@Component(service = MatchRuns.class)
public final class MatchRunsService implements MatchRuns {

    private final Runs runs;

    /** Built by declarative services. */
    @Activate
    public MatchRunsService(@Reference Locations locations, @Reference Journal journal, @Reference SafeFiles files,
            @Reference Settings settings) {
        Section<CatalogSettings> section = settings.section(CatalogSettings.SECTION);
        this.runs = new Runs(() -> folder(locations), journal, files,
                () -> section.get().parallelLookups(), Clock.systemUTC());
    }

    /** Where runs keep their answers. */
    static Path folder(Locations locations) {
        return locations.path(Location.STATE).resolve("runs");
    }

    @Override
    public RunResult run(MatchRequest request, RunListener listener, Progress progress) {
        return runs.run(request, listener, progress);
    }

    @Override
    public int resumable(MatchRequest request) {
        return runs.resumable(request);
    }
}

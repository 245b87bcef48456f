package org.cuepoint.catalog.run;

import java.util.List;
import java.util.Map;

import org.cuepoint.core.diagnostics.RecentRuns;
import org.cuepoint.locations.Locations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The counts of the last match run of any session, for the support bundle. */
@Component
public final class RecentMatchRuns implements RecentRuns {

    private final Locations locations;

    /** @param locations where runs are kept */
    @Activate
    public RecentMatchRuns(@Reference Locations locations) {
        this.locations = locations;
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public List<Map<String, ?>> latest() {
        Map<String, Object> last = LastRun.read(MatchRunsService.folder(locations));
        return last.isEmpty() ? List.of() : List.of(last);
    }
}

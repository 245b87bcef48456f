package org.cuepoint.locations.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.locations.Locations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The diagnostics section {@code locations}: one object per location, what was noticed, and Eclipse's instance area.
 */
@Component
public final class LocationsDiagnostics implements DiagnosticsSection {

    private final Locations locations;
    private final InstanceArea instanceArea;

    /**
     * @param locations what to tell about
     * @param instanceArea what became of Eclipse's instance area
     */
    @Activate
    public LocationsDiagnostics(@Reference Locations locations, @Reference InstanceArea instanceArea) {
        this.locations = locations;
        this.instanceArea = instanceArea;
    }

    @Override
    public String name() {
        return "locations";
    }

    @Override
    public Map<String, ?> collect() {
        LocationReport report = new LocationReport(locations);
        Map<String, Object> section = new LinkedHashMap<>(report.byId());
        section.put("readOnly", locations.readOnly());
        section.put("notices", locations.notices().stream().map(notice -> notice.sentence()).toList());
        section.put("instanceArea", instanceArea.outcome().text());
        return section;
    }
}

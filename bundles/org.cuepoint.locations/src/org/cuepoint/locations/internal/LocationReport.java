package org.cuepoint.locations.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.core.ByteSize;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.ResolvedLocation;

/** Tells people and programs where everything is. */
final class LocationReport {

    private final Locations locations;

    LocationReport(Locations locations) {
        this.locations = locations;
    }

    /** One object per location by its id, as programs read it; free space is null when the system does not say. */
    Map<String, Object> byId() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Location location : Location.values()) {
            ResolvedLocation resolved = locations.describe(location);
            LocationState state = locations.inspect(location);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", resolved.path().toString());
            one.put("reason", resolved.reason().text());
            one.put("exists", state.exists());
            one.put("readable", state.readable());
            one.put("writable", state.writable());
            one.put("freeBytes", state.freeBytes().isPresent() ? state.freeBytes().getAsLong() : null);
            one.put("physicalPath", state.physical().toString());
            one.put("drive", state.drive().name().toLowerCase(Locale.ROOT));
            all.put(location.id(), one);
        }
        return all;
    }

    /** The whole document of the command and of the diagnostics. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("locations", byId());
        document.put("readOnly", locations.readOnly());
        document.put("notices", locations.notices().stream().map(notice -> notice.sentence()).toList());
        return document;
    }

    /** Two lines for each location: where it is, and why with its condition. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Location location : Location.values()) {
            ResolvedLocation resolved = locations.describe(location);
            LocationState state = locations.inspect(location);
            lines.add(String.format(Locale.ROOT, "%-9s %s", location.id(), resolved.path()));
            StringBuilder why = new StringBuilder("          ").append(resolved.reason().text()).append("; ")
                    .append(condition(state));
            state.freeBytes().ifPresent(bytes -> why.append("; ").append(ByteSize.words(bytes)).append(" free"));
            if (!state.physical().equals(resolved.path())) {
                why.append("; physically ").append(state.physical());
            }
            lines.add(why.toString());
        }
        return lines;
    }

    private static String condition(LocationState state) {
        String drive = switch (state.drive()) {
            case NETWORK -> " on a network drive";
            case REMOVABLE -> " on a removable drive";
            case MEMORY -> " in memory";
            case LOCAL, UNKNOWN -> "";
        };
        if (!state.exists()) {
            return (state.writable() ? "not made yet" : "cannot be made") + drive;
        }
        if (!state.writable()) {
            return (state.readable() ? "can be read but not written" : "can be neither read nor written") + drive;
        }
        return (state.readable() ? "readable and writable" : "can be written but not listed") + drive;
    }
}

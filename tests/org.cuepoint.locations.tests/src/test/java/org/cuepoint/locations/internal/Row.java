package org.cuepoint.locations.internal;

import org.cuepoint.locations.Location;

/** A machine, a location, and where it must be and why. */
record Row(String title, Setup setup, Location location, String path, String reason) {

    static Row of(String title, Setup setup, Location location, String path, String reason) {
        return new Row(title, setup, location, path, reason);
    }

    @Override
    public String toString() {
        return title + " → " + location;
    }
}

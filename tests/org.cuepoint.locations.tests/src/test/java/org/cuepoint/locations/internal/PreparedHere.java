package org.cuepoint.locations.internal;

import java.nio.charset.StandardCharsets;
import java.io.PrintStream;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.ResolvedLocation;

/** A process that decides and makes its locations as the product does, and prints what it got. */
public final class PreparedHere {

    private PreparedHere() {
    }

    /** A line for each location, for each notice, and whether the start is read-only. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SystemReader system = new SystemReader(System::getProperty, "CuePoint");
        PlatformInput input = system.input();
        Prepared prepared = new Preparation(new LocationResolver(input).resolve(),
                new DiskFolders(system.guardRules(input)), input.application()).run();
        for (Location location : Location.values()) {
            ResolvedLocation resolved = prepared.get(location);
            out.println(location.id() + " " + (resolved.usable() ? "usable " : "unusable ") + resolved.path() + " ("
                    + resolved.reason().text() + ')');
        }
        for (Notice notice : prepared.notices()) {
            out.println(notice.kind() + " " + notice.sentence());
        }
        out.println("read-only " + prepared.readOnly());
    }
}

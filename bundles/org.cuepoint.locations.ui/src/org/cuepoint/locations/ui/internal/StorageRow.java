package org.cuepoint.locations.ui.internal;

import java.nio.file.Path;
import java.util.Locale;

import org.cuepoint.core.ByteSize;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.ResolvedLocation;

/**
 * A line of the table.
 *
 * @param location which location
 * @param path the folder, as text; "…" before it is known
 * @param mark how it is
 * @param free the free space in words; empty when the system does not say
 * @param drive the kind of drive in words; empty when the system does not say
 * @param reason why it is there
 * @param physical where the folder really is, when that is elsewhere; else empty
 */
public record StorageRow(Location location, String path, Mark mark, String free, String drive, String reason,
        String physical) {

    /** What stands there until the disk has answered. */
    static final String WAITING = "…";

    /** Before anything is known. */
    static StorageRow waiting(Location location) {
        return new StorageRow(location, WAITING, Mark.UNKNOWN, WAITING, WAITING, WAITING, "");
    }

    /** With what the disk answered. */
    static StorageRow of(ResolvedLocation resolved, LocationState state) {
        Path path = resolved.path();
        String free = state.freeBytes().isPresent() ? ByteSize.words(state.freeBytes().getAsLong()) : "";
        return new StorageRow(resolved.location(), path.toString(), Mark.of(state, resolved.usable()), free,
                words(state.drive()), resolved.reason().text(),
                state.physical().equals(path) ? "" : state.physical().toString());
    }

    /** What is kept there, beginning with a capital letter. */
    public String name() {
        String words = location.words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether the disk has answered. */
    public boolean known() {
        return mark != Mark.UNKNOWN;
    }

    /** All of it in lines, for the field below the table. */
    public String details() {
        if (!known()) {
            return name() + ": " + WAITING;
        }
        StringBuilder lines = new StringBuilder(name()).append(": ").append(path).append('\n');
        if (!physical.isEmpty()) {
            lines.append("Really at: ").append(physical).append('\n');
        }
        lines.append("Why there: ").append(reason).append('\n').append("State: ").append(mark.words());
        if (!free.isEmpty()) {
            lines.append(", ").append(free).append(" free");
        }
        if (!drive.isEmpty()) {
            lines.append(", ").append(drive);
        }
        return lines.toString();
    }

    private static String words(LocationState.Drive drive) {
        return switch (drive) {
            case LOCAL -> "local drive";
            case NETWORK -> "network drive";
            case REMOVABLE -> "removable drive";
            case MEMORY -> "in memory";
            case UNKNOWN -> "";
        };
    }
}

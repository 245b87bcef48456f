package org.cuepoint.safety.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a person reads after a save. */
final class Sentences {

    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private Sentences() {
    }

    /** All that is to be said about a file that was saved. */
    static String saved(Path file, StagedFile staged, Optional<Path> backup, boolean durable) {
        StringBuilder text = new StringBuilder(file + " was saved (" + size(staged.bytes()) + ").");
        backup.ifPresent(path -> text.append(" The earlier content is kept in ").append(path).append('.'));
        staged.notes().forEach(note -> text.append(' ').append(note));
        if (!durable) {
            text.append(" The system did not confirm that it is safely on the disk: if the power fails now, the earlier"
                    + " state may come back.");
        }
        return text.toString();
    }

    /** A length for people, in units of 1,000. */
    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.95 && unit < UNITS.length - 1 || unit < 0) {
            value /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }
}

package org.cuepoint.core;

import java.util.Locale;

/** Numbers of bytes as people read them. */
public final class ByteSize {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};

    private ByteSize() {
    }

    /**
     * A number of bytes in decimal units with one decimal, as drives are sold, for example {@code 81.2 GB}.
     *
     * @param bytes at least 0
     */
    public static String words(long bytes) {
        if (bytes < 1000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double value = bytes;
        int unit = -1;
        do {
            value /= 1000;
            unit++;
        } while (value >= 999.95 && unit < UNITS.length - 1);
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }
}

package org.cuepoint.logging;

import org.cuepoint.settings.SectionDeclaration;

/**
 * The settings of the log.
 *
 * @param level what is logged
 * @param fileSizeMb the size at which a new file is begun, in MB of 1,048,576 bytes
 * @param files how many older files are kept
 */
public record LogSettings(LogLevel level, int fileSizeMb, int files) {

    /** The declaration of the section {@code logging}. */
    public static final SectionDeclaration<LogSettings> DECLARATION = SectionDeclaration
            .of(LogSettings.class, "logging", "Logging")
            .about("What is written to the log files, and how many of them are kept.")
            .choice("level", LogLevel.INFO).label("Level")
            .help("The least important entries that are logged. Development builds log debug entries by default.")
            .integer("fileSizeMb", 5).range(1, 1024).unit("MB").label("Size of a log file")
            .help("A new file is begun before the present one grows beyond this size.")
            .integer("files", 5).range(1, 100).unit("files").label("Older files kept")
            .help("How many older log files are kept; the oldest is deleted when there would be more.")
            .build();

    /** The declared defaults. */
    public static LogSettings defaults() {
        return DECLARATION.defaults();
    }

    /** The largest size of a file in bytes. */
    public long fileSizeBytes() {
        return fileSizeMb * (1L << 20);
    }
}

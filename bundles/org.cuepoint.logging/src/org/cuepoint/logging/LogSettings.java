package org.cuepoint.logging;

import org.cuepoint.settings.SectionDeclaration;

/**
 * The settings of the log.
 *
 * @param level what is logged
 * @param levels other levels of single loggers: {@code org.example=DEBUG, org.other=ERROR}
 * @param fileSizeMb the size at which a new file is begun, in MB of 1,048,576 bytes
 * @param files how many older files are kept
 * @param compress whether older files are compressed
 * @param form how a record is written
 * @param recentLines how many records are kept in memory
 * @param htmlBodies whether pages of HTML are logged whole
 */
public record LogSettings(LogLevel level, String levels, int fileSizeMb, int files, boolean compress, LogForm form,
        int recentLines, boolean htmlBodies) {

    /** The declaration of the section {@code logging}. */
    public static final SectionDeclaration<LogSettings> DECLARATION = SectionDeclaration
            .of(LogSettings.class, "logging", "Logging")
            .about("What is written to the log files, and how many of them are kept.")
            .choice("level", LogLevel.INFO).label("Level")
            .help("The least important entries that are logged. Development builds log debug entries by default.")
            .text("levels", "").maxLength(4_000).label("Levels of single loggers")
            .help("Loggers with a level of their own, separated by commas: org.example=DEBUG, org.other=ERROR.")
            .integer("fileSizeMb", 5).range(1, 1024).unit("MB").label("Size of a log file")
            .help("A new file is begun before the present one grows beyond this size.")
            .integer("files", 5).range(1, 100).unit("files").label("Older files kept")
            .help("How many older log files are kept; the oldest is deleted when there would be more.")
            .bool("compress", false).label("Compress older files")
            .help("Older files then end in .gz and take a tenth of the room.")
            .choice("form", LogForm.TEXT).label("Form")
            .help("Text is for people; JSON writes one object a line, for programs.")
            .integer("recentLines", 200).range(50, 5_000).unit("entries").label("Entries kept in memory")
            .help("The most recent entries, which a crash report shows.")
            .bool("htmlBodies", false).label("Whole pages of HTML")
            .help("Pages that a site answers with are cut after 200 characters unless this is switched on. They may hold "
                    + "what only you are to see.")
            .build();

    /** The declared defaults. */
    public static LogSettings defaults() {
        return DECLARATION.defaults();
    }

    /** The largest size of a file in bytes. */
    public long fileSizeBytes() {
        return fileSizeMb * (1L << 20);
    }

    /** The same with another level. */
    public LogSettings with(LogLevel other) {
        return new LogSettings(other, levels, fileSizeMb, files, compress, form, recentLines, htmlBodies);
    }

    /** The same with other levels of single loggers. */
    public LogSettings with(String otherLevels) {
        return new LogSettings(level, otherLevels, fileSizeMb, files, compress, form, recentLines, htmlBodies);
    }
}

package org.cuepoint.safety.internal.backup;

import java.time.Duration;

import org.cuepoint.settings.SectionDeclaration;

/**
 * The settings of backups.
 *
 * @param versions how many earlier contents of a file are kept
 * @param days how long they are kept
 * @param megabytes how much room all of them take together, in units of 1,000,000 bytes
 * @param compressDays how old they are when they are compressed
 * @param beside whether copies are put beside the files, as {@code name.bak}
 */
public record BackupSettings(int versions, int days, int megabytes, int compressDays, boolean beside) {

    /** The declaration: page, command, validation and the manual's table are made from it. */
    public static final SectionDeclaration<BackupSettings> SECTION = SectionDeclaration
            .of(BackupSettings.class, "backups", "Backups")
            .about("Earlier contents of files that were replaced. The last good one of a file is never removed.")
            .integer("versions", 5).range(1, 1000).unit("versions").label("Versions of a file")
            .help("How many earlier contents of each file are kept.")
            .integer("days", 90).range(1, 36_500).unit("days").label("Age")
            .help("How long earlier contents are kept.")
            .integer("megabytes", 500).range(1, 1_000_000).unit("MB").label("Room for all")
            .help("How much room all earlier contents take together; the oldest go first.")
            .integer("compressDays", 7).range(0, 36_500).unit("days").label("Compress after")
            .help("Earlier contents that are older take less room; reading them takes a little longer.")
            .bool("beside", false).label("Keep them beside the files")
            .help("As name.bak in the folder of the file, instead of the folder for backups.")
            .build();

    private static final long MEGABYTE = 1_000_000;

    /** How old they are when they are compressed. */
    Duration compressAfter() {
        return Duration.ofDays(compressDays);
    }

    /** How long they are kept. */
    public Duration age() {
        return Duration.ofDays(days);
    }

    /** How much room all of them take together, in bytes. */
    public long bytes() {
        return megabytes * MEGABYTE;
    }
}

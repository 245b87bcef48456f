package org.cuepoint.crash;

import java.time.Duration;
import org.cuepoint.settings.SectionDeclaration;

/**
 * The settings of crash reports.
 *
 * @param reports how many are kept
 * @param days how long they are kept
 * @param megabytes how much room all of them take together, in units of 1,000,000 bytes
 */
public record CrashSettings(int reports, int days, int megabytes) {

    /** The declaration: page, command, validation and the manual's table are made from it. */
    public static final SectionDeclaration<CrashSettings> SECTION = SectionDeclaration
            .of(CrashSettings.class, "crash", "Crash Reports")
            .about("Reports of what went wrong stay on this computer. The newest one is never removed.")
            .integer("reports", 100).range(1, 1000).unit("reports").label("Reports")
            .help("How many reports are kept; the oldest go first.")
            .integer("days", 30).range(1, 3650).unit("days").label("Age")
            .help("How long reports are kept.")
            .integer("megabytes", 50).range(1, 10_000).unit("MB").label("Room for all")
            .help("How much room all reports take together.")
            .build();

    private static final long MEGABYTE = 1_000_000;

    /** How long they are kept. */
    public Duration age() {
        return Duration.ofDays(days);
    }

    /** How much room they take together, in bytes. */
    public long bytes() {
        return megabytes * MEGABYTE;
    }
}

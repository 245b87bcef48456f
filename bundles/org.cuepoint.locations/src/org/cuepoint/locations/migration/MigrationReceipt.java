package org.cuepoint.locations.migration;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a migration did.
 *
 * @param time when it ended
 * @param files the copies
 * @param folders the renamed folders
 * @param made the folders that were made for the copies, outer ones first
 */
public record MigrationReceipt(Instant time, List<Copied> files, List<Renamed> folders, List<Path> made) {

    /** Copies the lists. */
    public MigrationReceipt {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
        made = List.copyOf(made);
    }

    /**
     * A copied file.
     *
     * @param from where it was, before its folder was renamed
     * @param to where the copy is
     * @param bytes its length
     * @param sha256 of its content, 64 lower-case hexadecimal digits
     */
    public record Copied(Path from, Path to, long bytes, String sha256) {
    }

    /**
     * A renamed folder.
     *
     * @param from its name before
     * @param to its name since
     */
    public record Renamed(Path from, Path to) {
    }
}

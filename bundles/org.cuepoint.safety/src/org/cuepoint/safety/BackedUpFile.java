package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.List;

/**
 * A file with the earlier contents that are kept.
 *
 * @param file where it was when they were kept
 * @param versions newest first; never empty
 */
public record BackedUpFile(Path file, List<BackupVersion> versions) {

    /** Copies the list. */
    public BackedUpFile {
        versions = List.copyOf(versions);
    }
}

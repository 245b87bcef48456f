package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param files how many recorded files were read
 * @param backups how many backups were read
 * @param complete whether all were read; false when it was stopped
 * @param damages what is not as it was saved
 */
public record IntegrityReport(int files, int backups, boolean complete, List<Damage> damages) {

    /** Copies the list. */
    public IntegrityReport {
        damages = List.copyOf(damages);
    }

    /**
     * Something that is not as it was saved.
     *
     * @param file the file; of a damaged backup the file whose content it was
     * @param sentence what is wrong and what can be done, for the user
     * @param offered the newest good backup of the file, if there is one
     */
    public record Damage(Path file, String sentence, Optional<BackupVersion> offered) {
    }
}

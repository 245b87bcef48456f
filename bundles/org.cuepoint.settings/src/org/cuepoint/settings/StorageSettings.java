package org.cuepoint.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where the user wants files to be. Declared here and not by the locations, which lie below the settings.
 *
 * @param exports the folder for exports, an absolute path; empty for the usual one
 */
public record StorageSettings(String exports) {

    /** The declaration: page, command, validation and the manual's table are made from it. */
    public static final SectionDeclaration<StorageSettings> SECTION = SectionDeclaration
            .of(StorageSettings.class, "storage", "Storage")
            .about("Where files are kept.")
            .text("exports", "").maxLength(1000).label("Folder for exports")
            .help("The folder that is proposed for exported files. Leave it empty for CuePoint in your documents.")
            .build();

    /**
     * Checks the folder.
     *
     * @throws IllegalArgumentException with a sentence when it is no absolute path of this system
     */
    public StorageSettings {
        exports = exports.strip();
        if (!exports.isEmpty() && !isAbsolute(exports)) {
            throw new IllegalArgumentException("\"" + exports
                    + "\" is not the whole path of a folder; begin at the root or at a drive.");
        }
    }

    private static boolean isAbsolute(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

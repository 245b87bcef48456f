package org.cuepoint.safety;

import java.util.Optional;

/**
 * How a file is to be written.
 *
 * @param conflict what to do when the file exists
 * @param expected what the file was when the caller loaded it; when it is something else now, nothing is written and
 *            the result says {@link Problem#CHANGED}. Only looked at with {@link ConflictPolicy#OVERWRITE}
 * @param keepBackup whether the content that is replaced is kept as a backup; false only for our own files whose
 *            earlier content is worth nothing, such as a saved window position
 * @param verify whether what was written is read back and compared before it replaces anything
 */
public record SaveOptions(ConflictPolicy conflict, Optional<FileStamp> expected, boolean keepBackup, boolean verify) {

    /** The usual way for a user's file: with backup and verification. */
    public static SaveOptions of(ConflictPolicy conflict) {
        return new SaveOptions(conflict, Optional.empty(), true, true);
    }

    /** Replaces one of the application's own files without a backup of the earlier content. */
    public static SaveOptions replaceOwn() {
        return new SaveOptions(ConflictPolicy.OVERWRITE, Optional.empty(), false, true);
    }

    /** The same, refusing when the file is no longer what it was. */
    public SaveOptions expecting(FileStamp stamp) {
        return new SaveOptions(conflict, Optional.of(stamp), keepBackup, verify);
    }

    /** The same without reading back, for large files that are cheap to make again. */
    public SaveOptions unverified() {
        return new SaveOptions(conflict, expected, keepBackup, false);
    }
}

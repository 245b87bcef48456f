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
 * @param resolver asked instead of a refusal, when {@link ConflictPolicy#FAIL} meets a file or an expected one changed
 * @param check looks at the new content before it replaces anything
 * @param recorded whether the hash of the new content is noted, so that {@link Integrity} can tell later damage
 */
public record SaveOptions(ConflictPolicy conflict, Optional<FileStamp> expected, boolean keepBackup, boolean verify,
        Optional<ConflictResolver> resolver, Optional<ContentCheck> check, boolean recorded) {

    /** The usual way for a user's file: with backup and verification. */
    public static SaveOptions of(ConflictPolicy conflict) {
        return new SaveOptions(conflict, Optional.empty(), true, true, Optional.empty(), Optional.empty(),
                false);
    }

    /** Replaces one of the application's own files without a backup of the earlier content. */
    public static SaveOptions replaceOwn() {
        return new SaveOptions(ConflictPolicy.OVERWRITE, Optional.empty(), false, true, Optional.empty(),
                Optional.empty(), false);
    }

    /** The same, refusing when the file is no longer what it was. */
    public SaveOptions expecting(FileStamp stamp) {
        return new SaveOptions(conflict, Optional.of(stamp), keepBackup, verify, resolver, check, recorded);
    }

    /** The same without reading back, for large files that are cheap to make again. */
    public SaveOptions unverified() {
        return new SaveOptions(conflict, expected, keepBackup, false, resolver, check, recorded);
    }

    /** The same, asking somebody where it would otherwise refuse. */
    public SaveOptions asking(ConflictResolver somebody) {
        return new SaveOptions(conflict, expected, keepBackup, verify, Optional.of(somebody), check, recorded);
    }

    /** The same, with a look at the new content before it replaces anything. */
    public SaveOptions checkedBy(ContentCheck look) {
        return new SaveOptions(conflict, expected, keepBackup, verify, resolver, Optional.of(look), recorded);
    }

    /** The same with another policy. */
    public SaveOptions with(ConflictPolicy other) {
        return new SaveOptions(other, expected, keepBackup, verify, resolver, check, recorded);
    }

    /** The same, with a note of what the file is from then on; for files of the application that matter. */
    public SaveOptions noted() {
        return new SaveOptions(conflict, expected, keepBackup, verify, resolver, check, true);
    }
}

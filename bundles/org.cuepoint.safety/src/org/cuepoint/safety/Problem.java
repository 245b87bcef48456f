package org.cuepoint.safety;

/** Why a file was not written or removed. */
public enum Problem {

    /** A file of that name exists and the policy forbids to replace it. */
    EXISTS,

    /** The file, its folder or its file system is read-only. */
    READ_ONLY,

    /** The operating system refuses access. */
    NO_PERMISSION,

    /** The disk is full or a quota is used up. */
    NO_SPACE,

    /** A storage invariant of the application forbids writing there. */
    REFUSED,

    /** The target is a folder or a device, has several names (hard links), or a part of its path is a file. */
    NOT_A_FILE,

    /** The name is not allowed on this platform, or the name or path is too long. */
    BAD_NAME,

    /** The file was changed by someone else in the meantime. */
    CHANGED,

    /** Another process holds a lock on the file. */
    LOCKED,

    /** The new content is not what its format asks for. */
    INVALID,

    /** Any other failure of the storage or of the content, told in the sentence. */
    FAILED
}

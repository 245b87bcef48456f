package org.cuepoint.safety;

/** What to do when the file to be written exists already. No policy ever loses the file that is there. */
public enum ConflictPolicy {

    /** Nothing is written; the result is {@link SaveResult.NotSaved} with {@link Problem#EXISTS}. */
    FAIL,

    /** Nothing is written; the result is {@link SaveResult.Skipped}. */
    SKIP,

    /** Written beside it under the first free name: {@code name (1).csv}, {@code name (2).csv} and so on. */
    RENAME,

    /** The present content is kept as a backup, then the file is replaced in one step. */
    OVERWRITE
}

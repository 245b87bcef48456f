package org.cuepoint.catalog.match;

/** How sure a match is. */
public enum Confidence {
    /** Right unless the library's data is wrong: safe to take unseen. */
    HIGH,
    /** Probably right: worth a look. */
    MEDIUM,
    /** A guess. */
    LOW,
    /** No match. */
    NONE
}

package org.cuepoint.ui.table;

/** What a colour says. A tone never stands alone: the word beside it says the same to those who see no colours. */
public enum Tone {
    /** Safe. */
    GOOD,
    /** Worth a look. */
    FAIR,
    /** Doubtful. */
    POOR,
    /** Failed. */
    BAD,
    /** Nothing to judge. */
    NEUTRAL
}

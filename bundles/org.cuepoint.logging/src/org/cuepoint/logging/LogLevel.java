package org.cuepoint.logging;

/** How much is logged; each level includes those after it. */
public enum LogLevel {
    /** Every step; for a developer at one spot. */
    TRACE,
    /** What a developer needs to follow an operation. */
    DEBUG,
    /** What happened, in the words of the user's work. */
    INFO,
    /** Something went wrong and was dealt with, or will soon go wrong. */
    WARNING,
    /** Something failed that the user asked for, or that should never happen. */
    ERROR
}

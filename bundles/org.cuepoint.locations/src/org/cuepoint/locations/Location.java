package org.cuepoint.locations;

import java.util.Locale;

/**
 * The kinds of places an application keeps files in. Everything that is written goes to one of them or to a place the
 * user chose.
 */
public enum Location {
    /**
     * What the user set up: settings, layouts worth keeping. Small; follows the user between machines where the system
     * does so.
     */
    CONFIG("settings"),
    /** What the user would miss: databases, run journals, history. */
    DATA("data"),
    /** What the application remembers between starts and can do without: window state, the workbench area. */
    STATE("application state"),
    /** What can be fetched or computed again. May be deleted at any time, even while the application runs. */
    CACHE("cache"),
    /** Log files. */
    LOGS("logs"),
    /** Crash reports and the traces of sessions that ended badly. */
    CRASHES("crash reports"),
    /** Earlier versions of files that were replaced. */
    BACKUPS("backups"),
    /** Files made for the user; below the user's documents unless the user chose another folder. */
    EXPORTS("exports"),
    /** Short-lived files, below the cache; emptied without notice. */
    TEMP("temporary files"),
    /** Locks and sockets of running processes; may vanish when the user logs out. */
    RUNTIME("runtime files");

    private final String words;

    Location(String words) {
        this.words = words;
    }

    /** The name in documents that programs read and in folder names: the constant's name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is kept here, in words that fit into a sentence, for example {@code crash reports}. */
    public String words() {
        return words;
    }
}

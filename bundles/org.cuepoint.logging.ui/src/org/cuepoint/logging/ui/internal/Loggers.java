package org.cuepoint.logging.ui.internal;

/** Names of loggers. */
final class Loggers {

    private Loggers() {
    }

    /** The last part of the name, which is usually a class. */
    static String brief(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    /** The name without its last part, which is usually a package; empty when there is none. */
    static String parent(String logger) {
        int dot = logger.lastIndexOf('.');
        return dot < 0 ? "" : logger.substring(0, dot);
    }
}

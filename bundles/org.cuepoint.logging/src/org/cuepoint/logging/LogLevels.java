package org.cuepoint.logging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Levels of single loggers, changed at run time. A service; callable from any thread. */
public interface LogLevels {

    /** The name that stands for all loggers without a level of their own. */
    String ALL = "ROOT";

    /**
     * Gives a logger, and those below it, a level.
     *
     * @param logger its name, or {@link #ALL}
     * @param level what is logged of it
     * @param duration for how long, at least a second; empty for good, remembered with the settings
     */
    void set(String logger, LogLevel level, Optional<Duration> duration);

    /** Gives a logger back the level of the one above it; does nothing when it has none of its own. */
    void reset(String logger);

    /** The level that holds for a logger. */
    LogLevel of(String logger);

    /** The loggers with a level of their own, by name. */
    List<LoggerLevel> all();

    /**
     * A logger with a level of its own.
     *
     * @param logger its name
     * @param level what is logged of it
     * @param until when it ends; empty when it does not
     */
    record LoggerLevel(String logger, LogLevel level, Optional<Instant> until) {
    }
}

package org.cuepoint.logging.index;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.logging.LogLevel;

/**
 * Which records are wanted: those that meet all of these.
 *
 * @param levels the wanted levels
 * @param criticalOnly only errors marked as critical
 * @param logger the beginning of the logger's name; empty for all
 * @param thread the thread's name; empty for all
 * @param operation the id of the operation; empty for all
 * @param from the earliest time
 * @param to the time before which they are
 * @param texts each must be found in the record
 * @param without none of these may be found in the record
 */
public record LogFilter(Set<LogLevel> levels, boolean criticalOnly, String logger, String thread, String operation,
        Optional<Instant> from, Optional<Instant> to, List<Text> texts, List<Text> without) {

    /** Everything. */
    public static final LogFilter ALL = new LogFilter(EnumSet.allOf(LogLevel.class), false, "", "", "",
            Optional.empty(),
            Optional.empty(), List.of(), List.of());

    /**
     * A text to look for.
     *
     * @param pattern the text, or a regular expression
     * @param regex whether it is a regular expression of {@link java.util.regex.Pattern}, looked for in the whole record
     * @param matchCase whether capital letters matter
     */
    public record Text(String pattern, boolean regex, boolean matchCase) {
    }
}

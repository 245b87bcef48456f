package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuepoint.logging.LogLevel;

/** What each logger logs: the level of all, those of single ones by setting, and those for a while. Thread-safe. */
final class LoggerLevels {

    /** Libraries whose debug records drown everybody else's; they are logged from INFO unless trace is asked for. */
    private static final List<String> CHATTY = List.of("org.eclipse.jetty", "org.apache.felix", "org.apache.aries",
            "Events");

    private final LoggerContext context;
    private final Consumer<Boolean> debugging;
    private LogLevel least = LogLevel.INFO;
    private Map<String, LogLevel> lasting = Map.of();
    private final Map<String, LogLevel> passing = new TreeMap<>();

    /** @param debugging is told whether any logger logs debug records */
    LoggerLevels(LoggerContext context, Consumer<Boolean> debugging) {
        this.context = context;
        this.debugging = debugging;
    }

    /**
     * Takes the levels of the settings.
     *
     * @param all of every logger without one of its own
     * @param single those of single ones as text; what is no level is passed over
     */
    synchronized void apply(LogLevel all, String single) {
        least = all;
        lasting = parse(single);
        set();
    }

    /** Gives a logger a level for a while, until {@link #end}. */
    synchronized void begin(String logger, LogLevel level) {
        passing.put(logger, level);
        set();
    }

    /** Ends what {@link #begin} began. */
    synchronized void end(String logger) {
        passing.remove(logger);
        set();
    }

    /** The loggers with a level of their own, those for a while included. */
    synchronized Map<String, LogLevel> own() {
        Map<String, LogLevel> own = new TreeMap<>(lasting);
        own.putAll(passing);
        return own;
    }

    /** The level of a logger, which may be that of one above it. */
    synchronized LogLevel of(String logger) {
        return LogLevel.valueOf(name(context.getLogger(logger).getEffectiveLevel()));
    }

    private static String name(Level level) {
        return level.toInt() >= Level.ERROR_INT ? "ERROR" : level == Level.WARN ? "WARNING" : level.toString();
    }

    private void set() {
        Map<String, LogLevel> own = own();
        Level all = level(own.getOrDefault(org.slf4j.Logger.ROOT_LOGGER_NAME, least));
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(all);
        for (Logger logger : context.getLoggerList()) {
            if (!org.slf4j.Logger.ROOT_LOGGER_NAME.equals(logger.getName())) {
                logger.setLevel(null);
            }
        }
        CHATTY.forEach(name -> context.getLogger(name).setLevel(all == Level.DEBUG ? Level.INFO : null));
        own.forEach((name, level) -> context.getLogger(name).setLevel(level(level)));
        debugging.accept(Stream.concat(Stream.of(all), own.values().stream().map(LoggerLevels::level))
                .anyMatch(level -> !level.isGreaterOrEqual(Level.INFO)));
    }

    static Level level(LogLevel level) {
        return level == LogLevel.WARNING ? Level.WARN : Level.valueOf(level.name());
    }

    /** The levels that a text names: {@code org.example=DEBUG, org.other=ERROR}. */
    static Map<String, LogLevel> parse(String text) {
        Map<String, LogLevel> found = new TreeMap<>();
        for (String part : text.split("[,;\\s]+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                Optional<LogLevel> level = SettingsBinding.level(part.substring(equals + 1));
                level.ifPresent(known -> found.put(part.substring(0, equals), known));
            }
        }
        return found;
    }

    /** The text that names levels. */
    static String text(Map<String, LogLevel> levels) {
        return new TreeMap<>(levels).entrySet().stream().map(entry -> entry.getKey() + '=' + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Parts of a text of levels that are none, to be named in a warning. */
    static List<String> wrong(String text) {
        return Arrays.stream(text.split("[,;\\s]+")).filter(part -> !part.isEmpty() && parse(part).isEmpty()).toList();
    }
}

package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.logging.LogLevels.LoggerLevel;
import org.cuepoint.logging.LogSettings;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.ValueSource;
import org.junit.jupiter.api.Test;

/** Levels of single loggers, for good and for a while. */
class LevelsServiceTest {

    private static final String JETTY = "org.eclipse.jetty";

    private final TestLog log = new TestLog();
    private final Remembered section = new Remembered();
    private final Timeline time = new Timeline();
    private final LevelsService levels = new LevelsService(Optional.of(log.system().levels()), section, time, time);

    /** Keeps settings in memory and hands changes on, as the service does. */
    private final class Remembered implements Section<LogSettings> {

        private LogSettings now = LogSettings.defaults();

        @Override
        public SectionDeclaration<LogSettings> declaration() {
            return LogSettings.DECLARATION;
        }

        @Override
        public LogSettings get() {
            return now;
        }

        @Override
        public SetResult set(LogSettings value) {
            now = value;
            log.system().apply(value);
            return new SetResult.Saved();
        }

        @Override
        public String text(String settingId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ValueSource source(String settingId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SetResult setText(String settingId, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SetResult reset(String settingId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration onChange(Consumer<LogSettings> listener) {
            throw new UnsupportedOperationException();
        }
    }

    /** A clock, and what is to be run when it has passed. */
    private static final class Timeline extends Clock implements LevelsService.Later {

        private record Planned(Instant when, Runnable task) {
        }

        private final List<Planned> planned = new ArrayList<>();
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
            for (Planned each : List.copyOf(planned)) {
                if (!each.when.isAfter(now)) {
                    planned.remove(each);
                    each.task.run();
                }
            }
        }

        @Override
        public void run(Runnable task, Duration after) {
            planned.add(new Planned(now.plus(after), task));
        }

        @Override
        public void close() {
            planned.clear();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void aLevelForGoodIsRememberedAndHoldsForThoseBelow() {
        levels.set("org.example", LogLevel.DEBUG, Optional.empty());
        levels.set("org.example.noise", LogLevel.ERROR, Optional.empty());
        assertTrue(log.logger("org.example.deep").isDebugEnabled());
        assertFalse(log.logger("org.example.noise.x").isWarnEnabled());
        assertFalse(log.logger().isDebugEnabled());
        assertEquals("org.example=DEBUG, org.example.noise=ERROR", section.now.levels());
        levels.reset("org.example");
        assertFalse(log.logger("org.example.deep").isDebugEnabled());
        assertEquals(List.of(new LoggerLevel("org.example.noise", LogLevel.ERROR, Optional.empty())), levels.all());
    }

    @Test
    void aLevelForAWhileEndsByItselfAndIsNotRemembered() {
        levels.set(JETTY, LogLevel.TRACE, Optional.of(Duration.ofMinutes(10)));
        assertTrue(log.logger(JETTY + ".client").isTraceEnabled());
        assertEquals(List.of(new LoggerLevel(JETTY, LogLevel.TRACE, Optional.of(time.now.plusSeconds(600)))),
                levels.all());
        assertEquals("", section.now.levels());
        time.pass(Duration.ofMinutes(9));
        assertTrue(log.logger(JETTY + ".client").isTraceEnabled());
        time.pass(Duration.ofMinutes(1));
        assertFalse(log.logger(JETTY + ".client").isTraceEnabled());
        assertEquals(List.of(), levels.all());
    }

    @Test
    void aSecondTimeGoesBeforeTheFirst() {
        levels.set(JETTY, LogLevel.TRACE, Optional.of(Duration.ofMinutes(10)));
        time.pass(Duration.ofMinutes(5));
        levels.set(JETTY, LogLevel.DEBUG, Optional.of(Duration.ofMinutes(10)));
        time.pass(Duration.ofMinutes(5));
        assertEquals(LogLevel.DEBUG, levels.of(JETTY), "the end of the first is none of the second");
        time.pass(Duration.ofMinutes(5));
        assertEquals(LogLevel.INFO, levels.of(JETTY));
    }

    @Test
    void everythingCanBeLoggedForHalfAnHour() {
        levels.set(LogLevels.ALL, LogLevel.DEBUG, Optional.of(Duration.ofMinutes(30)));
        assertTrue(log.logger().isDebugEnabled());
        assertFalse(log.logger(JETTY).isDebugEnabled(), "a library that drowns the others");
        section.set(section.get().with(LogLevel.WARNING));
        assertTrue(log.logger().isDebugEnabled(), "other settings do not end it");
        time.pass(Duration.ofMinutes(30));
        assertFalse(log.logger().isInfoEnabled());
        levels.set(LogLevels.ALL, LogLevel.TRACE, Optional.empty());
        assertEquals(LogLevel.TRACE, section.now.level());
        levels.reset(LogLevels.ALL);
        assertEquals(LogLevel.INFO, section.now.level());
    }

    @Test
    void textThatNamesNoLevelIsPassedOverAndNamed() {
        String text = "org.a=DEBUG, org.b=LOUD; =INFO x org.c=warn";
        assertEquals(Map.of("org.a", LogLevel.DEBUG, "org.c", LogLevel.WARNING), LoggerLevels.parse(text));
        assertEquals(List.of("org.b=LOUD", "=INFO", "x"), LoggerLevels.wrong(text));
        assertEquals("org.a=DEBUG, org.c=WARNING", LoggerLevels.text(LoggerLevels.parse(text)));
        assertEquals(List.of(), LoggerLevels.wrong("  "));
    }
}

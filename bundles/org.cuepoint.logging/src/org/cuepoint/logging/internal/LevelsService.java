package org.cuepoint.logging.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.logging.LogSettings;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets levels of single loggers: for a while in memory, for good in the settings. */
@Component(service = LogLevels.class)
public final class LevelsService implements LogLevels {

    private static final Logger LOG = LoggerFactory.getLogger(LevelsService.class);

    private final Optional<LoggerLevels> levels;
    private final Section<LogSettings> section;
    private final Clock clock;
    private final Later later;
    private final Map<String, Instant> ends = new HashMap<>();

    /** Runs something later; the seam to time. */
    interface Later extends AutoCloseable {

        void run(Runnable task, Duration after);

        @Override
        void close();
    }

    /**
     * @param logging the log
     * @param settings remember what lasts
     */
    @Activate
    public LevelsService(@Reference LoggingService logging, @Reference Settings settings) {
        this(logging.system().map(LogSystem::levels), settings.section(LogSettings.DECLARATION), Clock.systemUTC(),
                new Timer());
    }

    LevelsService(Optional<LoggerLevels> levels, Section<LogSettings> section, Clock clock, Later later) {
        this.levels = levels;
        this.section = section;
        this.clock = clock;
        this.later = later;
    }

    @Override
    public synchronized void set(String logger, LogLevel level, Optional<Duration> duration) {
        if (duration.isPresent()) {
            ends.put(logger, clock.instant().plus(duration.get()));
            levels.ifPresent(all -> all.begin(logger, level));
            later.run(() -> endDue(logger), duration.get());
            LOG.info("{} logs {} records for {} s.", logger, level, duration.get().toSeconds());
        } else {
            end(logger);
            remember(logger, Optional.of(level));
            LOG.info("{} logs {} records.", logger, level);
        }
    }

    @Override
    public synchronized void reset(String logger) {
        end(logger);
        remember(logger, Optional.empty());
    }

    private void remember(String logger, Optional<LogLevel> level) {
        LogSettings now = section.get();
        if (ALL.equals(logger)) {
            section.set(now.with(level.orElse(LogSettings.defaults().level())));
            return;
        }
        Map<String, LogLevel> lasting = new TreeMap<>(LoggerLevels.parse(now.levels()));
        if (level.isPresent()) {
            lasting.put(logger, level.get());
        } else {
            lasting.remove(logger);
        }
        section.set(now.with(LoggerLevels.text(lasting)));
    }

    /** Unless it was set anew meanwhile. */
    private synchronized void endDue(String logger) {
        Instant end = ends.get(logger);
        if (end != null && !end.isAfter(clock.instant())) {
            end(logger);
            LOG.info("{} logs what it logged before.", logger);
        }
    }

    private void end(String logger) {
        ends.remove(logger);
        levels.ifPresent(all -> all.end(logger));
    }

    @Override
    public LogLevel of(String logger) {
        return levels.map(all -> all.of(logger)).orElseGet(() -> section.get().level());
    }

    @Override
    public synchronized List<LoggerLevel> all() {
        List<LoggerLevel> all = new ArrayList<>();
        levels.ifPresent(known -> known.own().forEach((logger, level) -> all
                .add(new LoggerLevel(logger, level, Optional.ofNullable(ends.get(logger))))));
        return all;
    }

    /** Levels for a while end with the application. */
    @Deactivate
    void stop() {
        later.close();
    }

    /** One thread that is made when something is to be run later. */
    private static final class Timer implements Later {

        private Optional<ScheduledExecutorService> executor = Optional.empty();

        @Override
        public synchronized void run(Runnable task, Duration after) {
            ScheduledExecutorService present = executor.orElseGet(() -> Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("CuePoint log levels").factory()));
            executor = Optional.of(present);
            present.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public synchronized void close() {
            executor.ifPresent(ScheduledExecutorService::shutdownNow);
        }
    }
}

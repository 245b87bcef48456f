package org.cuepoint.logging.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogSettings;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.ValueSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The third stage of logging: follows the settings. The variable {@code CUEPOINT_LOG_LEVEL} goes before them; a
 * development build logs debug records unless somebody set another level.
 */
@Component(service = SettingsBinding.class, immediate = true)
public final class SettingsBinding {

    static final String VARIABLE = "CUEPOINT_LOG_LEVEL";

    private static final Logger LOG = LoggerFactory.getLogger(SettingsBinding.class);

    private final Section.Registration registration;

    /**
     * @param logging the first stage
     * @param settings all settings
     */
    @Activate
    public SettingsBinding(@Reference LoggingService logging, @Reference Settings settings) {
        Section<LogSettings> section = settings.section(LogSettings.DECLARATION);
        boolean development = logging.identity().map(ApplicationIdentity::development).orElse(false);
        String variable = Optional.ofNullable(System.getenv(VARIABLE)).orElse("");
        Runnable apply = () -> logging.system().ifPresent(system -> system.apply(effective(section.get(),
                section.source("level") == ValueSource.DEFAULT, development, variable)));
        apply.run();
        LoggerLevels.wrong(section.get().levels())
                .forEach(part -> LOG.warn("\"{}\" among the levels of single loggers names no level.", part));
        registration = section.onChange(changed -> apply.run());
        if (!variable.isBlank() && level(variable).isEmpty()) {
            LOG.warn("{} is '{}', which is none of {}", VARIABLE, variable, Arrays.toString(LogLevel.values()));
        }
    }

    @Deactivate
    void stop() {
        registration.close();
    }

    /** The settings with the level that holds after variable and kind of build. */
    static LogSettings effective(LogSettings settings, boolean levelIsDefault, boolean development, String variable) {
        LogLevel level = level(variable)
                .orElse(levelIsDefault && development ? LogLevel.DEBUG : settings.level());
        return settings.with(level);
    }

    /** The level of that name; WARN is understood too. */
    static Optional<LogLevel> level(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(LogLevel.values())
                .filter(level -> level.name().equals("WARN".equals(wanted) ? "WARNING" : wanted)).findFirst();
    }
}

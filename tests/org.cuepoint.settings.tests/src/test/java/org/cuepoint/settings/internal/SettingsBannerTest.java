package org.cuepoint.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the log says of the settings, once a session. */
class SettingsBannerTest {

    @TempDir
    private Path dir;

    private final Logger logger = (Logger) LoggerFactory.getLogger(SettingsBanner.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<Runnable> later = new ArrayList<>();
    private final ContributedSettings registry = new ContributedSettings(List.of(() -> Rig.NET));

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
    }

    private List<String> said() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private SettingsService settings() {
        Rig rig = new Rig(dir);
        return new SettingsService(rig.file(), rig);
    }

    @Test
    void whatIsNotADefaultIsSaidOnceAndOfASecretOnlyThatItIsSet() throws Exception {
        SettingsService settings = settings();
        SettingsBanner banner = new SettingsBanner(settings, () -> registry, later::add);
        assertEquals(List.of(), said(), "the start waits for nothing");
        for (String[] set : new String[][]{{"network.retries", "5"}, {"network.token", "hunter2"}}) {
            new SettingsSetCommand(settings, registry).run(new RecordedCall(set));
        }
        later.forEach(Runnable::run);
        banner.say();
        assertEquals(List.of("Settings that are not the defaults: network.retries = 5, network.token = (set)"), said());
    }

    @Test
    void aShortSessionSaysItAtItsEnd() {
        new SettingsBanner(settings(), () -> registry, later::add).say();
        assertEquals(List.of("Settings that are not the defaults: none"), said());
    }
}

package org.cuepoint.settings.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.cuepoint.settings.ValueSource;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once in the log which settings are not the defaults: a few seconds after the start, which it does not hold up, or at the
 * end of a shorter session. Secrets are only said to be set.
 */
@Component(service = SettingsBanner.class, immediate = true)
public final class SettingsBanner {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsBanner.class);
    private static final int SECONDS = 3;

    private final Settings settings;
    private final Supplier<SettingsRegistry> registry;
    private final AtomicBoolean said = new AtomicBoolean();

    /**
     * @param settings the values
     * @param registry the sections, which all bundles contribute to: they are not asked for before the start is over
     */
    @Activate
    public SettingsBanner(@Reference Settings settings, @Reference ComponentServiceObjects<SettingsRegistry> registry) {
        this(settings, registry::getService, CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS));
    }

    SettingsBanner(Settings settings, Supplier<SettingsRegistry> registry, Executor later) {
        this.settings = settings;
        this.registry = registry;
        later.execute(this::say);
    }

    @Deactivate
    void say() {
        if (said.compareAndSet(false, true)) {
            String changed = new SettingKeys(settings, registry.get()).all().stream()
                    .filter(entry -> entry.section().source(entry.setting().id()) != ValueSource.DEFAULT)
                    .map(entry -> entry.name() + " = " + entry.shown()).collect(Collectors.joining(", "));
            LOG.info("Settings that are not the defaults: {}", changed.isEmpty() ? "none" : changed);
        }
    }
}

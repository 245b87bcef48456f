package org.cuepoint.settings.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.settings.SectionDeclaration;

/** Sections over a real file, with a clock, product defaults and a guard that the test controls. */
final class Rig implements ProductDefaults {

    enum Speed {
        SLOW, FAST
    }

    /** The values of the section under test. */
    record Net(int retries, boolean cache, String name, Speed speed, String token) {
        Net {
            if (retries == 9 && !cache) {
                throw new IllegalArgumentException("Nine retries need the cache.");
            }
        }
    }

    static final SectionDeclaration<Net> NET = SectionDeclaration.of(Net.class, "network", "Network")
            .integer("retries", 3).range(0, 10).unit("times").label("Retries").help("How often.")
            .bool("cache", true).label("Cache").help("Whether.")
            .text("name", "").label("Name").help("Which.")
            .choice("speed", Speed.SLOW).label("Speed").help("How.")
            .secret("token").label("Token").help("For the door.")
            .build();

    final Path dir;
    final List<String> warnings = new ArrayList<>();
    final Map<String, String> product = new HashMap<>();
    final List<String> crumbs = new ArrayList<>();
    boolean listening = true;
    boolean productKnown = true;
    boolean movesFail;
    boolean impatient;
    long now;
    WriteGuard guard = target -> {};
    SettingsStore store;

    Rig(Path dir) {
        this.dir = dir;
        this.store = open();
    }

    SettingsFile file() {
        return new SettingsFile(() -> dir, SettingsService.FILE, "Settings of a test.", target -> guard.check(target)) {
            @Override
            void moveIntoPlace(Path temporary) throws IOException {
                if (movesFail) {
                    throw new IOException("no luck");
                }
                super.moveIntoPlace(temporary);
            }

            @Override
            void pause() {
                if (!impatient) {
                    super.pause();
                }
            }
        };
    }

    /** Another process's view of the same file. */
    SettingsStore open() {
        return new SettingsStore(file(), () -> now, warnings::add);
    }

    LiveSection<Net> section() {
        return section(store);
    }

    LiveSection<Net> section(SettingsStore of) {
        return new LiveSection<>(NET, of, this, warnings::add, new ChangeTrail(
                () -> listening
                        ? Optional.of((category, text) -> crumbs.add(category + ' ' + text))
                        : Optional.empty()));
    }

    void aSecondPasses() {
        now += SettingsStore.CHECK_NANOS;
    }

    Path path() {
        return dir.resolve(SettingsService.FILE);
    }

    Rig stored(String... lines) throws IOException {
        Files.writeString(path(), String.join("\n", lines));
        store = open();
        return this;
    }

    String text() throws IOException {
        return Files.readString(path());
    }

    @Override
    public boolean known() {
        return productKnown;
    }

    @Override
    public Optional<String> value(String qualifier, String section, String setting) {
        return Optional.ofNullable(product.get(qualifier + '/' + section + '/' + setting));
    }
}

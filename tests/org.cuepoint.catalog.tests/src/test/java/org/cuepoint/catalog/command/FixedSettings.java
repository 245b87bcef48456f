package org.cuepoint.catalog.command;

import java.util.function.Consumer;

import org.cuepoint.catalog.run.CatalogSettings;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.ValueSource;

/** The one section that matching asks for, never changed. */
record FixedSettings(CatalogSettings values) implements Settings {

    @Override
    @SuppressWarnings("unchecked") // only one declaration is ever asked for
    public <R extends Record> Section<R> section(SectionDeclaration<R> declaration) {
        return (Section<R>) new Fixed(values);
    }

    private record Fixed(CatalogSettings get) implements Section<CatalogSettings> {

        @Override
        public SectionDeclaration<CatalogSettings> declaration() {
            return CatalogSettings.SECTION;
        }

        @Override
        public SetResult set(CatalogSettings value) {
            throw new AssertionError("not changed");
        }

        @Override
        public String text(String settingId) {
            throw new AssertionError("not asked for");
        }

        @Override
        public ValueSource source(String settingId) {
            throw new AssertionError("not asked for");
        }

        @Override
        public SetResult setText(String settingId, String text) {
            throw new AssertionError("not changed");
        }

        @Override
        public SetResult reset(String settingId) {
            throw new AssertionError("not changed");
        }

        @Override
        public Registration onChange(Consumer<CatalogSettings> listener) {
            return () -> {
                // nothing ever changes
            };
        }
    }
}

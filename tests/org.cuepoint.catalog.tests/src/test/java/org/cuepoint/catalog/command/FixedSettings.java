package org.cuepoint.catalog.command;

import java.util.function.Consumer;

import org.cuepoint.catalog.run.CatalogSettings;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.ValueSource;

/**
 * The section that matching asks for and the defaults of all others, never changed.
 *
 * @param values of the catalogue
 */
public record FixedSettings(CatalogSettings values) implements Settings {

    @Override
    @SuppressWarnings("unchecked") // the values are those of the declaration that is compared
    public <R extends Record> Section<R> section(SectionDeclaration<R> declaration) {
        return declaration == (Object) CatalogSettings.SECTION
                ? new Fixed<>(declaration, (R) values)
                : new Fixed<>(declaration, declaration.defaults());
    }

    private record Fixed<R extends Record>(SectionDeclaration<R> declaration, R get) implements Section<R> {

        @Override
        public SetResult set(R value) {
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
        public Registration onChange(Consumer<R> listener) {
            return () -> {
                // nothing ever changes
            };
        }
    }
}

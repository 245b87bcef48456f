package org.cuepoint.settings.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Setting;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.cuepoint.settings.ValueSource;

/**
 * All contributed settings, by the names people use for them: {@code section.setting}, or the full key with slashes.
 */
final class SettingKeys {

    private final Settings settings;
    private final SettingsRegistry registry;

    /** One setting in its section. */
    record Entry(Section<?> section, Setting setting) {

        /** The name people use. */
        String name() {
            return section.declaration().id() + '.' + setting.id();
        }

        /** The full key. */
        String key() {
            return section.declaration().key(setting);
        }

        /** The present value as people may see it: of a secret only whether there is one. */
        String shown() {
            if (!setting.secret()) {
                return section.text(setting.id());
            }
            return section.text(setting.id()).isEmpty() ? "(not set)" : "(set)";
        }

        /** Where the value comes from, in lower case. */
        String source() {
            return switch (section.source(setting.id())) {
                case DEFAULT -> "default";
                case PRODUCT -> "product";
                case USER -> "user";
            };
        }

        /** The setting as programs read it; the value of a secret is null. */
        Map<String, Object> document() {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", name());
            one.put("key", key());
            one.put("value", setting.secret() ? null : section.text(setting.id()));
            one.put("set", section.source(setting.id()) == ValueSource.USER);
            one.put("source", source());
            one.put("default", setting.defaultText());
            one.put("type", typeName(setting.type()));
            one.put("allowed", allowed(setting.type()));
            one.put("unit", setting.unit());
            one.put("secret", setting.secret());
            one.put("label", setting.label());
            one.put("help", setting.help());
            return one;
        }

        private static String typeName(Setting.Type type) {
            return switch (type) {
                case Setting.Type.Bool bool -> "bool";
                case Setting.Type.Whole whole -> "integer";
                case Setting.Type.Decimal decimal -> "decimal";
                case Setting.Type.Text text -> "text";
                case Setting.Type.Choice choice -> "choice";
            };
        }

        private static String allowed(Setting.Type type) {
            return switch (type) {
                case Setting.Type.Bool bool -> "true, false";
                case Setting.Type.Whole whole -> whole.least() + " to " + whole.most();
                case Setting.Type.Decimal decimal -> decimal.least() + " to " + decimal.most();
                case Setting.Type.Text text -> "up to " + text.maxLength() + " characters";
                case Setting.Type.Choice choice -> String.join(", ", choice.values());
            };
        }
    }

    SettingKeys(Settings settings, SettingsRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    /** All of them, section by section. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (SectionDeclaration<?> declaration : registry.declarations()) {
            Section<?> section = settings.section(declaration);
            declaration.settings().forEach(setting -> all.add(new Entry(section, setting)));
        }
        return all;
    }

    /** The setting of that name or full key. */
    Optional<Entry> find(String nameOrKey) {
        List<Entry> all = all();
        return all.stream().filter(entry -> entry.key().equals(nameOrKey)).findFirst()
                .or(() -> all.stream().filter(entry -> entry.name().equals(nameOrKey)).findFirst());
    }
}

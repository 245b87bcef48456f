package org.cuepoint.crash.internal.support;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Setting;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;

/** All settings as a tree; of a secret only whether there is one. */
record SettingsTree(Settings settings, SettingsRegistry registry) implements Callable<Map<String, ?>> {

    /** What stands for a secret that has a value. */
    static final String SET = "(set)";
    private static final String NOT_SET = "(not set)";

    @Override
    public Map<String, ?> call() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (SectionDeclaration<?> declaration : registry.declarations()) {
            Section<?> section = settings.section(declaration);
            for (Setting setting : declaration.settings()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("value", shown(section.text(setting.id()), setting));
                one.put("source", section.source(setting.id()).name().toLowerCase(Locale.ROOT));
                all.put(declaration.id() + '.' + setting.id(), one);
            }
        }
        return all;
    }

    private static String shown(String value, Setting setting) {
        if (setting.secret()) {
            return value.isEmpty() ? NOT_SET : SET;
        }
        return value;
    }
}

package org.cuepoint.ui.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.Setting;
import org.cuepoint.settings.ValueSource;

/**
 * What a user does with a section of settings before pressing Apply: texts that are typed, defaults that are asked for.
 * Nothing of it holds until {@link #apply}. Knows no widgets.
 */
public final class SettingsForm {

    private final Section<?> section;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Set<String> toReset = new LinkedHashSet<>();

    /** A form with the present values. */
    public SettingsForm(Section<?> section) {
        this.section = section;
    }

    /** What the form is made of. */
    public SectionDeclaration<?> declaration() {
        return section.declaration();
    }

    /** The text that a field shows now. */
    public String text(String settingId) {
        if (toReset.contains(settingId)) {
            return setting(settingId).defaultText();
        }
        return typed.getOrDefault(settingId, section.text(settingId));
    }

    /** A user typed or chose something. */
    public void type(String settingId, String text) {
        if (text.equals(text(settingId))) {
            return;
        }
        toReset.remove(settingId);
        if (text.equals(section.text(settingId))) {
            typed.remove(settingId);
        } else {
            typed.put(settingId, text);
        }
    }

    /** All fields go back to their defaults, once applied. */
    public void restoreDefaults() {
        typed.clear();
        toReset.clear();
        for (Setting setting : declaration().settings()) {
            if (section.source(setting.id()) == ValueSource.USER) {
                toReset.add(setting.id());
            }
        }
    }

    /** The first thing that is not allowed, as a sentence; empty when all is. */
    public Optional<String> problem() {
        for (Map.Entry<String, String> entry : typed.entrySet()) {
            Optional<String> refusal = declaration().refusal(entry.getKey(), entry.getValue());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** Whether anything would change. */
    public boolean changed() {
        return !typed.isEmpty() || !toReset.isEmpty();
    }

    /**
     * Stores what was changed.
     *
     * @return what went wrong, as a sentence; what could be stored is stored
     */
    public Optional<String> apply() {
        Optional<String> failed = Optional.empty();
        for (String settingId : List.copyOf(toReset)) {
            failed = failed.or(() -> sentence(section.reset(settingId)));
        }
        toReset.clear();
        for (Map.Entry<String, String> entry : Map.copyOf(typed).entrySet()) {
            SetResult result = section.setText(entry.getKey(), entry.getValue());
            if (!(result instanceof SetResult.Rejected)) {
                typed.remove(entry.getKey());
            }
            failed = failed.or(() -> sentence(result));
        }
        return failed;
    }

    /** What a field's hint says: the help, the range and the default. */
    public String hint(Setting setting) {
        StringBuilder hint = new StringBuilder(setting.help());
        switch (setting.type()) {
            case Setting.Type.Whole whole -> range(hint, whole.least() + " to " + whole.most(), setting);
            case Setting.Type.Decimal decimal -> range(hint, decimal.least() + " to " + decimal.most(), setting);
            case Setting.Type.Bool bool -> {
                // two states need no range
            }
            case Setting.Type.Choice choice -> sentence(hint, "Default: " + setting.defaultText() + '.');
            case Setting.Type.Text text -> {
                if (!setting.secret() && !setting.defaultText().isEmpty()) {
                    sentence(hint, "Default: " + setting.defaultText() + '.');
                }
            }
        }
        return hint.toString();
    }

    private static void range(StringBuilder hint, String range, Setting setting) {
        sentence(hint, "From " + range + ", default " + setting.defaultText() + '.');
    }

    private static void sentence(StringBuilder hint, String sentence) {
        hint.append(hint.isEmpty() ? "" : " ").append(sentence);
    }

    private static Optional<String> sentence(SetResult result) {
        return switch (result) {
            case SetResult.Saved saved -> Optional.empty();
            case SetResult.NotStored notStored -> Optional.of(notStored.sentence());
            case SetResult.Rejected rejected -> Optional.of(rejected.sentence());
        };
    }

    private Setting setting(String settingId) {
        return declaration().setting(settingId)
                .orElseThrow(() -> new IllegalArgumentException("no setting " + settingId));
    }
}

package org.cuepoint.crash.ui.internal;

import java.util.Optional;

import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;

/** Whether reports are sent, as the user chose it once: the setting {@code crash.send}, which its page can revoke. */
enum SendChoice {
    /** Asked each time; nothing is sent unless the user says so. */
    ASK("ask"),
    /** Never sent and never asked. */
    NEVER("never"),
    /** Sent without a question. */
    ALWAYS("always");

    private static final String SECTION = "crash";
    private static final String SETTING = "send";

    private final String id;

    SendChoice(String id) {
        this.id = id;
    }

    /** What holds now; {@link #ASK} when the setting is not there or says something else. */
    static SendChoice now(Settings settings, SettingsRegistry registry) {
        String text = section(settings, registry).map(section -> section.text(SETTING)).orElse("");
        for (SendChoice choice : values()) {
            if (choice.id.equals(text)) {
                return choice;
            }
        }
        return ASK;
    }

    /**
     * Remembers the choice.
     *
     * @return why it is not remembered; empty when it is
     */
    String remember(Settings settings, SettingsRegistry registry) {
        return switch (section(settings, registry).map(section -> section.setText(SETTING, id)).orElseGet(
                () -> new SetResult.Rejected("There is no such setting."))) {
            case SetResult.Saved() -> "";
            case SetResult.NotStored(String sentence) -> sentence;
            case SetResult.Rejected(String sentence) -> sentence;
        };
    }

    private static Optional<Section<?>> section(Settings settings, SettingsRegistry registry) {
        return registry.find(SECTION).filter(found -> found.settings().stream().anyMatch(s -> s.id().equals(SETTING)))
                .map(found -> of(settings, found));
    }

    private static <R extends Record> Section<R> of(Settings settings, SectionDeclaration<R> declaration) {
        return settings.section(declaration);
    }
}

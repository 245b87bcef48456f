package org.cuepoint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.ValueSource;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    record Values(int count, boolean loud, String name) {
    }

    private static final SectionDeclaration<Values> DECLARATION = SectionDeclaration
            .of(Values.class, "things", "Things").integer("count", 4).range(1, 16).unit("tracks").label("Count")
            .help("How many.").bool("loud", false).label("Loud").help("Whether.").text("name", "Ann").label("Name")
            .help("Who.").build();

    private final Stored section = new Stored();
    private final SettingsForm form = new SettingsForm(section);

    /** A section in memory. */
    private static final class Stored implements Section<Values> {

        private final Map<String, String> texts = new HashMap<>();

        @Override
        public SectionDeclaration<Values> declaration() {
            return DECLARATION;
        }

        @Override
        public Values get() {
            return DECLARATION.fromTexts(this::text);
        }

        @Override
        public SetResult set(Values value) {
            throw new UnsupportedOperationException("the form sets texts");
        }

        @Override
        public String text(String settingId) {
            return texts.getOrDefault(settingId, DECLARATION.setting(settingId).orElseThrow().defaultText());
        }

        @Override
        public ValueSource source(String settingId) {
            return texts.containsKey(settingId) ? ValueSource.USER : ValueSource.DEFAULT;
        }

        @Override
        public SetResult setText(String settingId, String text) {
            Optional<String> refusal = DECLARATION.refusal(settingId, text);
            if (refusal.isPresent()) {
                return new SetResult.Rejected(refusal.get());
            }
            texts.put(settingId, text);
            return new SetResult.Saved();
        }

        @Override
        public SetResult reset(String settingId) {
            texts.remove(settingId);
            return new SetResult.Saved();
        }

        @Override
        public Registration onChange(Consumer<Values> listener) {
            throw new UnsupportedOperationException("the form does not listen");
        }
    }

    @Test
    void nothingHoldsBeforeItIsApplied() {
        form.type("count", "9");
        assertEquals(4, section.get().count());
        assertEquals("9", form.text("count"));
        assertEquals(Optional.empty(), form.apply());
        assertEquals(new Values(9, false, "Ann"), section.get());
        assertFalse(form.changed());
    }

    @Test
    void aTextThatIsNotAllowedIsSaidWhileTypingAndNotStored() {
        form.type("count", "99");
        assertTrue(form.problem().orElseThrow().contains("from 1 to 16"), form.problem()::toString);
        assertTrue(form.apply().isPresent());
        assertEquals(4, section.get().count());
        form.type("count", "16");
        assertEquals(Optional.empty(), form.problem());
    }

    @Test
    void typingWhatHoldsAlreadyChangesNothing() {
        form.type("name", "Bob");
        form.type("name", "Ann");
        assertFalse(form.changed());
    }

    @Test
    void defaultsAreRestoredWhenAppliedAndOnlyWhereTheUserHadSetSomething() {
        section.setText("name", "Bob");
        form.type("loud", "true");
        form.restoreDefaults();
        assertEquals("Ann", form.text("name"));
        assertEquals("false", form.text("loud"));
        assertEquals("Bob", section.get().name());
        form.apply();
        assertEquals(Map.of(), section.texts);
    }

    @Test
    void whatIsTypedAfterRestoringDefaultsWins() {
        section.setText("name", "Bob");
        form.restoreDefaults();
        form.type("name", "Cleo");
        form.apply();
        assertEquals("Cleo", section.get().name());
    }

    @Test
    void theHintSaysRangeAndDefault() {
        assertEquals("How many. From 1 to 16, default 4.", form.hint(DECLARATION.settings().getFirst()));
        assertEquals("Who. Default: Ann.", form.hint(DECLARATION.settings().getLast()));
    }
}

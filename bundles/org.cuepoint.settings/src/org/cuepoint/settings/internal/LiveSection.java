package org.cuepoint.settings.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.Setting;
import org.cuepoint.settings.ValueSource;
import org.cuepoint.settings.internal.SettingsStore.Values;

/** A section whose values follow the store and the product's defaults. */
final class LiveSection<R extends Record> implements Section<R> {

    private final SectionDeclaration<R> declaration;
    private final SettingsStore store;
    private final ProductDefaults defaults;
    private final Consumer<String> warnings;
    private final ChangeTrail trail;
    private final List<Consumer<R>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> warned = new HashSet<>();
    private volatile State<R> state;

    /** What the values were made from, and the values. */
    private record State<R>(Values stored, boolean defaultsKnown, R values, Map<String, ValueSource> sources,
            Map<String, String> defaultTexts) {
    }

    /** A text and where it comes from. */
    private record Found(String text, ValueSource source) {
    }

    LiveSection(SectionDeclaration<R> declaration, SettingsStore store, ProductDefaults defaults,
            Consumer<String> warnings, ChangeTrail trail) {
        this.trail = trail;
        this.declaration = declaration;
        this.store = store;
        this.defaults = defaults;
        this.warnings = warnings;
        this.state = compute(store.values(), defaults.known());
    }

    @Override
    public SectionDeclaration<R> declaration() {
        return declaration;
    }

    @Override
    public R get() {
        return current().values();
    }

    private State<R> current() {
        Values stored = store.values();
        boolean known = defaults.known();
        State<R> before = state;
        if (before.stored() == stored && before.defaultsKnown() == known) {
            return before;
        }
        State<R> now;
        synchronized (this) {
            before = state;
            if (before.stored() == stored && before.defaultsKnown() == known) {
                return before;
            }
            now = compute(stored, known);
            state = now;
        }
        if (!now.values().equals(before.values())) {
            if (before.stored() != stored) { // else the product's defaults became known, which nobody changed
                trail.changed(declaration, before.values(), now.values());
            }
            listeners.forEach(listener -> listener.accept(now.values()));
        }
        return now;
    }

    private State<R> compute(Values stored, boolean defaultsKnown) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> defaultTexts = new HashMap<>();
        Map<String, ValueSource> sources = new HashMap<>();
        for (Setting setting : declaration.settings()) {
            Found byDefault = productDefault(setting, defaultsKnown)
                    .orElseGet(() -> new Found(setting.defaultText(), ValueSource.DEFAULT));
            Found found = stored.get(declaration.key(setting))
                    .filter(text -> allowed(setting, text, "the stored value, which stays stored,"))
                    .map(text -> new Found(text, ValueSource.USER)).orElse(byDefault);
            texts.put(setting.id(), found.text());
            sources.put(setting.id(), found.source());
            defaultTexts.put(setting.id(), byDefault.text());
        }
        try {
            return new State<>(stored, defaultsKnown,
                    declaration.fromTexts(id -> Objects.requireNonNull(texts.get(id))), sources, defaultTexts);
        } catch (IllegalArgumentException e) {
            warn("The settings of " + declaration.title() + " do not fit together, so their defaults hold: "
                    + e.getMessage());
            declaration.settings().forEach(setting -> sources.put(setting.id(), ValueSource.DEFAULT));
            return new State<>(stored, defaultsKnown, declaration.defaults(), sources, defaultTexts);
        }
    }

    private Optional<Found> productDefault(Setting setting, boolean defaultsKnown) {
        if (!defaultsKnown) {
            return Optional.empty();
        }
        return defaults.value(declaration.qualifier(), declaration.id(), setting.id())
                .filter(text -> allowed(setting, text, "the product's default"))
                .map(text -> new Found(text, ValueSource.PRODUCT));
    }

    private boolean allowed(Setting setting, String text, String what) {
        Optional<String> refusal = declaration.refusal(setting.id(), text);
        refusal.ifPresent(
                sentence -> warn("The setting " + declaration.key(setting) + " is passed over, because " + what
                        + " is not allowed: " + sentence));
        return refusal.isEmpty();
    }

    private void warn(String sentence) {
        boolean first;
        synchronized (warned) {
            first = warned.add(sentence);
        }
        if (first) {
            warnings.accept(sentence);
        }
    }

    @Override
    public SetResult set(R value) {
        Optional<String> refusal = declaration.refusal(value);
        if (refusal.isPresent()) {
            return new SetResult.Rejected(refusal.get());
        }
        State<R> present = current();
        Map<String, Optional<String>> changes = new HashMap<>();
        for (Setting setting : declaration.settings()) {
            String text = declaration.text(value, setting.id());
            if (!text.equals(declaration.text(present.values(), setting.id()))) {
                changes.put(declaration.key(setting), stored(present, setting, text));
            }
        }
        return change(changes);
    }

    /** A value that is the default anyway is not stored, so that a later default of the product reaches the user. */
    private Optional<String> stored(State<R> present, Setting setting, String text) {
        return Optional.of(text).filter(words -> !words.equals(present.defaultTexts().get(setting.id())));
    }

    private SetResult change(Map<String, Optional<String>> changes) {
        SetResult result = store.change(changes);
        current();
        return result;
    }

    @Override
    public String text(String settingId) {
        return declaration.text(get(), settingId);
    }

    @Override
    public ValueSource source(String settingId) {
        ValueSource source = current().sources().get(settingId);
        if (source == null) {
            throw new IllegalArgumentException("section " + declaration.id() + " has no setting " + settingId);
        }
        return source;
    }

    @Override
    public SetResult setText(String settingId, String text) {
        Optional<String> refusal = declaration.refusal(settingId, text);
        if (refusal.isPresent()) {
            return new SetResult.Rejected(refusal.get());
        }
        State<R> present = current();
        try {
            // as the record sees it: texts are put into their plain form, combinations are refused
            R changed = declaration
                    .fromTexts(id -> id.equals(settingId) ? text : declaration.text(present.values(), id));
            Setting setting = declaration.setting(settingId).orElseThrow();
            return change(
                    Map.of(declaration.key(setting), stored(present, setting, declaration.text(changed, settingId))));
        } catch (IllegalArgumentException e) {
            return new SetResult.Rejected(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public SetResult reset(String settingId) {
        Setting setting = declaration.setting(settingId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "section " + declaration.id() + " has no setting " + settingId));
        return change(Map.of(declaration.key(setting), Optional.empty()));
    }

    @Override
    public Registration onChange(Consumer<R> listener) {
        // wrapped, so that the same listener may be registered twice and each registration ends only itself
        Consumer<R> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }
}

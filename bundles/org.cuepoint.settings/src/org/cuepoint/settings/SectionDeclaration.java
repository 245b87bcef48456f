package org.cuepoint.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A section of settings, declared once: page, command, validation and the manual's table are made from it.
 *
 * <pre>
 * SectionDeclaration&lt;SearchSettings&gt; SEARCH = SectionDeclaration.of(SearchSettings.class, "search", "Search")
 *         .integer("parallel", 4).range(1, 16).unit("requests").label("Requests at once").help("…")
 *         .bool("useCache", true).label("Use the cache").help("…")
 *         .build();
 * </pre>
 *
 * The settings are declared in the order of the record's components and carry their names. Immutable.
 *
 * @param <R> the record that holds the values; its constructor may refuse combinations with an IllegalArgumentException
 *     whose message is a sentence for the user
 */
public final class SectionDeclaration<R extends Record> {

    /** The qualifier of sections that name none: the first part of their keys. */
    public static final String DEFAULT_QUALIFIER = "org.cuepoint";

    private final String qualifier;
    private final String id;
    private final String title;
    private final String about;
    private final RecordShape<R> shape;
    private final List<Setting> settings;
    private final Map<String, Codec> codecs;
    private final R defaults;

    SectionDeclaration(SectionBuilder<R> builder, RecordShape<R> shape, List<Codec> codecs) {
        this.qualifier = builder.qualifier();
        this.id = builder.id();
        this.title = builder.title();
        this.about = builder.about();
        this.shape = shape;
        this.settings = codecs.stream().map(Codec::setting).toList();
        this.codecs = new LinkedHashMap<>();
        codecs.forEach(codec -> this.codecs.put(codec.setting().id(), codec));
        this.defaults = shape.create(codecs.stream().map(Codec::defaultValue).toList());
    }

    /**
     * Begins a declaration.
     *
     * @param type the record that holds the values
     * @param id the section's name in lower case with dashes, for example {@code network}
     * @param title the section's title on its page
     */
    public static <R extends Record> SectionBuilder<R> of(Class<R> type, String id, String title) {
        return new SectionBuilder<>(type, id, title);
    }

    /** The first part of the keys: {@code org.cuepoint}, or an adopter's own name. */
    public String qualifier() {
        return qualifier;
    }

    /** The section's name in commands and keys. */
    public String id() {
        return id;
    }

    /** The section's title on its page. */
    public String title() {
        return title;
    }

    /** What the section is about, for its page and the manual; may be empty. */
    public String about() {
        return about;
    }

    /** The settings in the order of the record's components. */
    public List<Setting> settings() {
        return settings;
    }

    /** The setting of that id. */
    public Optional<Setting> setting(String settingId) {
        return Optional.ofNullable(codecs.get(settingId)).map(Codec::setting);
    }

    /** The key under which a setting is stored and by which plugin_customization.ini names it. */
    public String key(Setting setting) {
        return qualifier + '/' + id + '/' + setting.id();
    }

    /** The record with all declared defaults. */
    public R defaults() {
        return defaults;
    }

    /** The text form of one setting in these values; exactly what the store keeps, for a secret too. */
    public String text(R values, String settingId) {
        int index = new ArrayList<>(codecs.keySet()).indexOf(settingId);
        return codec(settingId).format(shape.component(values, index));
    }

    /** The sentence that says why a text is not allowed for a setting; empty when it is allowed. */
    public Optional<String> refusal(String settingId, String text) {
        return codec(settingId).parse(text) instanceof Codec.Refused refused
                ? Optional.of(refused.sentence())
                : Optional.empty();
    }

    /**
     * The sentence that says why values are not allowed; empty when they are.
     *
     * @param values values made by a program, which may be out of range
     */
    public Optional<String> refusal(R values) {
        int index = 0;
        for (Codec codec : codecs.values()) {
            Object value = shape.componentOrNull(values, index++);
            if (value == null) {
                return Optional.of(codec.setting().label() + " has no value.");
            }
            if (codec.parse(codec.format(value)) instanceof Codec.Refused refused) {
                return Optional.of(refused.sentence());
            }
        }
        return Optional.empty();
    }

    /**
     * Makes the record from text forms.
     *
     * @param texts gives an allowed text for every setting id
     * @throws IllegalArgumentException with a sentence when a text is not allowed or the record refuses the combination
     */
    public R fromTexts(Function<String, String> texts) {
        List<Object> values = new ArrayList<>();
        for (Codec codec : codecs.values()) {
            switch (codec.parse(texts.apply(codec.setting().id()))) {
                case Codec.Value value -> values.add(value.value());
                case Codec.Refused refused -> throw new IllegalArgumentException(refused.sentence());
            }
        }
        return shape.create(values);
    }

    private Codec codec(String settingId) {
        Codec codec = codecs.get(settingId);
        if (codec == null) {
            throw new IllegalArgumentException("section " + id + " has no setting " + settingId);
        }
        return codec;
    }

    @Override
    public String toString() {
        return qualifier + '/' + id;
    }
}

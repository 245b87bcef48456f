package org.cuepoint.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Builds a {@link SectionDeclaration}. A method that adds a setting begins it; {@link #range}, {@link #unit}, {@link
 * #label}, {@link #help} and {@link #maxLength} belong to the setting begun last. Mistakes are reported by {@link
 * #build} or at once, with an IllegalArgumentException, so that a wrong declaration fails at the first start.
 *
 * @param <R> the record that holds the values
 */
public final class SectionBuilder<R extends Record> {

    /** The longest text that a setting takes when its declaration does not say. */
    public static final int DEFAULT_MAX_LENGTH = 4096;

    private static final Pattern SECTION_ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern QUALIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final Class<R> type;
    private final String id;
    private final String title;
    private final List<Setting> settings = new ArrayList<>();
    private String qualifier = SectionDeclaration.DEFAULT_QUALIFIER;
    private String about = "";

    SectionBuilder(Class<R> type, String id, String title) {
        this.type = type;
        this.id = id;
        this.title = title;
    }

    /** Sets the first part of the keys, usually the symbolic name of an adopter's bundle. */
    public SectionBuilder<R> qualifier(String name) {
        this.qualifier = name;
        return this;
    }

    /** Says what the section is about, for its page and the manual. */
    public SectionBuilder<R> about(String text) {
        this.about = text;
        return this;
    }

    /** Adds a yes-or-no setting for a {@code boolean} component. */
    public SectionBuilder<R> bool(String settingId, boolean defaultValue) {
        return add(settingId, new Setting.Type.Bool(), Boolean.toString(defaultValue));
    }

    /** Adds a whole number for an {@code int} or {@code long} component; narrow it with {@link #range(long, long)}. */
    public SectionBuilder<R> integer(String settingId, long defaultValue) {
        return add(settingId, new Setting.Type.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
                Long.toString(defaultValue));
    }

    /** Adds a number with decimals for a {@code double} component; narrow it with a range. */
    public SectionBuilder<R> decimal(String settingId, double defaultValue) {
        return add(settingId, new Setting.Type.Decimal(-Double.MAX_VALUE, Double.MAX_VALUE),
                Double.toString(defaultValue));
    }

    /** Adds one line of text for a {@code String} component. */
    public SectionBuilder<R> text(String settingId, String defaultValue) {
        return add(settingId, new Setting.Type.Text(DEFAULT_MAX_LENGTH, false), defaultValue);
    }

    /** Adds a secret line of text for a {@code String} component: empty by default, never shown. */
    public SectionBuilder<R> secret(String settingId) {
        return add(settingId, new Setting.Type.Text(DEFAULT_MAX_LENGTH, true), "");
    }

    /** Adds a choice of words for a {@code String} component. */
    public SectionBuilder<R> choice(String settingId, String defaultValue, List<String> values) {
        return add(settingId, new Setting.Type.Choice(values), defaultValue);
    }

    /** Adds a choice for a component of an enum type; its words are the constants' names in lower case with dashes. */
    public <E extends Enum<E>> SectionBuilder<R> choice(String settingId, E defaultValue) {
        List<String> words = Arrays.stream(defaultValue.getDeclaringClass().getEnumConstants()).map(Codec::word)
                .toList();
        return add(settingId, new Setting.Type.Choice(words), Codec.word(defaultValue));
    }

    /** Limits the number begun last; both ends are allowed values. */
    public SectionBuilder<R> range(long least, long most) {
        return retype(type -> switch (type) {
            case Setting.Type.Whole whole -> new Setting.Type.Whole(least, most);
            case Setting.Type.Decimal decimal -> new Setting.Type.Decimal(least, most);
            default -> throw wrong("only a number has a range");
        });
    }

    /** Limits the number with decimals begun last; both ends are allowed values. */
    public SectionBuilder<R> range(double least, double most) {
        return retype(type -> switch (type) {
            case Setting.Type.Decimal decimal -> new Setting.Type.Decimal(least, most);
            default -> throw wrong("only a number with decimals has a range with decimals");
        });
    }

    /** Limits the length of the text begun last, in UTF-16 units. */
    public SectionBuilder<R> maxLength(int length) {
        return retype(type -> switch (type) {
            case Setting.Type.Text text -> new Setting.Type.Text(length, text.secret());
            default -> throw wrong("only a text has a longest length");
        });
    }

    /** Names the unit of the number begun last, in words, for example {@code seconds}. */
    public SectionBuilder<R> unit(String words) {
        return change(s -> new Setting(s.id(), s.type(), s.defaultText(), words, s.label(), s.help()));
    }

    /** Sets what people see beside the field; every setting needs one. */
    public SectionBuilder<R> label(String words) {
        return change(s -> new Setting(s.id(), s.type(), s.defaultText(), s.unit(), words, s.help()));
    }

    /** Says what the setting does, in one or two sentences; every setting needs it. */
    public SectionBuilder<R> help(String sentences) {
        return change(s -> new Setting(s.id(), s.type(), s.defaultText(), s.unit(), s.label(), sentences));
    }

    /**
     * Checks and ends the declaration.
     *
     * @throws IllegalArgumentException when settings and components do not correspond, a default is not allowed, a
     *     label or help is missing, an id is not well-formed, or the record's constructor refuses the defaults
     */
    public SectionDeclaration<R> build() {
        require(SECTION_ID.matcher(id).matches(), "a section id is lower case with dashes, not \"" + id + '"');
        require(QUALIFIER.matcher(qualifier).matches(), "\"" + qualifier + "\" cannot be a qualifier");
        require(!title.isBlank(), "it has no title");
        RecordShape<R> shape = new RecordShape<>(type);
        List<String> declared = settings.stream().map(Setting::id).toList();
        require(shape.names().equals(declared),
                "it declares " + declared + " but " + type.getSimpleName() + " has the components " + shape.names());
        List<Codec> codecs = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            codecs.add(checked(settings.get(i), shape.type(i)));
        }
        return new SectionDeclaration<>(this, shape, codecs);
    }

    private Codec checked(Setting setting, Class<?> javaType) {
        require(!setting.label().isBlank(), setting.id() + " has no label");
        require(!setting.help().isBlank(), setting.id() + " has no help");
        require(sensible(setting.type()), setting.id() + " allows nothing: " + setting.type());
        Codec codec = new Codec(setting, javaType);
        require(codec.fits(),
                setting.id() + " is " + setting.type() + ", which a " + javaType.getSimpleName() + " cannot hold");
        if (codec.parse(setting.defaultText()) instanceof Codec.Refused refused) {
            throw wrong("the default of " + setting.id() + " is not allowed: " + refused.sentence());
        }
        return codec;
    }

    private static boolean sensible(Setting.Type type) {
        return switch (type) {
            case Setting.Type.Bool bool -> true;
            case Setting.Type.Whole whole -> whole.least() <= whole.most();
            case Setting.Type.Decimal decimal -> decimal.least() <= decimal.most();
            case Setting.Type.Text text -> text.maxLength() > 0;
            case Setting.Type.Choice choice -> choice.values().stream().distinct().count() == choice.values().size()
                    && choice.values().stream().noneMatch(word -> word.isBlank() || !word.equals(word.strip()));
        };
    }

    private SectionBuilder<R> add(String settingId, Setting.Type settingType, String defaultText) {
        settings.add(new Setting(settingId, settingType, defaultText, "", "", ""));
        return this;
    }

    private SectionBuilder<R> retype(UnaryOperator<Setting.Type> change) {
        return change(s -> new Setting(s.id(), change.apply(s.type()), s.defaultText(), s.unit(), s.label(), s.help()));
    }

    private SectionBuilder<R> change(UnaryOperator<Setting> change) {
        require(!settings.isEmpty(), "no setting was begun");
        settings.set(settings.size() - 1, change.apply(settings.getLast()));
        return this;
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw wrong(otherwise);
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("The settings section " + id + " is declared wrongly: " + what + '.');
    }

    String qualifier() {
        return qualifier;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }
}

package org.cuepoint.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns the values of one setting into text and back, and says what is allowed. */
final class Codec {

    private static final int LONGEST_ECHO = 60;

    private final Setting setting;
    private final Class<?> javaType;

    /** What became of a text. */
    sealed interface Parsed permits Value, Refused {
    }

    /** The text is allowed. */
    record Value(Object value) implements Parsed {
    }

    /** The text is not allowed. */
    record Refused(String sentence) implements Parsed {
    }

    /** A setting whose values are kept in a record component of that type. */
    Codec(Setting setting, Class<?> javaType) {
        this.setting = setting;
        this.javaType = javaType;
    }

    Setting setting() {
        return setting;
    }

    /** The text form of an enum constant: lower case with dashes. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a record component of this type can hold the values of the setting. */
    boolean fits() {
        return switch (setting.type()) {
            case Setting.Type.Bool bool -> javaType == boolean.class;
            case Setting.Type.Whole whole -> javaType == long.class || javaType == int.class
                    && whole.least() >= Integer.MIN_VALUE && whole.most() <= Integer.MAX_VALUE;
            case Setting.Type.Decimal decimal -> javaType == double.class;
            case Setting.Type.Text text -> javaType == String.class;
            case Setting.Type.Choice choice -> javaType == String.class
                    || javaType.isEnum() && words().equals(choice.values());
        };
    }

    private List<String> words() {
        return Arrays.stream(javaType.getEnumConstants()).map(constant -> word((Enum<?>) constant)).toList();
    }

    /** The declared default; the builder has checked that it is allowed. */
    Object defaultValue() {
        return switch (parse(setting.defaultText())) {
            case Value value -> value.value();
            case Refused refused ->
                throw new IllegalArgumentException("the default is not allowed: " + refused.sentence());
        };
    }

    String format(Object value) {
        return value instanceof Enum<?> constant ? word(constant) : value.toString();
    }

    Parsed parse(String text) {
        return switch (setting.type()) {
            case Setting.Type.Bool bool -> parseBool(text);
            case Setting.Type.Whole whole -> parseWhole(text, whole);
            case Setting.Type.Decimal decimal -> parseDecimal(text, decimal);
            case Setting.Type.Text line -> parseLine(text, line);
            case Setting.Type.Choice choice -> parseChoice(text, choice);
        };
    }

    private Parsed parseBool(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> new Value(Boolean.TRUE);
            case "false" -> new Value(Boolean.FALSE);
            default -> refused("true or false", text);
        };
    }

    private Parsed parseWhole(String text, Setting.Type.Whole whole) {
        String allowed = "a whole number from " + whole.least() + " to " + whole.most() + unit();
        try {
            long number = Long.parseLong(text.strip());
            if (number < whole.least() || number > whole.most()) {
                return refused(allowed, text);
            }
            if (javaType == int.class) {
                return new Value(Math.toIntExact(number));
            }
            return new Value(number);
        } catch (NumberFormatException e) {
            return refused(allowed, text);
        }
    }

    private Parsed parseDecimal(String text, Setting.Type.Decimal decimal) {
        String allowed = "a number from " + decimal.least() + " to " + decimal.most() + unit();
        try {
            double number = Double.parseDouble(text.strip());
            // written so that NaN is refused too
            return number >= decimal.least() && number <= decimal.most() ? new Value(number) : refused(allowed, text);
        } catch (NumberFormatException e) {
            return refused(allowed, text);
        }
    }

    private Parsed parseLine(String text, Setting.Type.Text line) {
        if (text.length() > line.maxLength()) {
            return new Refused(setting.label() + " may have at most " + line.maxLength() + " characters; this one has "
                    + text.length() + '.');
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return new Refused(setting.label() + " must be one line without control characters.");
        }
        return new Value(text);
    }

    private Parsed parseChoice(String text, Setting.Type.Choice choice) {
        int index = choice.values().indexOf(text.strip());
        if (index < 0) {
            return refused("one of " + String.join(", ", choice.values()), text);
        }
        return javaType.isEnum()
                ? new Value(javaType.getEnumConstants()[index])
                : new Value(choice.values().get(index));
    }

    private String unit() {
        return setting.unit().isEmpty() ? "" : ' ' + setting.unit();
    }

    private Refused refused(String allowed, String text) {
        String shown = text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + '…' : text;
        StringBuilder plain = new StringBuilder();
        shown.chars().forEach(c -> plain.append(Character.isISOControl(c) ? '?' : (char) c));
        return new Refused(setting.label() + " must be " + allowed + ", not \"" + plain + "\".");
    }
}

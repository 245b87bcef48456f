package org.cuepoint.settings;

import java.util.List;

/**
 * One declared setting.
 *
 * @param id the record component's name, in camel case
 * @param type what its values are and which are allowed
 * @param defaultText the default in text form; empty for a secret
 * @param unit the unit of a number in words, for example {@code seconds}; empty when it has none
 * @param label what people see beside the field
 * @param help one or two sentences on what it does
 */
public record Setting(String id, Type type, String defaultText, String unit, String label, String help) {

    /** What values a setting takes. */
    public sealed interface Type {

        /** Yes or no; the text forms are {@code true} and {@code false}. */
        record Bool() implements Type {
        }

        /**
         * A whole number.
         *
         * @param least the smallest allowed value
         * @param most the largest allowed value
         */
        record Whole(long least, long most) implements Type {
        }

        /**
         * A number with decimals; the text form uses a point.
         *
         * @param least the smallest allowed value
         * @param most the largest allowed value
         */
        record Decimal(double least, double most) implements Type {
        }

        /**
         * Text of one line.
         *
         * @param maxLength the longest allowed value in UTF-16 units
         * @param secret whether the value must never be shown
         */
        record Text(int maxLength, boolean secret) implements Type {
        }

        /**
         * One of a few words.
         *
         * @param values the allowed text forms, in the order to be shown
         */
        record Choice(List<String> values) implements Type {

            /** Copies the values. */
            public Choice {
                values = List.copyOf(values);
            }
        }
    }

    /** Whether the value must never be shown. */
    public boolean secret() {
        return type instanceof Type.Text text && text.secret();
    }
}

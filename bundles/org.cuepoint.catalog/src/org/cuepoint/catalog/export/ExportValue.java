package org.cuepoint.catalog.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The value of one column in one row. */
sealed interface ExportValue {

    /** Nothing is known: an empty cell in CSV, {@code null} in JSON. */
    ExportValue UNKNOWN = new Unknown();

    /** A text; unknown when empty. */
    static ExportValue text(String text) {
        return text.isEmpty() ? UNKNOWN : new Text(text);
    }

    /** Names in their order; unknown when there is none. */
    static ExportValue names(List<String> names) {
        return names.isEmpty() ? UNKNOWN : new Names(names);
    }

    /**
     * A number with at most two decimals and no superfluous ones; unknown when 0, as that is how our records say so.
     */
    static ExportValue number(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return UNKNOWN;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Amount(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** A whole number that may be 0. */
    static ExportValue count(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    /** Words from outside. */
    record Text(String text) implements ExportValue {
    }

    /** Several names from outside. */
    record Names(List<String> names) implements ExportValue {
    }

    /** A number of ours. */
    record Amount(BigDecimal number) implements ExportValue {
    }

    /** Nothing. */
    record Unknown() implements ExportValue {
    }
}

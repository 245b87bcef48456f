package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Payment card numbers: the lengths and first digits of the large networks, the Luhn check digit (ISO/IEC 7812-1),
 * written as one run of digits or in the usual groups with one kind of separator.
 */
final class CardRule implements RedactionRule {

    private static final List<int[]> GROUPS = List.of(new int[]{4, 4, 4, 4}, new int[]{4, 6, 5}, new int[]{4, 6, 4},
            new int[]{4, 4, 4, 4, 3});
    private static final int LONGEST = 19;

    @Override
    public String kind() {
        return "card";
    }

    @Override
    public String triggers() {
        return "23456";
    }

    @Override
    public List<String> beginnings() {
        return Beginnings
                .withDigit(List.of("22", "23", "24", "25", "26", "27", "30", "34", "35", "36", "37", "38", "40",
                        "41", "42", "43", "44", "45", "46", "47", "48", "49", "50", "51", "52", "53", "54", "55", "60",
                        "62", "63",
                        "64", "65", "67"));
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (at > floor && partOfMore(Chars.at(text, at - 1))) {
            return Optional.empty();
        }
        int end = at;
        while (end - at <= LONGEST && Chars.digit(Chars.at(text, end))) {
            end++;
        }
        if (end - at != 4) {
            return card(text, at, end);
        }
        for (int[] groups : GROUPS) {
            Optional<Match> match = card(text, at, grouped(text, at, groups));
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /** The end of digits in these groups, or {@code at} when they are grouped otherwise. */
    private static int grouped(CharSequence text, int at, int[] groups) {
        char separator = Chars.at(text, at + groups[0]);
        if (separator != ' ' && separator != '-') {
            return at;
        }
        int position = at;
        for (int group = 0; group < groups.length; group++) {
            if (group > 0 && Chars.at(text, position++) != separator) {
                return at;
            }
            for (int i = 0; i < groups[group]; i++) {
                if (!Chars.digit(Chars.at(text, position++))) {
                    return at;
                }
            }
        }
        return position;
    }

    private static Optional<Match> card(CharSequence text, int start, int end) {
        boolean decimal = Chars.at(text, end) == '.' && Chars.digit(Chars.at(text, end + 1));
        if (end == start || decimal || Chars.token(Chars.at(text, end))) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(LONGEST);
        for (int i = start; i < end; i++) {
            if (Chars.digit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        boolean card = issued(digits) && luhn(digits);
        return card ? Optional.of(new Match(start, end, "[card]")) : Optional.empty();
    }

    /** Visa, Mastercard, American Express, Discover, Diners Club, JCB and UnionPay, by first digits and length. */
    private static boolean issued(CharSequence digits) {
        int length = digits.length();
        if (length < 13) {
            return false;
        }
        int two = number(digits, 2);
        int three = number(digits, 3);
        int four = number(digits, 4);
        boolean visa = two / 10 == 4 && (length == 13 || length == 16 || length == 19);
        boolean mastercard = length == 16 && (two >= 51 && two <= 55 || four >= 2221 && four <= 2720);
        boolean amex = length == 15 && (two == 34 || two == 37);
        boolean discover = length == 16 && (four == 6011 || two == 65 || three >= 644 && three <= 649);
        boolean diners = length == 14 && (three >= 300 && three <= 305 || two == 36 || two == 38);
        boolean jcb = length == 16 && four >= 3528 && four <= 3589;
        boolean unionPay = two == 62 && length >= 16;
        boolean maestro = length == 16 && (four == 6304 || four == 6759 || four == 5018 || four == 5020 || four == 5038
                || four >= 6761 && four <= 6763);
        return maestro || visa || mastercard || amex || discover || diners || jcb || unionPay;
    }

    private static int number(CharSequence digits, int count) {
        return Integer.parseInt(digits, 0, count, 10);
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static boolean partOfMore(char before) {
        return Chars.token(before) || before == '.' || before == '+' || before == '#';
    }
}

package org.cuepoint.redaction.internal;

import org.cuepoint.redaction.internal.KeyNames.Strength;
import org.jspecify.annotations.Nullable;

/**
 * A key before a separator.
 *
 * @param start where it begins
 * @param end where it ends
 * @param strength what its name says
 * @param quoted whether it stands in quotation marks
 * @param enclosed what stands between it and the separator, other than a mark: {@code ]}, {@code )} or 0
 */
record KeyPlace(int start, int end, Strength strength, boolean quoted, char enclosed) {

    private static final int LONGEST_KEY = 64;
    private static final int WIDEST_GAP = 40;
    /** The second words of names that are usually written as two: "API key: ...". */
    private static final Words SECOND = Words.of("key code phrase passe");
    private static final Words BEFORE_TOKEN = Words
            .of("api access auth refresh bearer session id csrf personal deploy bot");
    private static final Words FORMS = Words.of("hex base64 b64 raw pem encoded");

    /** The key that ends before a position, leaving out spaces, marks and brackets; null when there is none. */
    static @Nullable KeyPlace before(CharSequence text, int floor, int at) {
        int end = at;
        while (end > floor && at - end < WIDEST_GAP && Chars.blank(text.charAt(end - 1))) {
            end--;
        }
        if (end > floor && text.charAt(at) == '=' && ":?".indexOf(text.charAt(end - 1)) >= 0) {
            end--; // := of Go and Pascal, ?= of Make
            end -= end > floor && text.charAt(end - 1) == ' ' ? 1 : 0;
        }
        end -= Chars.startsWith(text, end - 2, "[]") ? 2 : 0; // a list of a form
        char enclosed = end > floor ? text.charAt(end - 1) : 0;
        int opening = enclosed == ')' ? end - 1 : floor;
        while (opening > floor && end - opening < 10 && Chars.alphanumeric(text.charAt(opening - 1))) {
            opening--;
        }
        if (enclosed == ')' && opening > floor + 1 && FORMS.has(text, opening, end - 1)) {
            end = opening - 2; // key (hex) = ...
            enclosed = 0;
        } else if (enclosed == ']' || enclosed == ')') {
            end--; // headers["Authorization"] = ...
        } else if (Chars.startsWithIgnoreCase(text, end - 3, "%5d")) {
            end = Math.max(floor, end - 3);
        } else {
            enclosed = 0;
        }
        int quote = Quotes.before(text, end, floor);
        end -= quote;
        if (end <= floor || !Chars.wordly(text.charAt(end - 1)) && ".-_ :".indexOf(text.charAt(end - 1)) < 0) {
            return null;
        }
        KeyPlace key = found(text, floor, end, quote > 0, enclosed);
        boolean unopened = key != null && enclosed == ']' && Chars.at(text, key.start - quote - 1) != '[';
        return unopened ? null : key;
    }

    private static @Nullable KeyPlace found(CharSequence text, int floor, int end, boolean quoted, char enclosed) {
        int start = start(text, floor, end, quoted);
        Strength strength = Strength.NONE;
        boolean decoded = false;
        for (int i = start; i < end && !decoded; i++) {
            decoded = text.charAt(i) == '%' || text.charAt(i) == '\\';
        }
        if (decoded) {
            String plain = decoded(text, start, end);
            strength = KeyNames.judgeOfPair(plain, 0, plain.length());
        } else if (start < end) {
            strength = KeyNames.judgeOfPair(text, start, end);
        }
        return start == end ? null : new KeyPlace(start, end, strength, quoted, enclosed);
    }

    private static int start(CharSequence text, int floor, int end, boolean quoted) {
        int start = end;
        while (start > floor && end - start < LONGEST_KEY) {
            char c = text.charAt(start - 1);
            if (Chars.wordly(c) || c == '_' || c == '-' || c == '.' || quoted && c == ' ') {
                start--;
            } else if ((c == '%' || c == '\\') && letter(text, start - 1, end)) {
                start--; // p%61ssword
            } else {
                break;
            }
        }
        boolean option = start + 2 < end && text.charAt(start) == '-' && "DP".indexOf(text.charAt(start + 1)) >= 0
                && Chars.wordly(text.charAt(start + 2));
        if (option) {
            return start + 2; // -Dpassword=...
        }
        return afterEscape(text, floor, quoted ? start : two(text, floor, start, end), end);
    }

    /** Where a name of two words begins, when the second alone would not say enough. */
    private static int two(CharSequence text, int floor, int start, int end) {
        boolean token = KeyNames.equal(text, start, end, "token");
        if (start - 1 <= floor || text.charAt(start - 1) != ' ' || !token && !SECOND.has(text, start, end)) {
            return start;
        }
        int word = start - 1;
        while (word > floor && end - word < LONGEST_KEY && (Chars.letter(text.charAt(word - 1))
                || text.charAt(word - 1) == '-')) {
            word--;
        }
        return word < start - 1 && (!token || BEFORE_TOKEN.has(text, word, start - 1)) ? word : start;
    }

    /**
     * Of an escape before the key, such as %22, a backslash with n, or one with u0022, the end looks like part of it.
     */
    private static int afterEscape(CharSequence text, int floor, int start, int end) {
        char before = start > floor ? text.charAt(start - 1) : 0;
        if (before == '%') {
            int twice = Chars.startsWith(text, start, "25") ? 4 : 2; // %253D in URLs within URLs
            return Math.min(start + twice, end);
        }
        if (before != '\\' || start == end) {
            return start;
        }
        char first = text.charAt(start);
        return Math.min(end, first == 'u' ? start + 5 : "nrt".indexOf(first) >= 0 ? start + 1 : start);
    }

    /** Whether the escape at a position stands for a letter. */
    private static boolean letter(CharSequence text, int at, int end) {
        int digits = at + (text.charAt(at) == '%' ? 1 : 4);
        if (digits + 2 > end || text.charAt(at) == '\\' && !Chars.startsWith(text, at + 1, "u00")) {
            return false;
        }
        return hex(text, digits) && Chars.letter(code(text, digits));
    }

    private static boolean hex(CharSequence text, int at) {
        return Chars.hex(Chars.at(text, at)) && Chars.hex(Chars.at(text, at + 1));
    }

    private static char code(CharSequence text, int at) {
        return (char) (Character.digit(text.charAt(at), 16) * 16 + Character.digit(text.charAt(at + 1), 16));
    }

    private static String decoded(CharSequence text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '%' || c == '\\') && letter(text, i, end)) {
                int digits = i + (c == '%' ? 1 : 4);
                plain.append(code(text, digits));
                i = digits + 1;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}

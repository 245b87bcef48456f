package org.cuepoint.redaction.internal;

import java.util.Locale;
import java.util.Set;

/** Where an unquoted value ends, and whether a value can be a secret at all. */
final class Values {

    /** How many characters a judgement may look at. */
    private static final int JUDGED = 256;
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_WEAK = 8;

    /** Values of switches and placeholders. */
    private static final Set<String> ORDINARY = Set.of("null", "nil", "none", "true", "false", "undefined", "empty",
            "unset",
            "yes", "no", "on", "off", "ok", "n/a", "unknown", "required", "missing", "invalid", "denied", "disabled",
            "enabled");

    /** Words that follow a colon in prose, as in "password: must not be empty". */
    private static final Set<String> PROSE = Set.of("set", "expired", "valid", "is", "was", "has", "must", "should",
            "cannot",
            "can", "may", "will", "not", "the", "a", "an", "this", "to", "of", "and", "or", "in", "for", "from", "with",
            "too",
            "unexpected", "expected", "wrong", "incorrect", "failed", "granted", "successful", "succeeded", "refused",
            "rejected", "string", "object", "optional", "default", "changed", "revoked", "absent", "present", "ignored",
            "removed", "hidden", "masked");

    private Values() {
    }

    /**
     * The end of an unquoted value: at white space, quotation marks, {@code &} and angle brackets; at a comma,
     * semicolon or closing bracket only where something new begins behind it, as passwords may hold them.
     *
     * @param encoded whether the text around is percent-encoded
     */
    static int end(CharSequence text, int start, boolean encoded) {
        int end = start;
        while (end < text.length() && !ends(text, end, encoded)) {
            end++;
        }
        return end;
    }

    private static boolean ends(CharSequence text, int at, boolean encoded) {
        char c = text.charAt(at);
        char next = Chars.at(text, at + 1);
        return switch (c) {
            case '&', '"', '\'', '<', '>', '`' -> true;
            case ',', ';' ->
                next == 0 || Chars.space(next) || Quotes.at(text, at + 1) > 0 || closing(next) || pair(text, at + 1);
            case ')', ']', '}' -> next == 0 || Chars.space(next) || closing(next) || ",;.:\"'&".indexOf(next) >= 0;
            case '\\' -> next == 'n' || next == 'r' || next == '"' || next == '\'';
            case '%' -> encoded && (Chars.startsWithIgnoreCase(text, at, "%26")
                    || Chars.startsWithIgnoreCase(text, at, "%22") || Chars.startsWithIgnoreCase(text, at, "%20")
                    || Chars.startsWithIgnoreCase(text, at, "%0"));
            default -> Chars.space(c);
        };
    }

    private static boolean closing(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    /** Whether a name and a separator begin here: the next pair of a list. */
    private static boolean pair(CharSequence text, int from) {
        int end = from;
        while (end - from < LONGEST_NAME && (Chars.token(Chars.at(text, end)) || Chars.at(text, end) == '.')) {
            end++;
        }
        char separator = Chars.at(text, end);
        return end > from && (separator == '=' || separator == ':');
    }

    /**
     * Whether the value is empty, a placeholder, masked already or an ordinary word. Looks at a few characters only.
     */
    static boolean ordinary(CharSequence text, int start, int end) {
        return ordinary(text, start, end, false);
    }

    /** The same, with more words counting as ordinary in prose. */
    static boolean ordinary(CharSequence text, int start, int end, boolean prose) {
        if (end <= start || end - start <= JUDGED && !telling(text, start, end)) {
            return true;
        }
        char first = text.charAt(start);
        if (first == '$' && Chars.at(text, start + 1) == '{' || first == '<' || first == '{'
                || first == '[' && mask(text, start)
                || first == '*' && Chars.at(text, start + 1) == '*'
                || first == '%' && Chars.at(text, start + 1) == 's') {
            return true;
        }
        int last = end;
        while (last > start && ".,;:!?)]}".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last - start > 12) {
            return false;
        }
        String word = text.subSequence(start, last).toString().toLowerCase(Locale.ROOT);
        return ORDINARY.contains(word) || prose && PROSE.contains(word);
    }

    private static boolean mask(CharSequence text, int start) {
        return Chars.startsWith(text, start, "[redacted]") || Chars.startsWith(text, start, "[card]")
                || Chars.startsWith(text, start, "[email]");
    }

    /** Whether there is a letter, a digit, or at least a row of other characters. */
    private static boolean telling(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return end - start > 5;
    }

    /** Whether a value looks made by a machine: letters with digits, or long with both cases. */
    static boolean secretLike(CharSequence text, int start, int end) {
        int limit = Math.min(end, start + JUDGED);
        boolean digit = false;
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            digit |= Chars.digit(c);
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
        }
        boolean mixed = digit && (upper || lower) && limit - start >= SHORTEST_WEAK;
        return (mixed || upper && lower && limit - start >= 20) && !algorithm(text, start);
    }

    private static boolean algorithm(CharSequence text, int start) {
        return Chars.startsWithIgnoreCase(text, start, "sha") || Chars.startsWithIgnoreCase(text, start, "hmac")
                || Chars.startsWithIgnoreCase(text, start, "md5") || Chars.startsWithIgnoreCase(text, start, "oauth");
    }

    /** Whether it is a number of three to eight digits. */
    static boolean code(CharSequence text, int start, int end) {
        int last = start;
        while (last < end && last - start < 9 && Chars.digit(text.charAt(last))) {
            last++;
        }
        return last == end && last - start >= 3 && last - start <= 8;
    }

    /** A bounded look at the value: its end, or a position far enough behind its start to judge it. */
    static int judgedEnd(CharSequence text, int start, boolean encoded) {
        int end = start;
        int limit = Math.min(text.length(), start + JUDGED);
        while (end < limit && !ends(text, end, encoded)) {
            end++;
        }
        return end;
    }
}

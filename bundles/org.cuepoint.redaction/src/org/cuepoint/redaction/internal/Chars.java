package org.cuepoint.redaction.internal;

/** Classes of characters and small steps over text that the rules share. */
final class Chars {

    private Chars() {
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hex(char c) {
        return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || upper(c);
    }

    static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean alphanumeric(char c) {
        return letter(c) || digit(c);
    }

    /** A letter of any script, or a digit. */
    static boolean wordly(char c) {
        return alphanumeric(c) || c > 0x7f && Character.isLetter(c);
    }

    /** Letters, digits, underscore and hyphen: the characters of most tokens and of base64url. */
    static boolean token(char c) {
        return alphanumeric(c) || c == '_' || c == '-';
    }

    /** The characters of a bearer token (RFC 6750, section 2.1) and of base64. */
    static boolean token68(char c) {
        return token(c) || c == '.' || c == '~' || c == '+' || c == '/' || c == '=';
    }

    static boolean space(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00a0';
    }

    /** A space or tabulator. */
    static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    static boolean lineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean closing(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    /** The character in lower case. */
    static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /** The character, or 0 outside the text. */
    static char at(CharSequence text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }

    /** Whether the words stand at the position, whatever their case; {@code lower} is in lower case. */
    static boolean startsWithIgnoreCase(CharSequence text, int from, String lower) {
        if (from < 0 || from + lower.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower(text.charAt(from + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(CharSequence text, int from, String words) {
        if (from < 0 || from + words.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (text.charAt(from + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The position of the words at or after {@code from}, or the end of the text. */
    static int find(CharSequence text, int from, String words) {
        return find(text, from, words, text.length());
    }

    /** The position of the words at or after {@code from} and before {@code limit}, or the limit. */
    static int find(CharSequence text, int from, String words, int limit) {
        int last = Math.min(limit, text.length());
        for (int i = from; i + words.length() <= last; i++) {
            if (text.charAt(i) == words.charAt(0) && startsWith(text, i, words)) {
                return i;
            }
        }
        return last;
    }

    /** The end of the line that holds the position. */
    static int lineEndFrom(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && !lineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of spaces and tabulators from a position, at most so many. */
    static int afterBlanks(CharSequence text, int from, int atMost) {
        int end = from;
        while (end - from < atMost && blank(at(text, end))) {
            end++;
        }
        return end;
    }

    /** The end of letters, digits, underscores and hyphens, at most so many. */
    static int tokenEnd(CharSequence text, int from, int atMost) {
        int end = from;
        while (end - from < atMost && token(at(text, end))) {
            end++;
        }
        return end;
    }
}

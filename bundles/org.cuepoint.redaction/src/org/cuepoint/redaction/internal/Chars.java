package org.cuepoint.redaction.internal;

/** Classes of characters and small steps over text that the rules share. */
final class Chars {

    private Chars() {
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean alphanumeric(char c) {
        return letter(c) || digit(c);
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

    static boolean lineEnd(char c) {
        return c == '\n' || c == '\r';
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
            if (Character.toLowerCase(text.charAt(from + i)) != lower.charAt(i)) {
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
        for (int i = from; i + words.length() <= text.length(); i++) {
            if (text.charAt(i) == words.charAt(0) && startsWith(text, i, words)) {
                return i;
            }
        }
        return text.length();
    }

    /** The end of the line that holds the position. */
    static int lineEndFrom(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && !lineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }
}

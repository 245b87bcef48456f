package org.cuepoint.redaction.internal;

import java.util.List;

/**
 * Quotation marks in all their written forms: plain, escaped to any depth, percent-encoded, as entity, as JSON escape.
 */
final class Quotes {

    private static final List<String> ENCODED = List.of("%22", "%27", "&quot;", "&#34;", "&#39;", "&apos;", "\\u0022");
    private static final int DEEPEST = 16;

    private Quotes() {
    }

    /** The length of the mark that begins at the position; 0 when none does. */
    static int at(CharSequence text, int from) {
        int end = from;
        while (end - from < DEEPEST && Chars.at(text, end) == '\\') {
            end++;
        }
        if (mark(Chars.at(text, end))) {
            return end + 1 - from;
        }
        char first = Chars.at(text, from);
        if (first != '%' && first != '&' && first != '\\') {
            return 0;
        }
        for (String encoded : ENCODED) {
            if (Chars.startsWithIgnoreCase(text, from, encoded)) {
                return encoded.length();
            }
        }
        return 0;
    }

    /** The length of the mark that ends before the position and does not reach below the floor; 0 when none does. */
    static int before(CharSequence text, int end, int floor) {
        if (end > floor && mark(text.charAt(end - 1))) {
            int start = end - 1;
            while (start > floor && end - start < DEEPEST && text.charAt(start - 1) == '\\') {
                start--;
            }
            return end - start;
        }
        char last = end > floor ? text.charAt(end - 1) : 0;
        if (last != '2' && last != '7' && last != ';') {
            return 0;
        }
        for (String encoded : ENCODED) {
            int start = end - encoded.length();
            if (start >= floor && Chars.startsWithIgnoreCase(text, start, encoded)) {
                return encoded.length();
            }
        }
        return 0;
    }

    /**
     * Where the closing mark begins. A mark with more or fewer backslashes than the opening one belongs to the value.
     *
     * @param open where the opening mark begins
     * @param length its length
     * @param limit where to stop looking
     * @return the position of the closing mark, or the end of the line or the limit when there is none before
     */
    static int close(CharSequence text, int open, int length, int limit) {
        String mark = text.subSequence(open, open + length).toString();
        boolean plain = mark(mark.charAt(length - 1));
        int backslashes = 0;
        int i = open + length;
        for (; i < limit && !Chars.lineEnd(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (plain && c == mark.charAt(length - 1) && closes(backslashes, length - 1)) {
                if (length > 1 || i == open + 1 || Chars.at(text, i + 1) != c || i + 1 >= limit
                        || Chars.at(text, open - 1) == c) {
                    return i - length + 1;
                }
                i++; // a doubled mark, of YAML and SQL, belongs to the value
            }
            if (!plain && c == mark.charAt(0) && Chars.startsWithIgnoreCase(text, i, mark)) {
                return i;
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return i;
    }

    /**
     * Of a value quoted plainly, an even number of backslashes before a mark are escaped backslashes (the mark closes);
     * of one quoted with n backslashes, exactly n close it.
     */
    private static boolean closes(int backslashes, int opened) {
        return opened == 0 ? backslashes % 2 == 0 : backslashes == opened;
    }

    private static boolean mark(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}

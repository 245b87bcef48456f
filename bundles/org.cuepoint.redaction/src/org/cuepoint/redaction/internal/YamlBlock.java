package org.cuepoint.redaction.internal;

/**
 * Values on the lines below their key: YAML's block scalars (YAML 1.2, section 8.1) and values merely written there.
 */
final class YamlBlock {

    private static final int LONGEST_INDENT = 80;

    private YamlBlock() {
    }

    /** The end of the line when a block indicator such as {@code |} or {@code >-} is all that is left of it; else 0. */
    static int indicatorEnd(CharSequence text, int from) {
        char c = Chars.at(text, from);
        if (c != '|' && c != '>') {
            return 0;
        }
        int end = from + 1;
        while (end - from < 3 && ("+-".indexOf(Chars.at(text, end)) >= 0 || Chars.digit(Chars.at(text, end)))) {
            end++;
        }
        return Chars.lineEnd(Chars.at(text, end)) ? end : 0;
    }

    /**
     * The lines that are indented deeper than the key; where text stands before the key on its line, as in the first
     * line of a log record, those that are indented at all.
     *
     * @param lineEnd the end of the key's line
     * @return start and end; equal when there are none
     */
    static int[] block(CharSequence text, int keyStart, int lineEnd) {
        int indent = startsLine(text, keyStart) ? indentBefore(text, keyStart) : 0;
        int start = nextLine(text, lineEnd);
        int end = start;
        for (int line = start; line < text.length() && indentFrom(text, line) > indent; line = nextLine(text, end)) {
            end = Chars.lineEndFrom(text, line);
        }
        return new int[]{Math.min(end, start + indentFrom(text, start)), end};
    }

    /**
     * A value on the line below its key: one word, indented deeper than the key.
     *
     * @param lineEnd the end of the key's line
     * @return start and end; equal when there is none
     */
    static int[] below(CharSequence text, int keyStart, int lineEnd) {
        int line = nextLine(text, lineEnd);
        int indent = startsLine(text, keyStart) ? indentBefore(text, keyStart) : 0;
        int start = line + indentFrom(text, line);
        int end = Values.judgedEnd(text, start, false);
        boolean alone = start - line > indent && (end == text.length() || Chars.lineEnd(text.charAt(end)));
        return alone && !Placeholders.ordinary(text, start, end) && Chars.at(text, end - 1) != ':'
                ? new int[]{start, end}
                : new int[]{start, start};
    }

    /** Whether only spaces, dashes of a list or an opening quote stand between the start of the line and the key. */
    static boolean startsLine(CharSequence text, int keyStart) {
        int at = keyStart;
        while (at > 0 && keyStart - at < LONGEST_INDENT && " \t-".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 || Chars.lineEnd(text.charAt(at - 1));
    }

    /** Whether the key is the first of its line or of the message of a log record. */
    static boolean startsRecord(CharSequence text, int keyStart) {
        return startsLine(text, keyStart) || Chars.startsWith(text, keyStart - 3, " - ");
    }

    private static int indentBefore(CharSequence text, int keyStart) {
        int indent = 0;
        while (indent < LONGEST_INDENT && keyStart - indent > 0 && !Chars.lineEnd(text.charAt(keyStart - indent - 1))) {
            indent++;
        }
        return indent;
    }

    private static int indentFrom(CharSequence text, int line) {
        int end = line;
        while (end - line <= LONGEST_INDENT && (Chars.at(text, end) == ' ' || Chars.at(text, end) == '\t')) {
            end++;
        }
        return end - line;
    }

    private static int nextLine(CharSequence text, int lineEnd) {
        int next = lineEnd;
        if (Chars.at(text, next) == '\r') {
            next++;
        }
        return Chars.at(text, next) == '\n' ? next + 1 : Math.max(next, lineEnd + 1);
    }
}

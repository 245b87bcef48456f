package org.cuepoint.logging.internal;

/** Makes a text that can neither pass for a record of its own nor drive a terminal. */
final class SafeText {

    private static final String INDENT = "    ";
    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0x9f;
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private SafeText() {
    }

    /** The text without white space at its end, every further line behind white space, control characters by their code. */
    static String indented(String text) {
        String lines = text.stripTrailing();
        int plain = 0;
        while (plain < lines.length() && !isSpecial(lines.charAt(plain))) {
            plain++;
        }
        return plain == lines.length() ? lines : indented(lines, plain);
    }

    private static String indented(String lines, int plain) {
        StringBuilder safe = new StringBuilder(lines.length() + 64).append(lines, 0, plain);
        for (int i = plain; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                safe.append('\n').append(INDENT);
            } else if (c == '\r' && i + 1 < lines.length() && lines.charAt(i + 1) == '\n') {
                continue; // the line end follows
            } else if (isSpecial(c)) {
                safe.append(String.format("\\x%02x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Control characters but the tabulator, and Unicode's line ends. */
    private static boolean isSpecial(char c) {
        return c < FIRST_PRINTABLE && c != '\t' || c >= DELETE && c <= LAST_CONTROL || c == LINE_SEPARATOR
                || c == PARAGRAPH_SEPARATOR;
    }
}

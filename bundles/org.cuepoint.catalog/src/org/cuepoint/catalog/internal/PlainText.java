package org.cuepoint.catalog.internal;

/** Makes text from outside fit for a table cell, a log line and a terminal. */
public final class PlainText {

    private PlainText() {
    }

    /**
     * Cleans a text: control characters and the marks that reorder text on the screen (which a page could use to show
     * something other than what it says) go away, any run of white space becomes one space, halves of broken surrogate
     * pairs are dropped because UTF-8 cannot carry them.
     *
     * @param raw the text as it came
     * @param limit the most code points to keep
     * @return the cleaned text without space at its ends; possibly empty
     */
    public static String of(String raw, int limit) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), 64));
        boolean gap = false;
        int kept = 0;
        for (int i = 0; i < raw.length() && kept < limit;) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = clean.length() > 0;
            } else if (isText(c)) {
                if (gap) {
                    clean.append(' ');
                    gap = false;
                    kept++;
                }
                if (kept < limit) {
                    clean.appendCodePoint(c);
                    kept++;
                }
            }
        }
        return clean.toString().strip();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isText(int c) {
        int type = Character.getType(c);
        boolean reorders = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return type != Character.CONTROL && type != Character.SURROGATE && !reorders && c != 0xFEFF;
    }
}

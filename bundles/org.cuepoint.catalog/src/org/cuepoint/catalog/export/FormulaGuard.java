package org.cuepoint.catalog.export;

import java.text.Normalizer;

/**
 * Keeps spreadsheets from running a text as a formula (OWASP, CSV Injection). A text is dangerous where it could begin
 * a cell: at its start, and after a semicolon, tab or line break inside it, because a spreadsheet set to a country
 * where the semicolon separates cells cuts there even inside quotation marks. It is so when the first visible character
 * is one of {@code = + - @}, also in their full-width and other forms, or when the text begins with a tab or line
 * break. Then an apostrophe is put before it, which spreadsheets take for "this is text".
 *
 * <p>
 * So that the original can be had back, a text that already has apostrophes before such a character gets one more:
 * {@code restore(neutralise(text))} is always the text. Only texts are treated; numbers are written by us from numbers.
 */
final class FormulaGuard {

    private static final char MARK = '\'';

    private FormulaGuard() {
    }

    /** The text with an apostrophe wherever a formula could begin. */
    static String neutralise(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            if (mayBeginCell(text, i) && isDangerous(text, i)) {
                safe.append(MARK);
            }
            safe.append(text.charAt(i));
        }
        return safe.length() == text.length() ? text : safe.toString();
    }

    /** The text that {@link #neutralise} was given. */
    static String restore(String safe) {
        StringBuilder text = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            if (!(safe.charAt(i) == MARK && mayBeginCell(safe, i) && isDangerous(safe, i))) {
                text.append(safe.charAt(i));
            }
        }
        return text.toString();
    }

    /** Whether nothing in a text can begin a formula. */
    static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != MARK && mayBeginCell(text, i) && isDangerous(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeginCell(String text, int index) {
        return index == 0 || isSeparator(text.charAt(index - 1));
    }

    private static boolean isSeparator(char c) {
        return c == ';' || c == '\t' || c == '\r' || c == '\n';
    }

    /** Whether what stands here is dangerous or would be without the apostrophes before it. */
    private static boolean isDangerous(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == MARK) {
            i++;
        }
        if (start == 0 && i < text.length() && text.charAt(i) != ';' && isSeparator(text.charAt(i))) {
            return true;
        }
        while (i < text.length() && isInvisible(text.codePointAt(i)) && !isSeparator(text.charAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i < text.length() && isTrigger(text.codePointAt(i));
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.CONTROL
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isTrigger(int codePoint) {
        if (codePoint < 0x80) {
            return "=+-@".indexOf(codePoint) >= 0;
        }
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        // U+2212, the minus sign, has no plain form of its own
        return codePoint == 0x2212 || plain.length() == 1 && "=+-@\u2212".contains(plain);
    }
}

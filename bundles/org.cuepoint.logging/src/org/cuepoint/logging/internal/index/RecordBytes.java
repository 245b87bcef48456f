package org.cuepoint.logging.internal.index;

import java.nio.charset.StandardCharsets;

/** The text of a record from its bytes. */
final class RecordBytes {

    /** The most characters of a record; what is longer is cut, with a remark. */
    static final int LONGEST = 1 << 18;

    /** So many bytes have at least as many characters as a record may have. */
    static final int MOST_BYTES = LONGEST * 3 + 3;

    private RecordBytes() {
    }

    /** The text, without the last line end and with a line feed alone for each other; cut without a remark. */
    static String plainText(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n");
        }
        if (text.endsWith("\n")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0));
    }

    /**
     * The text with a remark when it is cut.
     *
     * @param length the bytes that are there, not more than {@link #MOST_BYTES}
     * @param whole the bytes that the record has in the file
     */
    static String text(byte[] bytes, int from, int length, long whole) {
        String text = plainText(bytes, from, length);
        boolean cut = whole > length || text.length() >= LONGEST - 1
                && text.length() < new String(bytes, from, length, StandardCharsets.UTF_8).replace("\r\n", "\n")
                        .stripTrailing().length();
        return cut ? text + "... (cut; it has " + whole + " bytes)" : text;
    }
}

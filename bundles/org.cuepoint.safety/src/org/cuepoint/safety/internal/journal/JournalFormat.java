package org.cuepoint.safety.internal.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.cuepoint.safety.Journal;

/**
 * How lines lie in a journal. The first line is {@code cuepoint-journal 1}. Every other is the length of the text in
 * bytes of UTF-8 and the CRC-32C (RFC 3720) of those bytes, eight hexadecimal digits each, then the text; all are
 * separated by one space and ended by a line feed. A text holds no line feed, so reading can go on behind a damaged
 * line.
 */
public final class JournalFormat {

    /** The first line with its end. */
    public static final byte[] HEADER = "cuepoint-journal 1\n".getBytes(StandardCharsets.US_ASCII);

    /** What stands before the text: two numbers and two spaces. */
    public static final int PREFIX = 18;

    /** The longest line without its end. */
    public static final int LONGEST = PREFIX + Journal.MAX_LINE_BYTES;

    private static final int DIGITS = 8;

    private JournalFormat() {
    }

    /** A line ready to be appended. */
    public static byte[] encode(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a line of a journal holds no line breaks");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Journal.MAX_LINE_BYTES) {
            throw new IllegalArgumentException("a line of a journal has at most " + Journal.MAX_LINE_BYTES
                    + " bytes, not " + bytes.length);
        }
        byte[] prefix = prefix(bytes, 0, bytes.length);
        byte[] line = Arrays.copyOf(prefix, PREFIX + bytes.length + 1);
        System.arraycopy(bytes, 0, line, PREFIX, bytes.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The text of a line given without its end; empty when length or checksum are wrong. */
    public static Optional<String> decode(byte[] line, int length) {
        if (length < PREFIX) {
            return Optional.empty();
        }
        byte[] wanted = prefix(line, PREFIX, length - PREFIX);
        return Arrays.equals(wanted, 0, PREFIX, line, 0, PREFIX)
                ? Optional.of(new String(line, PREFIX, length - PREFIX, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static byte[] prefix(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        byte[] prefix = new byte[PREFIX];
        put(prefix, 0, length);
        put(prefix, DIGITS + 1, crc.getValue());
        return prefix;
    }

    private static void put(byte[] target, int offset, long value) {
        for (int i = 0; i < DIGITS; i++) {
            int digit = (int) (value >>> 4 * (DIGITS - 1 - i)) & 0xf;
            target[offset + i] = (byte) "0123456789abcdef".charAt(digit);
        }
        target[offset + DIGITS] = ' ';
    }
}

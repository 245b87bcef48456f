package org.cuepoint.safety.internal.compare;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.cuepoint.safety.FileComparison.Difference;

/** Reads two contents side by side up to their first difference. */
public final class Comparer {

    private static final int LONGEST_SHOWN = 120;
    /** How much of the line before the difference is shown. */
    private static final int BEFORE = 40;
    private static final int AFTER = 4 * LONGEST_SHOWN;
    private static final int BUFFER = 64 * 1024;

    private final InputStream first;
    private final InputStream second;
    private final byte[] line = new byte[4 * BEFORE]; // the last bytes of the present line, in a ring
    private long lineBytes;
    private long lines = 1;
    private long columns = 1;
    private boolean text = true;

    private Comparer(InputStream first, InputStream second) {
        this.first = new BufferedInputStream(first, BUFFER);
        this.second = new BufferedInputStream(second, BUFFER);
    }

    /** The first place where they differ; empty when they are equal. Neither is closed. */
    public static Optional<Difference> firstDifference(InputStream first, InputStream second) throws IOException {
        return new Comparer(first, second).run();
    }

    private Optional<Difference> run() throws IOException {
        for (long offset = 0;; offset++) {
            int a = first.read();
            int b = second.read();
            if (a != b) {
                return Optional.of(difference(offset, a, b));
            }
            if (a < 0) {
                return Optional.empty();
            }
            pass(a);
        }
    }

    /** Both have this byte. */
    private void pass(int b) {
        text &= b != 0;
        if (b == '\n') {
            lines++;
            columns = 1;
            lineBytes = 0;
            return;
        }
        columns += (b & 0xc0) == 0x80 ? 0 : 1; // bytes of UTF-8 that continue a character
        line[(int) (lineBytes++ % line.length)] = (byte) b;
    }

    private Difference difference(long offset, int a, int b) throws IOException {
        byte[] same = before();
        // in the middle of a character both are told from its beginning
        boolean inside = a >= 0 && (a & 0xc0) == 0x80 || b >= 0 && (b & 0xc0) == 0x80;
        int begun = inside ? begun(same) : 0;
        byte[] before = Arrays.copyOf(same, same.length - begun);
        byte[] common = Arrays.copyOfRange(same, same.length - begun, same.length);
        byte[] one = join(common, rest(first, a));
        byte[] two = join(common, rest(second, b));
        boolean readable = text && isText(before, one) && isText(before, two);
        return new Difference(offset, lines, inside ? Math.max(1, columns - 1) : columns, shown(before, one, readable),
                shown(before, two, readable), readable);
    }

    /** How many bytes at the end belong to a character that goes on. */
    private static int begun(byte[] bytes) {
        int count = 1;
        while (count < Math.min(4, bytes.length) && (bytes[bytes.length - count] & 0xc0) == 0x80) {
            count++;
        }
        return Math.min(count, bytes.length);
    }

    private byte[] before() {
        int length = (int) Math.min(lineBytes, line.length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = line[(int) ((lineBytes - length + i) % line.length)];
        }
        return bytes;
    }

    /** The first byte and what follows in its line. */
    private static byte[] rest(InputStream in, int from) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = from; b >= 0 && b != '\n' && bytes.size() < AFTER; b = in.read()) {
            bytes.write(b);
        }
        return bytes.toByteArray();
    }

    /** Valid UTF-8 but for a character that is cut at either end, and without zeros. */
    private static boolean isText(byte[] before, byte[] rest) {
        byte[] all = join(before, rest);
        int start = 0;
        while (start < Math.min(4, all.length) && (all[start] & 0xc0) == 0x80) {
            start++;
        }
        for (byte b : all) {
            if (b == 0) {
                return false;
            }
        }
        for (int cut = 0; cut < 4 && all.length - cut >= start; cut++) {
            if (isWhole(all, start, all.length - cut)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(byte[] bytes, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] all = new byte[one.length + two.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        return all;
    }

    private static String shown(byte[] before, byte[] rest, boolean readable) {
        if (!readable) {
            return hex(rest);
        }
        String left = visible(new String(before, StandardCharsets.UTF_8));
        String right = visible(new String(rest, StandardCharsets.UTF_8));
        int from = Math.max(0, left.length() - BEFORE);
        if (from > 0 && Character.isLowSurrogate(left.charAt(from))) {
            from++;
        }
        return cut((from > 0 ? "…" : "") + left.substring(from) + right);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_SHOWN) {
            return text;
        }
        int end = LONGEST_SHOWN - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
    }

    /** Control characters as their pictures, so that a tab is told from blanks. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.appendCodePoint(c < ' ' ? 0x2400 + c : c == 0x7f ? 0x2421 : c));
        return shown.toString();
    }

    private static String hex(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < bytes.length && shown.length() < LONGEST_SHOWN - 3; i++) {
            shown.append(i == 0 ? "" : " ").append(String.format("%02x", bytes[i]));
        }
        return shown.toString();
    }
}

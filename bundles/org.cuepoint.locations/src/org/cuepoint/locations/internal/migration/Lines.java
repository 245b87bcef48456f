package org.cuepoint.locations.internal.migration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Lines of fields with a checksum, for the journal and the receipt: {@code <CRC-32C, 8 hexadecimal digits> word TAB field
 * TAB field}. In a field a percent sign, a tab and a line break are written as {@code %} with two digits.
 */
final class Lines {

    private static final int DIGITS = 8;

    private Lines() {
    }

    /** One line with its line break. */
    static String line(String... fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(text.isEmpty() ? "" : "\t").append(escaped(field));
        }
        return checksum(text.toString()) + ' ' + text + '\n';
    }

    private static String escaped(String field) {
        return field.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String plain(String field) {
        return field.replace("%0D", "\r").replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        String digits = "0000000" + Long.toHexString(crc.getValue());
        return digits.substring(digits.length() - DIGITS);
    }

    /**
     * What a text holds.
     *
     * @param fields the fields of each whole line; what comes after the first that is not whole was never finished
     * @param bytes how much of the text the whole lines take, in UTF-8
     */
    record Content(List<List<String>> fields, long bytes) {
    }

    /** Reads a text. */
    static Content content(String text) {
        List<List<String>> lines = new ArrayList<>();
        int whole = 0;
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            String line = text.substring(at, end);
            at = end + 1;
            if (line.length() <= DIGITS || !line.startsWith(checksum(line.substring(DIGITS + 1)))) {
                break;
            }
            List<String> fields = new ArrayList<>();
            for (String field : line.substring(DIGITS + 1).split("\t", -1)) {
                fields.add(plain(field));
            }
            lines.add(fields);
            whole = at;
        }
        return new Content(lines, text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
    }

    /** The fields of each whole line. */
    static List<List<String>> read(String text) {
        return content(text).fields();
    }
}

package org.cuepoint.catalog.library;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML file by its first bytes (XML 1.0, appendix F): a byte order mark wins, then the pattern of the
 * first bytes, then the declaration, else UTF-8. A file that says it is UTF-16 in plain one-byte characters, as
 * programs write that build their XML in a string, is read as UTF-8.
 *
 * @param charset the encoding
 * @param markBytes how many bytes the byte order mark takes
 */
record Encoding(Charset charset, int markBytes) {

    /** How many bytes of the beginning are looked at; a declaration is within them. */
    static final int HEAD_BYTES = 512;

    private static final Pattern DECLARED = Pattern
            .compile("^<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,60})[\"']");

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** Beginnings of a file: longer ones first, as one may begin with another. */
    private static final List<Start> STARTS = List.of(
            new Start(UTF_32BE, true, 0x00, 0x00, 0xFE, 0xFF),
            new Start(UTF_32LE, true, 0xFF, 0xFE, 0x00, 0x00),
            new Start(StandardCharsets.UTF_8, true, 0xEF, 0xBB, 0xBF),
            new Start(StandardCharsets.UTF_16BE, true, 0xFE, 0xFF),
            new Start(StandardCharsets.UTF_16LE, true, 0xFF, 0xFE),
            new Start(UTF_32BE, false, 0x00, 0x00, 0x00, '<'),
            new Start(UTF_32LE, false, '<', 0x00, 0x00, 0x00),
            new Start(StandardCharsets.UTF_16BE, false, 0x00, '<'),
            new Start(StandardCharsets.UTF_16LE, false, '<', 0x00));

    /**
     * Finds it.
     *
     * @param head the beginning of the file, up to {@link #HEAD_BYTES}
     * @param length how many bytes of it are filled
     * @throws StopException when the declaration names an encoding that does not exist
     */
    static Encoding of(byte[] head, int length) throws StopException {
        for (Start start : STARTS) {
            if (start.begins(head, length)) {
                return new Encoding(start.charset, start.mark ? start.bytes.length : 0);
            }
        }
        Matcher declared = DECLARED.matcher(new String(head, 0, length, StandardCharsets.ISO_8859_1));
        return new Encoding(declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8, 0);
    }

    private static Charset named(String name) throws StopException {
        try {
            Charset charset = Charset.forName(name);
            // the bytes are known to hold one-byte characters at this place
            return "<?xml".equals(new String("<?xml".getBytes(StandardCharsets.US_ASCII), charset))
                    ? charset
                    : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            StopException stop = new StopException(ReadResult.Kind.WRONG_ENCODING, "says that its encoding is "
                    + Quoted.name(name) + ", which does not exist here. Export it again from Rekordbox.");
            stop.initCause(e);
            throw stop;
        }
    }

    /** A beginning that tells the encoding. */
    private record Start(Charset charset, boolean mark, int... bytes) {

        boolean begins(byte[] head, int length) {
            if (length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}

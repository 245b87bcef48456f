package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files and texts. */
public final class Hashes {

    /** How much is read or written at once, in bytes. */
    public static final int CHUNK = 64 * 1024;

    private Hashes() {
    }

    /** A new SHA-256 computation; every Java platform has it (MessageDigest's specification). */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The finished computation as 64 lower-case hexadecimal digits. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of a text in UTF-8. */
    public static String of(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    /** SHA-256 of an open file from its present position to its end. */
    public static String of(OpenFile file) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        for (int n = file.read(chunk); n >= 0; n = file.read(chunk)) {
            digest.update(chunk, 0, n);
        }
        return hex(digest);
    }
}

package org.cuepoint.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Content that tells its generation and proves that it is whole, without any code of the product. */
final class SavedContent {

    /** What {@link #generation} says of a file that is not there. */
    static final int NONE = 0;
    /** What it says of one that is no whole content. */
    static final int HALF = -1;

    private static final Pattern HEAD = Pattern.compile("generation (\\d+)\nlength (\\d+)\nsha256 ([0-9a-f]{64})\n");
    private static final int LONGEST = 120_000;

    private SavedContent() {
    }

    /** Some 100 to 120,000 bytes, other ones for each generation. */
    static byte[] of(int generation) {
        Random random = new Random(generation);
        byte[] body = new byte[100 + random.nextInt(generation % 3 == 0 ? LONGEST : LONGEST / 20)];
        random.nextBytes(body);
        return of(generation, body);
    }

    /** The same with a length that is asked for. */
    static byte[] of(int generation, byte[] body) {
        byte[] head = ("generation " + generation + "\nlength " + body.length + "\nsha256 " + sha256(body) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** The generation of a file, {@link #NONE} or {@link #HALF}. */
    static int generation(Path file) throws IOException {
        if (Files.notExists(file)) {
            return NONE;
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            return HALF;
        }
        byte[] body = Arrays.copyOfRange(bytes, head.end(), bytes.length);
        boolean whole = body.length == Integer.parseInt(head.group(2)) && sha256(body).equals(head.group(3));
        return whole ? Integer.parseInt(head.group(1)) : HALF;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

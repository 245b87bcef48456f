package org.cuepoint.crash.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cuepoint.redaction.Redactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPiecesTest {

    private static final Redactor REDACTOR = Planted.redactor();

    private static String record(int number) {
        return "2026-11-24 02:45:12.123 INFO  [main] org.cuepoint.catalog.Runs - Track " + number
                + " was looked up in 12 ms\n";
    }

    private static String records(int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < characters; i++) {
            text.append(record(i));
        }
        return text.toString();
    }

    /** The lines of a key, which have no form of their own. */
    private static String key(int bytes) {
        byte[] random = new byte[bytes];
        new Random(5).nextBytes(random);
        return "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(random)
                + "\n-----END RSA PRIVATE KEY-----\n";
    }

    private static String masked(String text, boolean fromMiddle) {
        return masked(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), fromMiddle);
    }

    private static String masked(InputStream in, boolean fromMiddle) {
        StringBuilder all = new StringBuilder();
        try (TextPieces pieces = new TextPieces(in, fromMiddle, new SafeCut(REDACTOR))) {
            for (Optional<String> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                assertTrue(piece.get().length() <= TextPieces.MOST + SafeCut.WINDOW);
                all.append(REDACTOR.redact(piece.get()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }

    private static void hasNoneOf(String secret, String text) {
        for (String line : secret.split("\n")) {
            assertFalse(line.length() > 20 && !line.startsWith("-----") && text.contains(line), line);
        }
    }

    @Test
    void aLongLogIsMaskedInPiecesAsItWouldBeAsOneText() {
        List<Planted.Line> secrets = Planted.lines(record(1) + "%s\n" + record(2));
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        while (text.length() < 3 * TextPieces.PIECE) {
            text.append(record(random.nextInt(1000)));
            if (random.nextInt(5) == 0) {
                text.append("2026-11-24 02:45:12.123 WARN  [main] a.B - ")
                        .append(secrets.get(random.nextInt(secrets.size())).text()).append('\n');
            }
        }

        assertEquals(REDACTOR.redact(text.toString()), masked(text.toString(), false));
    }

    /** The key begins at many distances before the end of the piece, so that it lies over it in every way. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 100, 900, 1700, 3300, 8000, 16_000, 16_384, 17_000, 18_500, 20_000, 33_000})
    void aPrivateKeyOverTheBorderOfPiecesIsMasked(int before) {
        String key = key(2400);
        String filler = records(TextPieces.PIECE + 100);
        String text = filler.substring(0, TextPieces.PIECE - before) + '\n' + key + records(TextPieces.PIECE);

        String masked = masked(text, false);

        hasNoneOf(key, masked);
        assertEquals(REDACTOR.redact(text), masked);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 700_000, 3_000_000})
    void aPrivateKeyOfAnyLengthIsMasked(int bytes) {
        String key = key(bytes);
        String masked = masked(records(300_000) + key + records(600_000), false);

        hasNoneOf(key, masked);
        assertTrue(masked.endsWith(record(0).substring(20, 24)) || masked.contains("Track 3000"),
                "what stands behind it is there again");
    }

    @Test
    void aTextThatBeginsWithinAPrivateKeyShowsNothingOfIt() {
        for (int bytes : new int[]{2400, 100_000}) {
            String key = key(bytes);
            for (String text : List.of(key.substring(200), key.substring(200) + records(10_000),
                    key.substring(200) + records(2 * TextPieces.PIECE))) {
                hasNoneOf(key, masked(text, true));
            }
        }
    }

    /** Neither the form of the lines nor their indentation says here that they belong together. */
    @ParameterizedTest
    @ValueSource(ints = {16_400, 17_000, 20_000, 23_000})
    void aVaultOverTheBorderOfPiecesIsMasked(int before) {
        Random random = new Random(11);
        StringBuilder vault = new StringBuilder("$ANSIBLE_VAULT;1.1;AES256\n");
        for (int i = 0; i < 100; i++) {
            for (int digit = 0; digit < 80; digit++) {
                vault.append(Character.forDigit(random.nextInt(16), 16));
            }
            vault.append('\n');
        }
        StringBuilder text = new StringBuilder("a line of a text\n".repeat((TextPieces.PIECE - before) / 17));
        text.append(vault).append("a line of a text\n".repeat(20_000));

        String masked = masked(text.toString(), false);

        hasNoneOf(vault.substring(vault.indexOf("\n") + 1), masked);
        assertEquals(REDACTOR.redact(text.toString()), masked);
    }

    @Test
    void valuesThatSpanLinesAreNotCut() {
        String block = "password: |\n" + "  Zx81kQw93LmPaaaaaaaaaaaaaaaaaaaaa\n".repeat(100) + "user: x\n";
        StringBuilder text = new StringBuilder();
        while (text.length() < 2 * TextPieces.PIECE) {
            text.append(block); // no record begins anywhere
        }

        assertFalse(masked(text.toString(), false).contains("Zx81kQw93LmP"));
    }

    @Test
    void aLineOfManyMegabytesIsLeftOutAndWhatFollowsIsThere() {
        String text = records(1000) + "x".repeat(5 * TextPieces.MOST) + " password=hunter2abc\n"
                + records(2 * TextPieces.PIECE);

        String masked = masked(text, false);

        assertTrue(masked.contains("characters were left out here]"),
                () -> masked.length() + masked.substring(0, 1500));
        assertFalse(masked.contains("hunter2abc"));
        assertTrue(masked.endsWith(text.substring(text.length() - 1000)));
    }

    @Test
    void textThatIsNotUtf8IsReplacedAndNothingFails() {
        byte[] bytes = new byte[3 * TextPieces.PIECE];
        new Random(3).nextBytes(bytes);

        assertFalse(masked(new ByteArrayInputStream(bytes), false).isEmpty());
        assertEquals("", masked("", false));
        assertEquals("", masked("", true));
    }
}

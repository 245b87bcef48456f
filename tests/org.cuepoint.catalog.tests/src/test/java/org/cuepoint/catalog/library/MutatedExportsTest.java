package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports damaged at random, always the same way: every one ends in a result, and what was read is sound. */
class MutatedExportsTest {

    private static final int ROUNDS = 1000;
    private static final String[] PIECES = {"<", ">", "</", "/>", "\"", "'", "&", "&#0;", "&#xD800;", "&#x10FFFF;",
            "&lt;", "<!--", "-->",
            "<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE a [", "<!ENTITY a 'b'>", "<NODE>", "</NODE>",
            "<TRACK Key=\"101\"/>", "<TRACK>",
            "</TRACK>", "</COLLECTION>", "<COLLECTION>", "</PLAYLISTS>", "<DJ_PLAYLISTS>", "xmlns=\"\"", "a:b=\"\"",
            " Type=\"1\"", "\0", "\uFFFF",
            "\uFEFF", "😀", "\u2028"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyDamageEndsInAResult(long seed) throws IOException {
        byte[] whole = Exports.resource("small-export.xml");
        Random random = new Random(seed);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = whole;
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged = damage(damaged, random);
            }
            outcomes.merge(outcomeOf(damaged, seed, round), 1, Integer::sum);
        }
        assertEquals(ROUNDS, outcomes.values().stream().mapToInt(Integer::intValue).sum());
        for (Outcome outcome : Outcome.values()) {
            assertTrue(outcomes.getOrDefault(outcome, 0) > ROUNDS / 100, () -> "each outcome occurs: " + outcomes);
        }
    }

    private static Outcome outcomeOf(byte[] damaged, long seed, int round) {
        try {
            return switch (Exports.read(damaged)) {
                case ReadResult.Complete complete -> sound(complete.library(), Outcome.COMPLETE);
                case ReadResult.Incomplete incomplete -> {
                    assertTrue(incomplete.sentence().endsWith("."));
                    yield sound(incomplete.library(), Outcome.INCOMPLETE);
                }
                case ReadResult.Unreadable unreadable -> {
                    assertTrue(unreadable.sentence().endsWith("."));
                    yield Outcome.UNREADABLE;
                }
            };
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ", round " + round, e);
        }
    }

    private static Outcome sound(Library library, Outcome outcome) {
        assertTrue(!library.tracks().isEmpty());
        for (LibraryTrack track : library.tracks()) {
            assertTrue(track.bpm() >= 0 && track.bpm() <= 2000 && track.seconds() >= 0 && track.year() >= 0
                    && track.year() <= 9999);
        }
        long paths = library.allPlaylists().stream().map(PlaylistNode.Playlist::path).distinct().count();
        assertEquals(library.allPlaylists().size(), paths);
        library.find("Friday");
        return outcome;
    }

    private static byte[] damage(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(60));
        byte[] copy = bytes.clone();
        return switch (random.nextInt(7)) {
            case 0 -> {
                copy[at] ^= (byte) (1 << random.nextInt(8));
                yield copy;
            }
            case 1 -> {
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
            case 2 -> replaced(bytes, at, length, new byte[0]);
            case 3 -> replaced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 4 -> {
                int from = random.nextInt(bytes.length);
                yield replaced(bytes, at, 0,
                        Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length * 5)));
            }
            case 5 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : digits(copy, at, random);
            default -> replaced(bytes, at, random.nextInt(2) * length,
                    PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Makes the next digit something else that a number may hold. */
    private static byte[] digits(byte[] bytes, int at, Random random) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                bytes[i] = (byte) "0123456789-+.,eEN ".charAt(random.nextInt(18));
                break;
            }
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
        byte[] result = new byte[bytes.length - length + by.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(by, 0, result, at, by.length);
        System.arraycopy(bytes, at + length, result, at + by.length, bytes.length - at - length);
        return result;
    }

    private enum Outcome {
        COMPLETE, INCOMPLETE, UNREADABLE
    }
}

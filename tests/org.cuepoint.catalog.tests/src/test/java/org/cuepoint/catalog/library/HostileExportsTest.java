package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cuepoint.catalog.library.ReadResult.Incomplete;
import org.cuepoint.catalog.library.ReadResult.Unreadable;
import org.junit.jupiter.api.Test;

/** Exports made to fill the memory or to never end. */
class HostileExportsTest {

    @Test
    void aLibraryBeyondTheMemoryIsIncomplete() {
        RekordboxReader reader = new RekordboxReader(new Limits(Limits.TRACK_BYTES * 100L, 8192, 8 << 20));
        ReadResult result = Exports.read(reader,
                Exports.of(Exports.THREE_TRACKS.repeat(100), "").getBytes(StandardCharsets.UTF_8));
        Incomplete incomplete = assertInstanceOf(Incomplete.class, result);
        int count = incomplete.library().tracks().size();
        assertTrue(count > 50 && count < 100, () -> "tracks: " + count);
        assertEquals("\"x.xml\" holds more than fits into the 1 MB of memory that CuePoint has for it. Only " + count
                + " tracks were read before that. Give CuePoint more memory (-Xmx) to read all.",
                incomplete.sentence());
    }

    @Test
    void playlistsBeyondTheMemoryAreIncompleteToo() {
        RekordboxReader reader = new RekordboxReader(new Limits(200_000, 8192, 8 << 20));
        for (String nodes : new String[]{"<NODE/>".repeat(10_000),
                "<NODE><TRACK Key=\"1\"/>" + "<TRACK Key=\"1\"/>".repeat(100_000)
                        + "</NODE>",
                "<NODE>" + "<TRACK Key=\"no such\"/>".repeat(10_000) + "</NODE>",
                ("<NODE Name=\"" + "n".repeat(1000) + "\">").repeat(90) + "</NODE>".repeat(90)}) {
            ReadResult result = Exports.read(reader,
                    Exports.of(Exports.THREE_TRACKS, nodes).getBytes(StandardCharsets.UTF_8));
            assertEquals(3, assertInstanceOf(Incomplete.class, result).library().tracks().size());
        }
    }

    @Test
    void namesThatNeverRepeatAreStopped() {
        StringBuilder elements = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        StringBuilder instructions = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            elements.append("<X").append(i).append("/>");
            attributes.append("<TEMPO a").append(i).append("=''/>");
            instructions.append("<?x").append(i).append("?>");
        }
        for (StringBuilder names : List.of(elements, attributes, instructions)) {
            Incomplete result = assertInstanceOf(Incomplete.class,
                    Exports.read(Exports.of(Exports.track(1) + names, "")));
            assertEquals("\"x.xml\" has more different names of elements and attributes than any export of Rekordbox. "
                    + "Only 1 track was read before that. Export it again from Rekordbox to have all.",
                    result.sentence());
        }
    }

    @Test
    void aPieceWithoutElementsThatNeverEndsIsStopped() {
        RekordboxReader reader = new RekordboxReader(new Limits(1 << 20, 8192, 100_000));
        for (String piece : new String[]{"<TRACK Name=\"", "<!-- ", "<![CDATA[", "<?p ", "<"}) {
            String content = Exports.START + "<COLLECTION>" + Exports.track(1) + piece;
            InputStream endless = endless(content);
            Incomplete result = assertInstanceOf(Incomplete.class, read(reader, endless), piece);
            assertTrue(result.sentence()
                    .startsWith("\"x.xml\" holds a piece of more than 100,000 bytes in which there is no element.")
                    || result.sentence().startsWith("\"x.xml\" is damaged"), result::sentence);
        }
        assertInstanceOf(Unreadable.class, read(reader, endless("<!DOCTYPE r [<!-- ")));
        assertInstanceOf(Unreadable.class, read(reader, endless("   ")));
    }

    private static ReadResult read(RekordboxReader reader, InputStream in) {
        try {
            return reader.read(in, "\"x.xml\"", 0, ReadProgress.NONE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A start and then the letter a for ever. */
    private static InputStream endless(String start) {
        byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                return position < bytes.length
                        ? bytes[(int) position++] & 0xFF
                        : bytes[bytes.length - 1] == ' ' ? ' ' : 'a';
            }
        };
    }
}

package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.cuepoint.catalog.library.ReadResult.Kind;
import org.cuepoint.catalog.library.ReadResult.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingsTest {

    private static byte[] export(String declaration, int[] mark, String charset, String title) {
        String text = declaration + "<DJ_PLAYLISTS><COLLECTION><TRACK Name=\"" + title
                + "\"/></COLLECTION></DJ_PLAYLISTS>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }

    private static String declared(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\" standalone='yes'?>\r\n";
    }

    static Stream<Arguments> readable() {
        int[] none = {};
        int[] utf8 = {0xEF, 0xBB, 0xBF};
        int[] big = {0xFE, 0xFF};
        int[] little = {0xFF, 0xFE};
        return Stream.of(
                arguments("no declaration", "", none, "UTF-8", "é😀ק"),
                arguments("UTF-8", declared("UTF-8"), none, "UTF-8", "é😀ק"),
                arguments("lower case, single quotes", "<?xml version='1.0' encoding='utf-8'?>", none, "UTF-8", "é😀ק"),
                arguments("UTF-8 with mark", declared("UTF-8"), utf8, "UTF-8", "é😀ק"),
                arguments("mark without declaration", "", utf8, "UTF-8", "é😀ק"),
                arguments("mark wins over the declaration", declared("ISO-8859-1"), utf8, "UTF-8", "é😀ק"),
                arguments("UTF-16 big with mark", declared("UTF-16"), big, "UTF-16BE", "é😀ק"),
                arguments("UTF-16 little with mark", declared("UTF-16"), little, "UTF-16LE", "é😀ק"),
                arguments("UTF-16 with mark, nothing declared", "", little, "UTF-16LE", "é😀ק"),
                arguments("UTF-16 with mark, UTF-8 declared", declared("UTF-8"), little, "UTF-16LE", "é😀ק"),
                arguments("UTF-16 big without mark", declared("UTF-16"), none, "UTF-16BE", "é😀ק"),
                arguments("UTF-16 little without mark", declared("UTF-16LE"), none, "UTF-16LE", "é😀ק"),
                arguments("UTF-16 declared in one-byte characters", declared("utf-16"), none, "UTF-8", "é😀ק"),
                arguments("UTF-32 big", declared("UTF-32"), none, "UTF-32BE", "é😀ק"),
                arguments("UTF-32 little with mark", declared("UTF-32"), new int[]{0xFF, 0xFE, 0, 0}, "UTF-32LE",
                        "é😀ק"),
                arguments("Latin-1", declared("ISO-8859-1"), none, "ISO-8859-1", "éÿ"),
                arguments("Windows", declared("windows-1252"), none, "windows-1252", "é€“"),
                arguments("Cyrillic Windows", declared("windows-1251"), none, "windows-1251", "Ночь"),
                arguments("Japanese", declared("Shift_JIS"), none, "Shift_JIS", "夜の電車"),
                arguments("ASCII", declared("US-ASCII"), none, "US-ASCII", "plain"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void theEncodingIsFound(String name, String declaration, int[] mark, String charset, String title) {
        byte[] bytes = export(declaration, mark, charset, title);
        Library library = assertInstanceOf(ReadResult.Complete.class, Exports.read(bytes), name).library();
        assertEquals(title, library.tracks().getFirst().title());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void charactersOverEveryBufferEndAreWhole(String name, String declaration, int[] mark, String charset,
            String title) {
        // the title lies over the end of a buffer at every possible place within its characters
        for (int padding = 65_500; padding < 66_060; padding += 29) {
            byte[] bytes = export(declaration + "<!--" + "p".repeat(padding) + "-->", mark, charset,
                    title.repeat(60));
            Library library = assertInstanceOf(ReadResult.Complete.class, Exports.read(bytes), name).library();
            assertEquals(title.repeat(60), library.tracks().getFirst().title());
        }
    }

    static Stream<Arguments> wrong() {
        int[] none = {};
        return Stream.of(
                arguments("Latin-1 bytes in UTF-8", export(declared("UTF-8"), none, "ISO-8859-1", "Café"),
                        "\"x.xml\" says that its encoding is UTF-8, but byte 100 is not. "
                                + "Export it again from Rekordbox; do not save it in an editor."),
                arguments("Latin-1 bytes, nothing declared", export("", none, "ISO-8859-1", "Café"),
                        "\"x.xml\" says that its encoding is UTF-8, but byte 43 is not. "
                                + "Export it again from Rekordbox; do not save it in an editor."),
                arguments("UTF-8 bytes in ASCII", export(declared("US-ASCII"), none, "UTF-8", "Café"),
                        "\"x.xml\" says that its encoding is US-ASCII, but byte 103 is not. "
                                + "Export it again from Rekordbox; do not save it in an editor."),
                arguments("half a pair in UTF-16", export(declared("UTF-16"), new int[]{0xFE, 0xFF}, "UTF-16BE", "a"),
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void bytesOfAnotherEncodingAreToldWithTheirPlace(String name, byte[] bytes, String sentence) {
        if (sentence.isEmpty()) {
            bytes[bytes.length / 2 & ~1] = (byte) 0xDC;
            assertEquals(Kind.WRONG_ENCODING, assertInstanceOf(Unreadable.class, Exports.read(bytes)).kind());
        } else {
            assertEquals(new Unreadable(Kind.WRONG_ENCODING, sentence), Exports.read(bytes), name);
        }
    }

    @Test
    void aWrongByteFarInsideIsFoundToo() {
        byte[] bytes = Exports.of(Exports.THREE_TRACKS.repeat(2000), "").getBytes(StandardCharsets.UTF_8);
        bytes[200_000] = (byte) 0xE9;
        Unreadable result = assertInstanceOf(Unreadable.class, Exports.read(bytes));
        assertEquals("\"x.xml\" says that its encoding is UTF-8, but byte 200,001 is not. "
                + "Export it again from Rekordbox; do not save it in an editor.", result.sentence());
    }
}

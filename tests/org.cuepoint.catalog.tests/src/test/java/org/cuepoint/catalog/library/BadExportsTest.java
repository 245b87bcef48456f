package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.cuepoint.catalog.library.ReadResult.Incomplete;
import org.cuepoint.catalog.library.ReadResult.Kind;
import org.cuepoint.catalog.library.ReadResult.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadExportsTest {

    private static final String DTD = "\"x.xml\" holds a document type definition (DTD). Rekordbox never writes "
            + "one, and it can be "
            + "used to attack, so the file is not read.";
    private static final String NOT_XML = "\"x.xml\" is not XML. Choose the file that Rekordbox wrote with File, "
            + "Export Collection in xml format.";

    private static String bomb() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE DJ_PLAYLISTS [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        return dtd + "]><DJ_PLAYLISTS><COLLECTION><TRACK Name=\"&a29;\"/></COLLECTION></DJ_PLAYLISTS>";
    }

    static Stream<Arguments> unreadable() {
        String whole = Exports.of(Exports.THREE_TRACKS, "");
        return Stream.of(
                arguments("empty", "", Kind.EMPTY, "\"x.xml\" is empty. Export it again from Rekordbox."),
                arguments("only spaces", "  \n ", Kind.NOT_XML,
                        "\"x.xml\" is not XML, or no more than the beginning of it."),
                arguments("plain text", "Hello, I am a playlist", Kind.NOT_XML, NOT_XML),
                arguments("M3U", "#EXTM3U\n#EXTINF:1,a\nfile", Kind.NOT_XML, NOT_XML),
                arguments("JSON", "{\"DJ_PLAYLISTS\": []}", Kind.NOT_XML, NOT_XML),
                arguments("zip", "PK\3\4\24\0\0\0", Kind.NOT_XML, NOT_XML),
                arguments("only a declaration", "<?xml version=\"1.0\"?>", Kind.NOT_XML,
                        "\"x.xml\" is not XML, or no more than the beginning of it."),
                arguments("HTML", "<html><body>DJ_PLAYLISTS</body></html>", Kind.NOT_REKORDBOX,
                        "\"x.xml\" is not a Rekordbox export: its first element is \"html\", not \"DJ_PLAYLISTS\". "
                                + "In Rekordbox choose File, Export Collection in xml format."),
                arguments("Traktor", "<?xml version=\"1.0\"?><NML VERSION=\"19\"><COLLECTION/></NML>",
                        Kind.NOT_REKORDBOX,
                        "\"x.xml\" is not a Rekordbox export: its first element is \"NML\", not \"DJ_PLAYLISTS\". "
                                + "In Rekordbox choose File, Export Collection in xml format."),
                arguments("entity bomb", bomb(), Kind.FORBIDDEN, DTD),
                arguments("external entity", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + whole,
                        Kind.FORBIDDEN, DTD),
                arguments("external DTD", "<!DOCTYPE DJ_PLAYLISTS SYSTEM \"http://127.0.0.1:9/x.dtd\"><DJ_PLAYLISTS/>",
                        Kind.FORBIDDEN, DTD),
                arguments("harmless DTD", "<!DOCTYPE DJ_PLAYLISTS><DJ_PLAYLISTS/>", Kind.FORBIDDEN, DTD),
                arguments("parameter entities", "<!DOCTYPE r [<!ENTITY % a \"<!ENTITY b 'c'>\">%a;%a;]><DJ_PLAYLISTS/>",
                        Kind.FORBIDDEN, DTD),
                arguments("wrong characters in a DTD", "<!DOCTYPE r [\1]><DJ_PLAYLISTS/>", Kind.NOT_XML, NOT_XML),
                arguments("no collection", Exports.START + Exports.END, Kind.NO_TRACKS,
                        "\"x.xml\" holds no tracks. Export a collection that has some."),
                arguments("empty collection", Exports.of("", ""), Kind.NO_TRACKS,
                        "\"x.xml\" holds no tracks. Export a collection that has some."),
                arguments("cut before the first track", Exports.START + "\n<COLLECTION Entries=\"3\">\n<TRA",
                        Kind.CUT_OFF,
                        "\"x.xml\" is cut off: it ends in the middle, at line 4. "
                                + "No track was read before that. Export it again from Rekordbox."),
                arguments("damaged before the first track", Exports.START + "<COLLECTION a=b>" + "x".repeat(100),
                        Kind.DAMAGED,
                        "\"x.xml\" is damaged at line 2, column N. No track was read before that. Export it "
                                + "again from Rekordbox."),
                arguments("unknown encoding", "<?xml version=\"1.0\" encoding=\"UTF-9\"?><DJ_PLAYLISTS/>",
                        Kind.WRONG_ENCODING,
                        "\"x.xml\" says that its encoding is \"UTF-9\", which does not exist here. Export it "
                                + "again from Rekordbox."),
                arguments("impossible encoding", "<?xml version=\"1.0\" encoding=\"not a name\"?><DJ_PLAYLISTS/>",
                        Kind.WRONG_ENCODING,
                        "\"x.xml\" says that its encoding is \"not a name\", which does not exist here. "
                                + "Export it again from Rekordbox."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNoExportIsRefusedWithASentence(String name, String content, Kind kind, String sentence) {
        Unreadable result = assertInstanceOf(Unreadable.class, Exports.read(content), name);
        assertEquals(kind, result.kind());
        assertEquals(sentence, withoutColumn(result.sentence()));
    }

    static Stream<Arguments> incomplete() {
        String start = Exports.START + "\n<COLLECTION Entries=\"3\">\n" + Exports.track(1) + Exports.track(2);
        String more = Exports.track(3).repeat(50);
        return Stream.of(
                arguments("cut in a track", start + "<TRACK TrackID=\"3\" Na", 2,
                        "\"x.xml\" is cut off: it ends in the middle, at line 6. Only 2 of 3 tracks were read "
                                + "before that. "
                                + "Export it again from Rekordbox to have all."),
                arguments("cut between tracks", start, 2,
                        "\"x.xml\" is cut off: it ends in the middle, at line 6. Only 2 of 3 tracks were read "
                                + "before that. "
                                + "Export it again from Rekordbox to have all."),
                arguments("cut before the end of the root", start + Exports.track(3) + "</COLLECTION>", 3,
                        "\"x.xml\" is cut off: it ends in the middle, at line 7. Only 3 tracks were read before that. "
                                + "Export it again from Rekordbox to have all."),
                arguments("control character", start + "<TRACK Name=\"a&#1;b\"/>" + more, 2,
                        "\"x.xml\" is damaged at line 6, column N. Only 2 of 3 tracks were read before that. "
                                + "Export it again from Rekordbox to have all."),
                arguments("ampersand", start + "<TRACK Name=\"a & b\"/>" + more, 2,
                        "\"x.xml\" is damaged at line 6, column N. Only 2 of 3 tracks were read before that. "
                                + "Export it again from Rekordbox to have all."),
                arguments("undeclared entity", start + "<TRACK Name=\"a &eacute; b\"/>" + more, 2,
                        "\"x.xml\" is damaged at line 6, column N. Only 2 of 3 tracks were read before that. "
                                + "Export it again from Rekordbox to have all."),
                arguments("an element that another ends", start + "</TRACK>" + more, 2,
                        "\"x.xml\" is damaged at line 6, column N. Only 2 of 3 tracks were read before that. "
                                + "Export it again from Rekordbox to have all."),
                arguments("more attributes than anything honest has",
                        start + "<TRACK" + attributes(5000) + "/>" + more, 2,
                        "\"x.xml\" is damaged at line 6, column N. Only 2 of 3 tracks were read before that. "
                                + "Export it again from Rekordbox to have all."));
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(" a" + i + "=''");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void whatIsCutOffOrDamagedIsReportedAsIncomplete(String name, String content, int tracks, String sentence) {
        Incomplete result = assertInstanceOf(Incomplete.class, Exports.read(content), name);
        assertEquals(tracks, result.library().tracks().size());
        assertEquals(sentence, withoutColumn(result.sentence()));
    }

    /** Parsers differ by one in where they see an error. */
    private static String withoutColumn(String sentence) {
        return sentence.replaceAll("column [0-9,]+\\.", "column N.");
    }

    @Test
    void aCutPlaylistIsPartOfAnIncompleteLibrary() {
        String whole = Exports.of(Exports.THREE_TRACKS,
                "<NODE Name=\"ROOT\"><NODE Name=\"P\"><TRACK Key=\"1\"/><TRACK Key=\"2\"/>");
        ReadResult result = Exports.read(whole.substring(0, whole.indexOf("<TRACK Key=\"2\"") + 5));
        Library library = assertInstanceOf(Incomplete.class, result).library();
        assertEquals(1, library.allPlaylists().getFirst().tracks().size());
    }

    @Test
    void everyCutOfAnExportIsReported() {
        byte[] whole = Exports
                .of(Exports.THREE_TRACKS + "<TRACK Name=\"é😀\"/>", "<NODE Name=\"ä\"><TRACK Key=\"1\"/></NODE>")
                .getBytes(StandardCharsets.UTF_8);
        int partly = 0;
        for (int length = 0; length < whole.length; length++) {
            ReadResult result = Exports.read(Arrays.copyOf(whole, length));
            switch (result) {
                case ReadResult.Complete complete ->
                    throw new AssertionError("complete at " + length + " of " + whole.length);
                case Incomplete incomplete -> {
                    partly++;
                    assertTrue(incomplete.sentence().contains("is cut off"), incomplete::sentence);
                }
                case Unreadable unreadable ->
                    assertTrue(unreadable.kind() == Kind.EMPTY || unreadable.kind() == Kind.NOT_XML
                            || unreadable.kind() == Kind.CUT_OFF, unreadable::sentence);
            }
        }
        assertTrue(partly > whole.length / 2);
    }

    @Test
    void filesThatCannotBeOpenedAreTold(@TempDir Path folder) throws Exception {
        RekordboxReader reader = new RekordboxReader();
        assertEquals(new Unreadable(Kind.MISSING, "There is no file \"none.xml\"."),
                reader.read(folder.resolve("none.xml"), ReadProgress.NONE));
        assertEquals(new Unreadable(Kind.MISSING, "There is no file \"x.xml\"."),
                reader.read(folder.resolve("no folder/x.xml"), ReadProgress.NONE));
        Path inner = Files.createDirectory(folder.resolve("inner"));
        assertEquals(new Unreadable(Kind.FOLDER, "\"inner\" is a folder. Choose the XML file in it."),
                reader.read(inner, ReadProgress.NONE));
        Path empty = Files.createFile(folder.resolve("empty.xml"));
        assertEquals(Kind.EMPTY, assertInstanceOf(Unreadable.class, reader.read(empty, ReadProgress.NONE)).kind());
        Path root = Path.of("/");
        assertEquals(
                new Unreadable(Kind.FOLDER, Quoted.name(root.toString()) + " is a folder. Choose the XML file in it."),
                reader.read(root, ReadProgress.NONE));
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            assertEquals(new Unreadable(Kind.NOT_A_FILE, "\"null\" is not a file but a device or a pipe."),
                    reader.read(device, ReadProgress.NONE));
        }
    }

    static Stream<Arguments> failures() {
        String drive = " If it is on a network or USB drive, check that the drive is connected, and try again.";
        return Stream.of(
                arguments(new NoSuchFileException("/x.xml"), Kind.MISSING, "There is no file \"x.xml\"."),
                arguments(new AccessDeniedException("/x.xml"), Kind.NO_PERMISSION,
                        "\"x.xml\" may not be read by you. Change its permissions or choose a copy."),
                arguments(new FileSystemException("/x.xml", null, "Too many levels of symbolic links"), Kind.FAILED,
                        "\"x.xml\" could not be read: Too many levels of symbolic links." + drive),
                arguments(new IOException("Input/output error"), Kind.FAILED,
                        "\"x.xml\" could not be read: Input/output error." + drive),
                arguments(new IOException(), Kind.FAILED,
                        "\"x.xml\" could not be read: the system gives no reason." + drive));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureWhileReadingIsTold(IOException failure, Kind kind, String sentence) {
        String start = Exports.START + "<COLLECTION>" + Exports.track(1).repeat(1000);
        for (int good : new int[]{0, 10, start.length()}) {
            assertEquals(new Unreadable(kind, sentence),
                    read(new RekordboxReader(), failing(start.substring(0, good), failure)));
        }
    }

    @Test
    void anInterruptedReadCancels() {
        assertThrows(InterruptedException.class, () -> new RekordboxReader()
                .read(failing(Exports.START, new InterruptedIOException()), "x", 0, ReadProgress.NONE));
    }

    private static ReadResult read(RekordboxReader reader, InputStream in) {
        try {
            return reader.read(in, "\"x.xml\"", 0, ReadProgress.NONE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A stream that fails after its content. */
    private static InputStream failing(String content, IOException failure) {
        return new SequenceInputStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw failure;
                    }
                });
    }
}

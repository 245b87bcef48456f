package org.cuepoint.catalog.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.catalog.match.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final String HEADER = "track_id,original_title,original_artist,original_remixer,original_mix,"
            + "original_key,"
            + "original_bpm,original_year,original_label,original_genre,original_album,original_seconds,"
            + "location,title,artists,"
            + "remixers,mix,key,bpm,year,label,genre,release,date,seconds,isrc,url,catalog_id,score,confidence,"
            + "reason\r\n";

    private final CsvFormat csv = new CsvFormat();

    private static byte[] bytes(ExportFormat format, ExportRow... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(List.of(rows), out);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private String text(ExportRow... rows) {
        return new String(bytes(csv, rows), StandardCharsets.UTF_8);
    }

    private ExportCheck check(byte[] content) {
        try {
            return csv.check(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ExportCheck check(String content) {
        return check(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rowsAreWrittenAsRfc4180Has() {
        assertEquals(HEADER
                + "5,Demo Track 1 (Dub),A & B,R,Dub,8A,128,2021,Label,House,Album,172,"
                + "file://localhost/C:/Music/a%20b.mp3,"
                + "Demo Track 1,\"A, B\",R,Dub Mix,A Minor,127.5,2021,\"The \"\"Label\"\", Ltd\",Deep House,"
                + "Release; one,2021-03-05,"
                + "172,GBABC2100001,https://example.org/track/demo/991,991,97,high,title and artists agree\r\n"
                + "1,Nobody knows,,,,,,,,,,,,,,,,,,,,,,,,,,,0,none,no candidate\r\n",
                text(Rows.MATCHED, Rows.UNMATCHED));
    }

    @Test
    void withoutRowsThereIsTheHeader() {
        assertEquals(HEADER, text());
        assertEquals(new ExportCheck.Valid(0), check(HEADER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a,b", "a\"b", "\"", "\"\"", "a\r\nb", "a\nb", "\r", " spaces ", "=1+1", "'=1",
            "\t", "é😀ק", ";", "\\", "#x",
            "a;=cmd|' /C calc'!A0", "\u2028", "\\N", "NULL", "\uFEFFx"})
    void everyTextIsReadBackAsItWas(String title) throws IOException {
        String content = text(Rows.withTitle(title));
        assertEquals(new ExportCheck.Valid(1), check(content));
        try (CSVParser parser = CSVParser.builder().setFormat(CSVFormat.RFC4180).setReader(new StringReader(content))
                .get()) {
            CSVRecord row = parser.getRecords().get(1);
            assertEquals(title, FormulaGuard.restore(row.get(ExportColumn.ORIGINAL_TITLE.ordinal())));
        }
    }

    @Test
    void noTextColumnCanHoldAFormulaAndNumbersHaveNoApostrophe() throws IOException {
        String evil = "=1";
        LibraryTrack track = new LibraryTrack(evil, evil, evil, evil, evil, evil, evil, evil, evil, 5, 128.25, 1999,
                new TrackFile(evil, evil, 0, 0, 0, evil, 0, 0, evil, evil, evil));
        CatalogTrack match = new CatalogTrack(evil, evil, evil, List.of(evil, evil),
                List.of(evil), evil, 5000, -1.5, evil, evil, evil, evil, evil, evil);
        String content = text(new ExportRow(track, Optional.of(match), 3, Confidence.LOW, evil));
        try (CSVParser parser = CSVParser.builder().setFormat(CSVFormat.RFC4180).setReader(new StringReader(content))
                .get()) {
            CSVRecord row = parser.getRecords().get(1);
            for (ExportColumn column : ExportColumn.values()) {
                String cell = row.get(column.ordinal());
                switch (column) {
                    case CONFIDENCE -> assertEquals("low", cell);
                    case BPM -> assertEquals("-1.5", cell);
                    default -> assertTrue(
                            column.kind() == ExportColumn.Kind.NUMBER ? !cell.startsWith("'") : cell.startsWith("'=1"),
                            () -> column + ": " + cell);
                }
            }
        }
        assertEquals(new ExportCheck.Valid(1), check(content));
    }

    @Test
    void halfAnEmojiBecomesAQuestionMark() {
        assertTrue(text(Rows.withTitle("a\uD83D")).contains("1,a?,"));
    }

    static Stream<Arguments> damaged() {
        String row = "1" + ",".repeat(28) + "0,none,r\r\n";
        String start = HEADER + row;
        return Stream.of(
                arguments("empty", "", "The CSV file is empty."),
                arguments("another file", "a,b,c\r\n1,2,3\r\n", "The CSV file has other columns than it should."),
                arguments("cell missing", start + row.replace(",,0", ",0"),
                        "Row 2 of the CSV file has 30 cells and should have 31."),
                arguments("cell too many", start + row.replace(",0", ",,0"),
                        "Row 2 of the CSV file has 32 cells and should have 31."),
                arguments("last line open", start.substring(0, start.length() - 2),
                        "The CSV file is cut off: its last line does not end."),
                arguments("formula", start + row.replace("1,,,", "1,=1,,"),
                        "Row 2 of the CSV file has a formula in original_title."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void aDamagedFileIsToldWithItsPlace(String name, String content, String sentence) {
        assertEquals(new ExportCheck.Invalid(sentence), check(content), name);
    }

    @Test
    void everyCutInsideALineIsNoticed() {
        byte[] whole = bytes(csv, Rows.MATCHED, Rows.withTitle("a \"quoted\"\r\nline, é😀"), Rows.UNMATCHED);
        int complete = 0;
        for (int length = 0; length < whole.length; length++) {
            if (check(Arrays.copyOf(whole, length)) instanceof ExportCheck.Valid valid) {
                // a cut between rows: only the number of rows tells
                assertTrue(valid.rows() < 3);
                complete++;
            }
        }
        assertEquals(3, complete);
    }

    @Test
    void otherEncodingsAndOpenQuotesAreNoticed() {
        assertEquals(new ExportCheck.Invalid("The CSV file is damaged: it is not UTF-8."),
                check((HEADER + "é").getBytes(StandardCharsets.ISO_8859_1)));
        assertInstanceOf(ExportCheck.Invalid.class, check(HEADER + "\"a"));
        assertInstanceOf(ExportCheck.Invalid.class, check(HEADER + "\"a\"b,"));
    }

    @Test
    void aFailureWhileReadingOrWritingIsPassedOn() {
        assertThrows(IOException.class, () -> csv.check(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        }));
        assertThrows(IOException.class, () -> csv.write(List.of(Rows.MATCHED), new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        }));
    }

    @Test
    void writingStopsWhenInterrupted() {
        for (ExportFormat format : ExportFormats.all()) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class,
                    () -> format.write(List.of(Rows.MATCHED), new ByteArrayOutputStream()));
            assertFalse(Thread.interrupted());
        }
    }

    @Test
    void theStreamIsLeftOpen() throws Exception {
        for (ExportFormat format : ExportFormats.all()) {
            boolean[] closed = {false};
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            format.write(List.of(Rows.MATCHED), out);
            assertFalse(closed[0]);
            ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray()) {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            assertEquals(new ExportCheck.Valid(1), format.check(in));
            assertFalse(closed[0]);
        }
    }
}

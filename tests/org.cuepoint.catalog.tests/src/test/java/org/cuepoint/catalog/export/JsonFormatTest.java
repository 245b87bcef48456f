package org.cuepoint.catalog.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class JsonFormatTest {

    private final JsonFormat json = new JsonFormat();

    private byte[] bytes(ExportRow... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            json.write(List.of(rows), out);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private JsonObject parsed(ExportRow... rows) {
        return JsonParser.parseString(new String(bytes(rows), StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private ExportCheck check(byte[] content) {
        try {
            return json.check(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = JsonFormatTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void rowsAreWrittenAsDocumented() throws IOException {
        JsonObject expected = JsonParser.parseString(resource("/rekordbox/matches.json")).getAsJsonObject();
        JsonObject actual = parsed(Rows.MATCHED, Rows.UNMATCHED);
        assertEquals(expected, actual);
        assertEquals(List.copyOf(expected.getAsJsonArray("tracks").get(0).getAsJsonObject().keySet()),
                List.copyOf(actual.getAsJsonArray("tracks").get(0).getAsJsonObject().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1", "\"", "\\", "a\r\nb\t", "é😀ק", "\u2028\u0001", "</script>", "null", "{}"})
    void everyTextIsReadBackAsItWas(String title) {
        assertEquals(title,
                parsed(Rows.withTitle(title)).getAsJsonArray("tracks").get(0).getAsJsonObject().get("originalTitle")
                        .getAsString());
        assertEquals(new ExportCheck.Valid(1), check(bytes(Rows.withTitle(title))));
    }

    @Test
    void withoutRowsItIsWholeToo() {
        assertEquals(new ExportCheck.Valid(0), check(bytes()));
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = bytes(Rows.MATCHED, Rows.withTitle("é😀"));
        assertEquals(new ExportCheck.Valid(2), check(whole));
        for (int length = 0; length < whole.length; length++) {
            assertInstanceOf(ExportCheck.Invalid.class, check(Arrays.copyOf(whole, length)));
        }
    }

    static Stream<Arguments> damaged() {
        String row = "{\"tracks\":1}";
        String start = "{\"format\":\"cuepoint-matches\",\"version\":1,\"tracks\":[";
        return Stream.of(
                arguments("empty", "", "The JSON file is cut off: it ends in the middle."),
                arguments("another file", "{\"a\":1}", "The JSON file is not one of matches."),
                arguments("another version", start.replace("1", "2") + "]}", "The JSON file is not one of matches."),
                arguments("members missing", start + row + "],\"count\":1}", "Track 1 of the JSON file is not whole."),
                arguments("wrong count", start + "],\"count\":1}",
                        "The JSON file does not hold as many tracks as it says."),
                arguments("two documents", start + "],\"count\":0} {}", null),
                arguments("an array", "[]", null), arguments("text", "hello", null), arguments("count no number",
                        start + "],\"count\":\"x\"}", null),
                arguments("no count", start + "]}", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void aDamagedFileIsTold(String name, String content, String sentence) {
        ExportCheck.Invalid result = assertInstanceOf(ExportCheck.Invalid.class,
                check(content.getBytes(StandardCharsets.UTF_8)), name);
        if (sentence != null) {
            assertEquals(sentence, result.sentence());
        }
    }

    @Test
    void wrongKindsAreNoticed() {
        String whole = new String(bytes(Rows.MATCHED), StandardCharsets.UTF_8);
        for (String[] change : new String[][]{{"\"score\": 97", "\"score\": \"97\""}, {"\"high\"", "5"},
                {"\"bpm\"", "\"xbpm\""}}) {
            String damaged = whole.replace(change[0], change[1]);
            assertTrue(!damaged.equals(whole));
            assertEquals(new ExportCheck.Invalid("Track 1 of the JSON file is not whole."),
                    check(damaged.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(new ExportCheck.Invalid("The JSON file is damaged: it is not UTF-8."),
                check(whole.replace("high", "é").getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void formatsAreFoundByTheEndOfTheName() {
        assertEquals("CSV", ExportFormats.of(Path.of("a.b/Out.CSV")).orElseThrow().name());
        assertEquals("JSON", ExportFormats.of(Path.of("x.json")).orElseThrow().name());
        assertTrue(ExportFormats.of(Path.of("csv")).isEmpty());
        assertTrue(ExportFormats.of(Path.of("x.csv.gz")).isEmpty());
        assertThrows(UnsupportedOperationException.class, () -> ExportFormats.all().clear());
        assertEquals(".csv or .json", ExportFormats.endings());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersHaveAtMostTwoDecimals(double number, String expected) {
        ExportValue value = ExportValue.number(number);
        assertEquals(expected,
                value instanceof ExportValue.Amount amount ? amount.number().toPlainString() : "unknown");
    }

    static Stream<Arguments> numbers() {
        return Stream.of(arguments(0.0, "unknown"), arguments(Double.NaN, "unknown"),
                arguments(Double.POSITIVE_INFINITY, "unknown"),
                arguments(128.0, "128"), arguments(100.0, "100"), arguments(127.5, "127.5"), arguments(127.999, "128"),
                arguments(123.454, "123.45"), arguments(-3.25, "-3.25"));
    }
}

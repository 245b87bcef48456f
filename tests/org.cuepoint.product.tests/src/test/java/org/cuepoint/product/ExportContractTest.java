package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cuepoint.product.Product.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported files of one run: JSON as its schema says, CSV as RFC 4180 says, and both the same. */
class ExportContractTest {

    private static final Schemas SCHEMAS = new Schemas();

    @TempDir
    private static Path home;

    private static String json = "";
    private static String csv = "";

    @BeforeAll
    static void exportTheSampleRunInBothFormats() throws IOException, InterruptedException {
        Product product = new Product(home);
        Path first = home.resolve("out.json");
        Path second = home.resolve("out.csv");
        Ended asked = product.run("match", "sample", "--out", first.toString(), "--json");
        Ended again = product.run("match", "sample", "--out", second.toString(), "--json", "--resume");
        assertEquals(0, asked.exitCode(), asked::toString);
        assertEquals(0, again.exitCode(), again::toString);
        JsonObject continued = again.json().getAsJsonObject();
        assertEquals(0, continued.get("requests").getAsInt(), "kept answers were asked for again");
        assertEquals(asked.json().getAsJsonObject().get("high"), continued.get("high"));
        json = Files.readString(first, StandardCharsets.UTF_8);
        csv = Files.readString(second, StandardCharsets.UTF_8);
    }

    private static List<JsonObject> tracks() {
        return StreamSupport
                .stream(JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("tracks").spliterator(), false)
                .map(JsonElement::getAsJsonObject).toList();
    }

    private static List<CSVRecord> lines() throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void theJsonFileIsAsItsSchemaSays() throws IOException {
        assertEquals(List.of(), SCHEMAS.errorsStrictly("matches", json));
        JsonObject document = JsonParser.parseString(json).getAsJsonObject();
        assertEquals(document.get("count").getAsInt(), tracks().size());
        assertTrue(tracks().size() > 80);
        List<String> described = StreamSupport.stream(JsonParser.parseString(Schemas.text("matches"))
                .getAsJsonObject().getAsJsonObject("properties").getAsJsonObject("tracks").getAsJsonObject("items")
                .getAsJsonArray("required").spliterator(), false).map(JsonElement::getAsString).toList();
        tracks().forEach(track -> assertEquals(described, List.copyOf(track.keySet())));
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        List<String[]> changes = List.of(new String[]{"\"score\": 100", "\"score\": 101"},
                new String[]{"\"confidence\": \"high\"", "\"confidence\": \"sure\""},
                new String[]{"\"confidence\": \"high\"", "\"confidence\": \"none\""},
                new String[]{"\"trackId\"", "\"id\""}, new String[]{"\"version\": 1", "\"version\": 2"},
                new String[]{"\"count\": ", "\"counted\": "});
        for (String[] change : changes) {
            assertTrue(json.contains(change[0]), change[0]);
            String damaged = json.replace(change[0], change[1]);
            assertFalse(SCHEMAS.errors("matches", damaged).isEmpty(), change[1]);
        }
    }

    @Test
    void theCsvFileSaysTheSameFieldByField() throws IOException {
        List<JsonObject> tracks = tracks();
        List<CSVRecord> lines = lines();
        assertTrue(csv.endsWith("\r\n") && !csv.replace("\r\n", "").contains("\n"),
                "lines do not end as RFC 4180 says");
        assertEquals(tracks.size() + 1, lines.size());
        List<String> names = lines.getFirst().toList().stream().map(ExportContractTest::inJson).toList();
        assertEquals(List.copyOf(tracks.getFirst().keySet()), names);
        int compared = 0;
        for (int row = 0; row < tracks.size(); row++) {
            CSVRecord line = lines.get(row + 1);
            assertEquals(names.size(), line.size());
            for (int column = 0; column < names.size(); column++) {
                String expected = inCsv(tracks.get(row).get(names.get(column)));
                assertEquals(expected, line.get(column), "row " + row + ", " + names.get(column));
                compared += expected.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(compared > 1000, "only " + compared + " cells hold anything");
    }

    /** {@code original_title} is {@code originalTitle} in JSON. */
    private static String inJson(String column) {
        List<String> words = new ArrayList<>(List.of(column.split("_")));
        String first = words.removeFirst();
        return first + words.stream().map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String inCsv(JsonElement value) {
        if (value.isJsonNull()) {
            return "";
        }
        if (value.isJsonArray()) {
            return neutral(StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
                    .map(JsonElement::getAsString).collect(Collectors.joining(", ")));
        }
        boolean text = value.getAsJsonPrimitive().isString();
        return text ? neutral(value.getAsString()) : value.getAsBigDecimal().toPlainString();
    }

    /** What a spreadsheet could run as a formula has an apostrophe before it. */
    private static String neutral(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

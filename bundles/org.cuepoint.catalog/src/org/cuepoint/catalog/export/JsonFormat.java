package org.cuepoint.catalog.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;

/**
 * JSON (RFC 8259), UTF-8 without byte order mark, texts exactly as they are:
 *
 * <pre>
 * {
 *   "format": "cuepoint-matches",
 *   "version": 1,
 *   "tracks": [
 *     { "trackId": "5", "originalTitle": "Demo Track 1", …, "artists": ["A", "B"], "bpm": 127.5, …, "reason": "…" }
 *   ],
 *   "count": 1
 * }
 * </pre>
 *
 * Each track has every member of {@link ExportColumn} under its {@link ExportColumn#jsonName() JSON name} and in that
 * order: a text, a number or an array of texts by its {@link ExportColumn#kind() kind}, {@code null} when it is not
 * known. {@code count} comes last and is the number of tracks: a file without it is cut off. New members may be added
 * within a version.
 */
public final class JsonFormat implements ExportFormat {

    private static final String FORMAT = "cuepoint-matches";
    private static final int VERSION = 1;

    private static final Map<String, ExportColumn> COLUMNS = Arrays.stream(ExportColumn.values())
            .collect(Collectors.toUnmodifiableMap(ExportColumn::jsonName, Function.identity()));

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Iterable<ExportRow> rows, OutputStream out) throws IOException, InterruptedException {
        try (OutputStreamWriter text = new OutputStreamWriter(CloseShieldOutputStream.wrap(out),
                StandardCharsets.UTF_8);
                JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject().name("format").value(FORMAT).name("version").value(VERSION).name("tracks").beginArray();
            long count = 0;
            for (ExportRow row : rows) {
                Cancelling.check();
                json.beginObject();
                for (ExportColumn column : ExportColumn.values()) {
                    json.name(column.jsonName());
                    write(json, column.value(row));
                }
                json.endObject();
                count++;
            }
            json.endArray().name("count").value(count).endObject();
            json.flush();
        }
    }

    private static void write(JsonWriter json, ExportValue value) throws IOException {
        switch (value) {
            case ExportValue.Text(String text) -> json.value(text);
            case ExportValue.Names(List<String> names) -> {
                json.beginArray();
                for (String name : names) {
                    json.value(name);
                }
                json.endArray();
            }
            case ExportValue.Amount amount -> json.value(amount.number());
            case ExportValue.Unknown unknown -> json.nullValue();
        }
    }

    @Override
    public ExportCheck check(InputStream in) throws IOException {
        try (Reader text = new InputStreamReader(CloseShieldInputStream.wrap(in), StandardCharsets.UTF_8.newDecoder());
                JsonReader json = new JsonReader(text)) {
            json.setStrictness(Strictness.STRICT);
            return document(json);
        } catch (EOFException e) {
            return new ExportCheck.Invalid("The JSON file is cut off: it ends in the middle.");
        } catch (MalformedJsonException | NumberFormatException | IllegalStateException e) {
            // the last two are how the parser says that a value is of another type
            return new ExportCheck.Invalid("The JSON file is damaged: " + e.getMessage());
        } catch (CharacterCodingException e) {
            return new ExportCheck.Invalid("The JSON file is damaged: it is not UTF-8.");
        }
    }

    private static ExportCheck document(JsonReader json) throws IOException {
        json.beginObject();
        if (!"format".equals(json.nextName()) || !FORMAT.equals(json.nextString()) || !"version".equals(json.nextName())
                || json.nextInt() != VERSION || !"tracks".equals(json.nextName())) {
            return new ExportCheck.Invalid("The JSON file is not one of matches.");
        }
        long rows = 0;
        json.beginArray();
        while (json.hasNext()) {
            rows++;
            if (countColumns(json) != COLUMNS.size()) {
                return new ExportCheck.Invalid(
                        String.format(Locale.ROOT, "Track %,d of the JSON file is not whole.", rows));
            }
        }
        json.endArray();
        if (!"count".equals(json.nextName()) || json.nextLong() != rows) {
            return new ExportCheck.Invalid("The JSON file does not hold as many tracks as it says.");
        }
        json.endObject();
        return json.peek() == JsonToken.END_DOCUMENT
                ? new ExportCheck.Valid(rows)
                : new ExportCheck.Invalid("The JSON file goes on after its end.");
    }

    private static int countColumns(JsonReader json) throws IOException {
        int columns = 0;
        json.beginObject();
        while (json.hasNext()) {
            ExportColumn column = COLUMNS.get(json.nextName());
            if (column == null || !isOfKind(json, column.kind())) {
                json.skipValue();
            } else {
                columns++;
            }
        }
        json.endObject();
        return columns;
    }

    /** Reads a value when it is null or of the kind. */
    private static boolean isOfKind(JsonReader json, ExportColumn.Kind kind) throws IOException {
        JsonToken token = json.peek();
        JsonToken wanted = switch (kind) {
            case TEXT -> JsonToken.STRING;
            case NUMBER -> JsonToken.NUMBER;
            case NAMES -> JsonToken.BEGIN_ARRAY;
        };
        if (token != JsonToken.NULL && token != wanted) {
            return false;
        }
        json.skipValue();
        return true;
    }
}

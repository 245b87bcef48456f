package org.cuepoint.crash.internal.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.ReportSummary;

/**
 * Reads reports that may be damaged, cut, foreign, or of another version: what cannot be read is missing, and the reader says so
 * with a sentence instead of an exception.
 */
final class ReportReader {

    /** A report is never longer; what is behind is not read. */
    static final int MOST_BYTES = 8 << 20;
    private static final int LONGEST_VALUE = 2_000;
    private static final Gson GSON = new Gson();

    private ReportReader() {
    }

    /**
     * What stands in lists, read without the rest.
     *
     * @param file a file whose name tells its id
     * @param id its id
     * @param bytes the size that is told
     * @throws UnreadableException when it is no report
     */
    static ReportSummary summary(Path file, String id, long bytes) throws UnreadableException {
        Map<String, String> head = new LinkedHashMap<>();
        try (Reader text = open(file)) {
            head(new JsonReader(text), head);
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            // damaged: what stands before may be enough
        } catch (IOException e) {
            throw new UnreadableException("The report " + file.getFileName() + " cannot be read: " + e.getMessage());
        }
        Optional<Instant> time = time(head.getOrDefault("time", ""));
        String kind = head.getOrDefault("kind", "");
        if (time.isEmpty() || kind.isEmpty()) {
            throw new UnreadableException("The report " + file.getFileName() + " is damaged, or is none.");
        }
        return new ReportSummary(id, time.get(), kind(kind), head.getOrDefault("type", kind),
                head.getOrDefault("message", ""), head.getOrDefault("fingerprint", ""), head.getOrDefault("bundle", ""),
                head.getOrDefault("version", ""), head.getOrDefault("session", ""), file, bytes);
    }

    /**
     * The whole tree.
     *
     * @throws UnreadableException when it is no report or is damaged
     */
    static Map<String, Object> tree(Path file) throws UnreadableException {
        try (Reader text = open(file)) {
            Map<String, Object> tree = GSON.fromJson(text, new TypeToken<Map<String, Object>>() {
            }.getType());
            if (tree == null) {
                throw new UnreadableException("The report " + file.getFileName() + " is empty.");
            }
            return tree;
        } catch (JsonParseException | NumberFormatException | StackOverflowError e) {
            throw new UnreadableException("The report " + file.getFileName() + " is damaged.");
        } catch (IOException e) {
            throw new UnreadableException("The report " + file.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    /** A text file, also when it is compressed. */
    static String text(Path file) throws UnreadableException {
        try (InputStream in = stream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableException(file.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    private static Reader open(Path file) throws IOException {
        try (InputStream in = stream(file)) {
            return new StringReader(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void head(JsonReader json, Map<String, String> head) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            switch (name) {
                case "time", "kind", "fingerprint", "thread" -> head.put(name, value(json));
                case "occurrence" -> keep(json, head, "bundle");
                case "application" -> keep(json, head, "version", "session");
                case "exceptions" -> first(json, head);
                default -> json.skipValue();
            }
        }
    }

    /** Keeps some values of an object. */
    private static void keep(JsonReader json, Map<String, String> head, String... wanted) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            json.skipValue();
            return;
        }
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (List.of(wanted).contains(name)) {
                head.put(name, value(json));
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    private static void first(JsonReader json, Map<String, String> head) throws IOException {
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            json.skipValue();
            return;
        }
        json.beginArray();
        if (json.hasNext()) {
            keep(json, head, "type", "message");
        }
        while (json.hasNext()) {
            json.skipValue();
        }
        json.endArray();
    }

    private static String value(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.STRING && json.peek() != JsonToken.NUMBER) {
            json.skipValue();
            return "";
        }
        String value = json.nextString();
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static IncidentKind kind(String id) {
        for (IncidentKind kind : IncidentKind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        return IncidentKind.LOGGED; // of a later version
    }

    /** The id of a report by its file's name; empty for other files. */
    static Optional<String> id(String fileName) {
        String name = fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
        return name.startsWith("crash-") && name.endsWith(".json")
                ? Optional.of(name.substring(0, name.length() - ".json".length()))
                : Optional.empty();
    }
}

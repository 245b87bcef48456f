package org.cuepoint.catalog.run;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.StreamSupport;

import org.cuepoint.catalog.CatalogTrack;
import org.jspecify.annotations.Nullable;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;

/**
 * One line of a run's journal, as JSON. The first line of a journal is a {@link Header}. A line may be anything when it
 * is read: the journal's checksum says that it is what was written, not which version of the application wrote it.
 */
sealed interface KeptLine {

    /** The format that this version writes and reads. */
    int FORMAT = 1;

    /** Writes tracks. */
    Gson GSON = new Gson();

    /**
     * Says whose answers follow.
     *
     * @param format the format of the lines that follow
     * @param fingerprint of source and catalogue
     */
    record Header(int format, String fingerprint) implements KeptLine {
    }

    /**
     * The answer to one search.
     *
     * @param query what was asked
     * @param at when, in milliseconds since 1970
     * @param tracks what was found
     */
    record Answer(String query, long at, List<CatalogTrack> tracks) implements KeptLine {
    }

    /**
     * Every track of the run was looked up.
     *
     * @param at when, in milliseconds since 1970
     */
    record Finished(long at) implements KeptLine {
    }

    /** A line that this version cannot use. */
    record Unknown() implements KeptLine {
    }

    /** The line as it is written. */
    static String encode(KeptLine line) {
        JsonObject object = new JsonObject();
        switch (line) {
            case Header header -> {
                object.addProperty("format", header.format());
                object.addProperty("fingerprint", header.fingerprint());
            }
            case Answer answer -> {
                object.addProperty("query", answer.query());
                object.addProperty("at", answer.at());
                object.add("tracks", GSON.toJsonTree(answer.tracks()));
            }
            case Finished finished -> object.addProperty("finished", finished.at());
            case Unknown() -> throw new IllegalArgumentException("nothing to write");
        }
        return object.toString();
    }

    /**
     * What a line says without the tracks of an answer, which are most of it; {@link Unknown} when it says nothing that
     * this version knows. The tracks may turn out to be unknown all the same.
     */
    static KeptLine head(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            JsonObject head = new JsonObject();
            reader.beginObject();
            while (reader.hasNext() && !(head.has("query") && head.has("at"))) {
                String name = reader.nextName();
                if ("tracks".equals(name)) {
                    reader.skipValue();
                } else {
                    head.add(name, JsonParser.parseReader(reader));
                }
            }
            return decode(head.toString());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return new Unknown(); // not JSON, or no object
        }
    }

    /** What a line says; {@link Unknown} when it says nothing that this version knows. */
    static KeptLine decode(String text) {
        try {
            JsonObject object = JsonParser.parseString(text).getAsJsonObject();
            if (object.has("format")) {
                return new Header(object.get("format").getAsInt(), text(object, "fingerprint"));
            }
            if (object.has("finished")) {
                return new Finished(object.get("finished").getAsLong());
            }
            if (object.has("query")) {
                return new Answer(object.get("query").getAsString(), object.get("at").getAsLong(),
                        list(object, "tracks").stream().map(track -> track(track.getAsJsonObject())).toList());
            }
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException | ClassCastException
                | UnsupportedOperationException | NullPointerException e) {
            return new Unknown(); // not JSON, or a field of another type or missing: its search is asked again
        }
        return new Unknown();
    }

    private static CatalogTrack track(JsonObject from) {
        if (text(from, "id").isEmpty() || text(from, "title").isEmpty()) {
            throw new IllegalArgumentException("a track without id or title");
        }
        return new CatalogTrack(text(from, "id"), text(from, "title"), text(from, "mix"), texts(from, "artists"),
                texts(from, "remixers"), text(from, "isrc"), from.has("millis") ? from.get("millis").getAsInt() : 0,
                from.has("bpm") ? from.get("bpm").getAsDouble() : 0, text(from, "key"), text(from, "genre"),
                text(from, "label"), text(from, "release"), text(from, "date"), text(from, "url"));
    }

    private static String text(JsonObject from, String name) {
        @Nullable
        JsonElement value = from.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static List<String> texts(JsonObject from, String name) {
        return list(from, name).stream().map(JsonElement::getAsString).toList();
    }

    private static List<JsonElement> list(JsonObject from, String name) {
        @Nullable
        JsonElement value = from.get(name);
        JsonArray array = value == null || value.isJsonNull() ? new JsonArray() : value.getAsJsonArray();
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

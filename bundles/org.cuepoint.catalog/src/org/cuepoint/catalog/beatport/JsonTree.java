package org.cuepoint.catalog.beatport;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Makes a JSON tree from a text that may be anything, in bounded memory and stack. */
final class JsonTree {

    /** Pages nest some fifteen levels deep. */
    private static final int NESTING_LIMIT = 64;
    /**
     * A page of 50 tracks has some 10,000 values. A tree takes up to 150 bytes a value, so this bounds it to about 60 MB
     * whatever the page says.
     */
    private static final int VALUES_LIMIT = 400_000;
    private static final TypeAdapter<JsonElement> TREES = new Gson().getAdapter(JsonElement.class);

    private JsonTree() {
    }

    /** The tree, or empty when the text is not one complete JSON document within the limits. */
    static Optional<JsonElement> parse(String text) {
        if (values(text) > VALUES_LIMIT) {
            return Optional.empty();
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            // not STRICT: it would throw a whole page away for one title with half an emoji or a raw tab in it
            reader.setStrictness(Strictness.LEGACY_STRICT);
            reader.setNestingLimit(NESTING_LIMIT);
            JsonElement tree = TREES.read(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(tree) : Optional.empty();
        } catch (IOException | JsonParseException | NumberFormatException e) {
            // cut off, not JSON, too deep, or a number of absurd size: the caller says in words that it is damaged
            return Optional.empty();
        }
    }

    /** About how many values a JSON text has: what stands outside of its strings and begins or parts values. */
    private static int values(String text) {
        int values = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                i += c == '\\' ? 1 : 0;
            } else if (c == ',' || c == '[' || c == '{') {
                values++;
            }
        }
        return values;
    }
}

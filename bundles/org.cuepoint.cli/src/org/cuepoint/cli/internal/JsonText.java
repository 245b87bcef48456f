package org.cuepoint.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a command's document, a tree of plain Java values, into JSON text (RFC 8259). The order of keys is kept. */
final class JsonText {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting()
            .create();

    private JsonText() {
    }

    /**
     * A copy of the tree that later changes of the original do not reach.
     *
     * @param value a map with string keys, an iterable, a string, a number, a boolean or null; numbers that JSON cannot
     *            write (NaN and the infinities) become null
     * @throws IllegalArgumentException when the tree holds anything else
     */
    static JsonElement tree(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case Map<?, ?> map -> object(map);
            case Iterable<?> items -> array(items);
            case CharSequence text -> new JsonPrimitive(text.toString());
            case Boolean flag -> new JsonPrimitive(flag);
            case Double number when !Double.isFinite(number) -> JsonNull.INSTANCE;
            case Float number when !Float.isFinite(number) -> JsonNull.INSTANCE;
            case Number number -> new JsonPrimitive(number);
            default -> throw new IllegalArgumentException(
                    "A document holds maps, lists, strings, numbers, booleans and nulls, not " + value.getClass());
        };
    }

    private static JsonObject object(Map<?, ?> map) {
        JsonObject object = new JsonObject();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("The keys of a document are strings, not " + key);
            }
            object.add(name, tree(value));
        });
        return object;
    }

    private static JsonArray array(Iterable<?> items) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(tree(item)));
        return array;
    }

    /**
     * The text of a tree. Characters that a terminal would act on and lone surrogates, which UTF-8 cannot carry, are
     * escaped; both can only stand inside strings.
     */
    static String text(JsonElement tree) {
        String json = GSON.toJson(tree);
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                safe.append(c).append(json.charAt(i + 1));
                i++;
            } else if (Character.isSurrogate(c) || c >= 0x7f && c <= 0x9f) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}

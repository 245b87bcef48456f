package org.cuepoint.crash.internal.support;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Trees of maps, lists and values as JSON. */
final class JsonTree {

    private static final int DEEPEST = 32;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();

    private JsonTree() {
    }

    /** A copy of a tree; what does not belong into one is shown as its text. */
    static JsonElement of(@Nullable Object value) {
        return of(value, 0);
    }

    private static JsonElement of(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement element -> element;
            case Map<?, ?> map when depth < DEEPEST -> {
                JsonObject object = new JsonObject();
                map.forEach((key, member) -> object.add(String.valueOf(key), of(member, depth + 1)));
                yield object;
            }
            case Collection<?> list when depth < DEEPEST -> {
                JsonArray array = new JsonArray();
                list.forEach(item -> array.add(of(item, depth + 1)));
                yield array;
            }
            case Double number when !Double.isFinite(number) -> new JsonPrimitive(number.toString());
            case Float number when !Float.isFinite(number) -> new JsonPrimitive(number.toString());
            case Number number -> new JsonPrimitive(number);
            case Boolean truth -> new JsonPrimitive(truth);
            case Map<?, ?> deep -> new JsonPrimitive("(more)");
            case Collection<?> deep -> new JsonPrimitive("(more)");
            default -> new JsonPrimitive(String.valueOf(value));
        };
    }

    /** The text of a tree, indented, with a line end behind it. */
    static String text(JsonElement tree) {
        return GSON.toJson(tree) + '\n';
    }

    /** A copy in which every text, also of the names of members, is mapped to another one. */
    static JsonElement mapped(JsonElement tree, UnaryOperator<String> mapping) {
        if (tree.isJsonObject()) {
            JsonObject object = new JsonObject();
            tree.getAsJsonObject().entrySet().forEach(
                    member -> object.add(free(object, mapping.apply(member.getKey())),
                            mapped(member.getValue(), mapping)));
            return object;
        }
        if (tree.isJsonArray()) {
            JsonArray array = new JsonArray();
            tree.getAsJsonArray().forEach(item -> array.add(mapped(item, mapping)));
            return array;
        }
        boolean text = tree.isJsonPrimitive() && tree.getAsJsonPrimitive().isString();
        return text ? new JsonPrimitive(mapping.apply(tree.getAsString())) : tree;
    }

    /** The name, with a number when a member has it already. */
    static String free(JsonObject object, String name) {
        String free = name;
        for (int number = 2; object.has(free); number++) {
            free = name + '-' + number;
        }
        return free;
    }
}

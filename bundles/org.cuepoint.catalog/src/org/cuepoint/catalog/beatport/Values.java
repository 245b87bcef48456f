package org.cuepoint.catalog.beatport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.cuepoint.catalog.internal.PlainText;

/**
 * Tolerant access to a JSON tree whose fields may be missing, null, of another type or under another name. Nothing here
 * fails: what cannot be read is an empty text, a 0 or an empty object.
 */
final class Values {

    /** The most code points kept of one text: far beyond any title, small enough for a table cell. */
    private static final int TEXT_LIMIT = 500;
    /** The most entries read of one list of names. */
    private static final int LIST_LIMIT = 100;
    /** How many objects or lists deep a text may be wrapped. */
    private static final int WRAPPING_LIMIT = 3;
    /** Where an object that stands in the place of a text or number keeps it. */
    private static final List<String> INNER_NAMES = List.of("name", "title", "value", "text");

    private Values() {
    }

    /** The member, or JSON null when there is none. */
    static JsonElement member(JsonObject object, String name) {
        @Nullable
        JsonElement found = object.get(name);
        return found == null ? JsonNull.INSTANCE : found;
    }

    /** The member as an object (the first object when it is a list), or an empty object. */
    static JsonObject object(JsonObject object, String name) {
        JsonElement found = member(object, name);
        if (found instanceof JsonArray list && !list.isEmpty()) {
            found = list.get(0);
        }
        return found instanceof JsonObject inner ? inner : new JsonObject();
    }

    /** The first of these members that holds a text, cleaned; empty when none does. */
    static String text(JsonObject object, String... names) {
        for (String name : names) {
            String text = textOf(member(object, name), innerName(name));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The distinct texts of a member that is a list, or the one text that it is; cleaned, in order, none empty. */
    static Set<String> texts(JsonObject object, String member, String innerName) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonElement element : elements(member(object, member))) {
            String text = textOf(element, innerName);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The entries of a list, at most {@value #LIST_LIMIT}; the element itself when it is no list; none for null. */
    static List<JsonElement> elements(JsonElement element) {
        if (element instanceof JsonArray list) {
            return list.asList().subList(0, Math.min(list.size(), LIST_LIMIT));
        }
        return element.isJsonNull() ? List.of() : List.of(element);
    }

    /**
     * The first of these members that holds a finite number above zero, written as a number or as a text, with a decimal
     * point or comma; 0 when none does.
     */
    static double positive(JsonObject object, String... names) {
        for (String name : names) {
            double number = Numbers.decimal(text(object, name));
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    /** The text of an element that should be one; {@code innerName} is tried first when it is an object instead. */
    static String textOf(JsonElement element, String innerName) {
        return textOf(element, innerName, WRAPPING_LIMIT);
    }

    /** Where the site keeps the text when the field is an object: {@code key_name} in {@code key}. */
    private static String innerName(String name) {
        return name.endsWith("_name") ? name : name + "_name";
    }

    private static String textOf(JsonElement element, String innerName, int wrappings) {
        if (element instanceof JsonPrimitive primitive) {
            return primitive.isBoolean() ? "" : PlainText.of(primitive.getAsString(), TEXT_LIMIT);
        }
        if (wrappings == 0) {
            return "";
        }
        if (element instanceof JsonArray list) {
            return list.isEmpty() ? "" : textOf(list.get(0), innerName, wrappings - 1);
        }
        if (element instanceof JsonObject object) {
            String own = textOf(member(object, innerName), innerName, wrappings - 1);
            return INNER_NAMES.stream().reduce(own, (found, name) -> found.isEmpty()
                    ? textOf(member(object, name), innerName, wrappings - 1)
                    : found);
        }
        return "";
    }
}

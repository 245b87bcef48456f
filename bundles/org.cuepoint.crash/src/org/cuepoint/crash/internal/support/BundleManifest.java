package org.cuepoint.crash.internal.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cuepoint.redaction.Redactor;

/** Notes what was written, for {@code manifest.json}. */
final class BundleManifest {

    private static final int SCHEMA = 1;

    private final JsonArray entries = new JsonArray();
    private final JsonArray leftOut = new JsonArray();
    private final Map<String, Integer> redactions = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    /** An entry was written. */
    void written(BundleEntry entry, long bytes, String sha256, MaskingPipe.Masked masked) {
        JsonObject one = new JsonObject();
        one.addProperty("name", entry.name());
        one.addProperty("part", entry.part());
        one.addProperty("bytes", bytes);
        one.addProperty("sha256", sha256);
        one.add("redactions", counts(masked.redactions()));
        JsonArray notes = new JsonArray();
        if (!entry.note().isEmpty()) {
            notes.add(entry.note());
        }
        if (masked.leftOut() > 0) {
            notes.add(masked.leftOut() + " characters were left out, since they could not be masked safely.");
        }
        if (!masked.problem().isEmpty()) {
            notes.add(masked.problem());
            warnings.add(entry.name() + ": " + masked.problem());
        }
        one.add("notes", notes);
        entries.add(one);
        masked.redactions().forEach((kind, count) -> redactions.merge(kind, count, Integer::sum));
    }

    /** Something was left out on purpose. */
    void leftOut(String what, String why) {
        JsonObject one = new JsonObject();
        one.addProperty("name", what);
        one.addProperty("why", why);
        leftOut.add(one);
    }

    /** Something could not be had. */
    void missing(String what, String why) {
        leftOut(what, why);
        warnings.add(what + ": " + why);
    }

    /** How many places were masked, by kind. */
    Map<String, Integer> redactions() {
        return redactions;
    }

    /** How many entries were written. */
    int size() {
        return entries.size();
    }

    /** What could not be had, in sentences. */
    List<String> warnings() {
        return warnings;
    }

    /** The document. Its texts are masked one by one, so that the hashes of the entries stay. */
    String text(BundleInput.About about, Instant time, Set<String> without, Redactor redactor) {
        JsonObject all = new JsonObject();
        all.addProperty("schema", SCHEMA);
        all.addProperty("name", about.name());
        all.addProperty("version", about.version());
        all.addProperty("session", about.session());
        all.addProperty("time", time.toString());
        JsonArray parts = new JsonArray();
        new TreeSet<>(without).forEach(parts::add);
        all.add("without", parts);
        all.addProperty("redactions", redactions.values().stream().mapToInt(Integer::intValue).sum());
        all.add("redactionsByKind", counts(redactions));
        all.add("entries", masked(entries, "notes", redactor));
        all.add("leftOut", masked(leftOut, "why", redactor));
        return JsonTree.text(all);
    }

    private static JsonArray masked(JsonArray all, String member, Redactor redactor) {
        for (var each : all) {
            JsonObject one = each.getAsJsonObject();
            if (one.get(member).isJsonArray()) {
                JsonArray texts = new JsonArray();
                one.getAsJsonArray(member).forEach(text -> texts.add(redactor.redact(text.getAsString())));
                one.add(member, texts);
            } else {
                one.addProperty(member, redactor.redact(one.get(member).getAsString()));
            }
        }
        return all;
    }

    private static JsonObject counts(Map<String, Integer> counts) {
        JsonObject object = new JsonObject();
        counts.forEach(object::addProperty);
        return object;
    }
}

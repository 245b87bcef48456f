package org.cuepoint.catalog.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The counts of the last run, for diagnostics of a later session. Neither tracks nor files are named. */
final class LastRun {

    private static final Logger LOG = LoggerFactory.getLogger(LastRun.class);
    private static final String NAME = "last-run.json";
    private static final long LONGEST = 64 * 1024;

    private LastRun() {
    }

    /** Notes how a run ended. A failure costs nothing but the note. */
    static void write(SafeFiles files, Path folder, RunResult result, String catalog, Instant ended) {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("ended", ended.toString());
        note.put("catalog", catalog);
        note.put("tracks", result.tracks().size());
        for (Outcome outcome : Outcome.values()) {
            note.put(outcome.name().toLowerCase(Locale.ROOT), result.count(outcome));
        }
        note.put("requests", result.requests());
        note.put("keptAnswers", result.keptAnswers());
        note.put("elapsedMs", result.elapsed().toMillis());
        note.put("cancelled", result.cancelled());
        boolean interrupted = Thread.interrupted(); // a cancelled run is noted too
        try {
            SaveResult saved = files.write(folder.resolve(NAME), SaveOptions.replaceOwn(),
                    Content.of(new Gson().toJson(note)));
            if (!saved.saved()) {
                LOG.info("How the run ended was not noted: {}", saved.sentence());
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was noted last: numbers, booleans and texts; empty when nothing was. */
    static Map<String, Object> read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.size(file) > LONGEST) {
                return Map.of("problem", "the note is longer than any of ours");
            }
            Map<String, Object> note = new LinkedHashMap<>();
            JsonObject read = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
            read.entrySet().forEach(entry -> note.put(entry.getKey(), value(entry.getValue())));
            return note;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return Map.of("problem", "the note cannot be read: " + e.getMessage());
        }
    }

    private static Object value(JsonElement element) {
        if (!element.isJsonPrimitive()) {
            return element.toString();
        }
        if (element.getAsJsonPrimitive().isBoolean()) {
            return element.getAsBoolean();
        }
        return element.getAsJsonPrimitive().isNumber() ? (Object) element.getAsBigDecimal() : element.getAsString();
    }
}

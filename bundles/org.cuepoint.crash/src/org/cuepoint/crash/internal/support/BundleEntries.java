package org.cuepoint.crash.internal.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cuepoint.core.diagnostics.RecentRuns;
import org.cuepoint.crash.support.SupportBundles.Part;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.redaction.Redaction;
import org.cuepoint.redaction.Redactor.Scope;

/** What a bundle holds, in the order of the zip. Heap dumps and other files of any other name are never among it. */
final class BundleEntries {

    /** The last entry, which tells of all others and belongs to no part. */
    static final String MANIFEST = "manifest.json";

    private static final long MB = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Pattern REPORT = Pattern.compile("crash-\\d{8}-\\d{6}(-\\d{1,6})?\\.(json|log)");
    private static final Pattern FATAL = Pattern.compile("hs_err_pid\\d{1,10}\\.log");

    /** The parts with their titles, in their order. */
    private static final Map<String, String> TITLES = titles();

    private final BundleInput input;
    private final TimeLimit limit = new TimeLimit(LIMIT);

    BundleEntries(BundleInput input) {
        this.input = input;
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("diagnostics", "State of every part of the application");
        titles.put("paths", "Where files are kept");
        titles.put("settings", "Settings without secrets");
        titles.put("runs", "Times and counts of recent runs");
        titles.put("threads", "What the program does at this moment");
        titles.put("crashes", "Crash reports");
        titles.put("hs_err", "Reports of the Java virtual machine");
        titles.put("logs", "Log files");
        return titles;
    }

    /** The ids of all parts. */
    static Set<String> ids() {
        return TITLES.keySet();
    }

    /**
     * All entries but the manifest.
     *
     * @param leftOut is told what is left out, by entry or folder, and why
     */
    List<BundleEntry> all(Set<String> without, BiConsumer<String, String> leftOut) {
        List<BundleEntry> all = new ArrayList<>(List.of(
                BundleEntry.made("diagnostics.json", "diagnostics",
                        masked -> stream(limit.sections(input.sections()), masked)),
                BundleEntry.made("paths.json", "paths", masked -> stream(limit.tree(this::paths), masked)),
                BundleEntry.made("settings.json", "settings", masked -> stream(limit.tree(input.settings()), masked)),
                BundleEntry.made("recent-run-metadata.json", "runs", masked -> stream(runs(), masked)),
                BundleEntry.made("threads.txt", "threads", masked -> ThreadDump.take())));
        all.removeIf(entry -> without.contains(entry.part()));
        for (FolderFiles files : folders()) {
            if (!without.contains(files.part())) {
                all.addAll(files.entries(leftOut));
            }
        }
        return all;
    }

    /**
     * Each text of a tree is masked by itself too: within JSON its quotes are escaped, and what stands beside it may
     * hide what it is.
     */
    private InputStream stream(JsonElement tree, BiConsumer<String, Integer> masked) {
        return new ByteArrayInputStream(JsonTree.text(JsonTree.mapped(tree, text -> {
            Redaction redaction = input.redactor().redact(text, Scope.ALL);
            redaction.counts().forEach(masked);
            return redaction.text();
        })).getBytes(StandardCharsets.UTF_8));
    }

    private List<FolderFiles> folders() {
        var crashes = input.locations().describe(Location.CRASHES).path();
        var logs = input.locations().describe(Location.LOGS).path();
        Pattern log = Pattern.compile(Pattern.quote(input.about().folder().toLowerCase(Locale.ROOT))
                + "(-\\d{1,4})?\\.log(\\.(next|\\d{1,6}))?");
        return List.of(new FolderFiles(crashes, REPORT, "crashes", "crashes/", 400, 8 * MB, 100 * MB, false),
                new FolderFiles(crashes, FATAL, "hs_err", "hs_err/", 20, 8 * MB, 40 * MB, false),
                new FolderFiles(logs, log, "logs", "logs/", 1000, 100 * MB, 100 * MB, true));
    }

    /** The parts with what they hold now. */
    List<Part> parts() {
        List<BundleEntry> all = all(Set.of(), (entry, why) -> {});
        List<Part> parts = new ArrayList<>();
        TITLES.forEach((id, title) -> {
            List<BundleEntry> entries = all.stream().filter(entry -> entry.part().equals(id)).toList();
            parts.add(new Part(id, title, entries.stream().map(BundleEntry::name).toList(),
                    entries.stream().mapToLong(BundleEntry::bytes).sum()));
        });
        return parts;
    }

    private JsonElement runs() throws InterruptedException {
        JsonObject all = new JsonObject();
        for (Supplier<RecentRuns> source : input.runs()) {
            JsonElement one = limit.tree(() -> {
                RecentRuns runs = source.get();
                return Map.of(runs.name(), runs.latest());
            });
            one.getAsJsonObject().entrySet().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
        }
        return all;
    }

    private Map<String, ?> paths() {
        Locations locations = input.locations();
        Map<String, Object> all = new LinkedHashMap<>();
        for (Location location : Location.values()) {
            ResolvedLocation resolved = locations.describe(location);
            LocationState state = locations.inspect(location);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", resolved.path().toString());
            one.put("reason", resolved.reason().text());
            one.put("exists", state.exists());
            one.put("writable", state.writable());
            one.put("freeBytes", state.freeBytes().orElse(-1));
            one.put("physicalPath", state.physical().toString());
            one.put("drive", state.drive().name().toLowerCase(Locale.ROOT));
            all.put(location.id(), one);
        }
        return Map.of("locations", all, "readOnly", locations.readOnly(), "notices",
                locations.notices().stream().map(notice -> notice.sentence()).toList());
    }
}

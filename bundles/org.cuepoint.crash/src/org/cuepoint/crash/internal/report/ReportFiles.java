package org.cuepoint.crash.internal.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;

/** Writes the two files of a report: first the one for programs, which holds everything, then the readable one. */
public final class ReportFiles {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int MOST_IN_A_SECOND = 1_000;

    private final Path folder;
    private final ZoneId zone;

    /**
     * @param folder the folder of reports
     * @param zone the zone in which the names tell the time
     */
    public ReportFiles(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    /** The form for programs. */
    static String json(Object tree) {
        return GSON.toJson(tree);
    }

    /** The first id that is free for a time; two in one second get two. */
    public String freeId(Instant time) {
        String base = "crash-" + SECOND.format(time.atZone(zone));
        String id = base;
        for (int number = 2; taken(id) && number < MOST_IN_A_SECOND; number++) {
            id = base + '-' + number;
        }
        return id;
    }

    private boolean taken(String id) {
        return Files.exists(json(id)) || Files.exists(folder.resolve(id + ".json.gz"));
    }

    /** The file for programs. */
    public Path json(String id) {
        return folder.resolve(id + ".json");
    }

    /** The readable file. */
    public Path text(String id) {
        return folder.resolve(id + ".log");
    }

    /**
     * Writes both; when this returns they are on the disk.
     *
     * @return how the first ended that did not end well, else how the one for programs ended
     * @throws InterruptedException when the thread was interrupted before the first was in its place
     */
    public SaveResult write(SafeFiles files, String id, Map<String, ?> tree) throws InterruptedException {
        SaveResult first = write(files, json(id), json(tree));
        if (!first.saved()) {
            return first;
        }
        SaveResult second = write(files, text(id), ReportText.of(tree));
        return second.saved() ? first : second;
    }

    private static SaveResult write(SafeFiles files, Path file, String text) throws InterruptedException {
        return files.write(file, SaveOptions.replaceOwn().with(ConflictPolicy.FAIL).unverified(), Content.of(text));
    }
}

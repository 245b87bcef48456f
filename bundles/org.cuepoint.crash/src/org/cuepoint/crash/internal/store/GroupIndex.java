package org.cuepoint.crash.internal.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of each group beyond the reports that are there: how often it happened, when and in which version first. Kept in
 * {@code groups.json}; when that is missing or damaged, it is made again from the reports that are there.
 */
final class GroupIndex {

    private static final Logger LOG = LoggerFactory.getLogger(GroupIndex.class);
    private static final String NAME = "groups.json";
    private static final int MOST = 1_000;
    private static final long MOST_BYTES = 4 << 20;
    private static final Gson GSON = new Gson();

    private final Path file;
    private @Nullable Map<String, Known> groups;

    /** What stands in the file; times are texts of ISO 8601. */
    record Known(long count, String first, String firstVersion, String last) {

        boolean sound() {
            try {
                Instant.parse(first);
                Instant.parse(last);
                return count > 0 && isThere(firstVersion);
            } catch (DateTimeException | NullPointerException e) {
                return false;
            }
        }
    }

    private static boolean isThere(@Nullable Object value) {
        return value != null;
    }

    GroupIndex(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * Counts one. When the file cannot be written, the number is right in this session only, and the log says so.
     *
     * @param there makes it again when the file is lost
     */
    synchronized Known count(SafeFiles files, String fingerprint, Instant time, String version,
            Supplier<List<ReportSummary>> there) throws InterruptedException {
        Map<String, Known> all = all(there);
        Known before = all.get(fingerprint);
        Known now = before == null
                ? new Known(1, time.toString(), version, time.toString())
                : new Known(before.count + 1, before.first, before.firstVersion, time.toString());
        all.put(fingerprint, now);
        drop(all);
        var result = files.write(file, SaveOptions.replaceOwn().unverified(), Content.of(GSON.toJson(all)));
        if (!result.saved()) {
            LOG.warn("How often crashes happened cannot be kept: {}", result.sentence());
        }
        return now;
    }

    /** What is known. */
    synchronized Map<String, Known> known(Supplier<List<ReportSummary>> there) {
        return Map.copyOf(all(there));
    }

    private Map<String, Known> all(Supplier<List<ReportSummary>> there) {
        Map<String, Known> present = groups;
        if (present == null) {
            present = read();
            if (present.isEmpty()) {
                make(present, there);
            }
            groups = present;
        }
        return present;
    }

    private Map<String, Known> read() {
        Map<String, Known> read = new LinkedHashMap<>();
        try {
            if (Files.size(file) <= MOST_BYTES) {
                Map<String, Known> found = GSON.fromJson(Files.readString(file), new TypeToken<Map<String, Known>>() {
                }.getType());
                if (found != null) {
                    found.forEach((fingerprint, known) -> {
                        if (known != null && known.sound()) {
                            read.put(fingerprint, known);
                        }
                    });
                }
            }
        } catch (NoSuchFileException e) {
            return read;
        } catch (IOException | JsonParseException | NumberFormatException e) {
            LOG.info("{} cannot be read and is made again: {}", file, e.getMessage());
            read.clear();
        }
        return read;
    }

    private static void make(Map<String, Known> groups, Supplier<List<ReportSummary>> there) {
        for (ReportSummary report : there.get()) {
            String time = report.time().toString();
            groups.merge(report.fingerprint(), new Known(1, time, report.version(), time),
                    (known, one) -> report.time().isBefore(Instant.parse(known.first))
                            ? new Known(known.count + 1, time, report.version(), known.last)
                            : new Known(known.count + 1, known.first, known.firstVersion,
                                    time.compareTo(known.last) > 0 ? time : known.last));
        }
    }

    /** Forgets the groups that happened longest ago. */
    private static void drop(Map<String, Known> all) {
        if (all.size() > MOST) {
            List<Map.Entry<String, Known>> oldest = new ArrayList<>(all.entrySet());
            oldest.sort(Comparator.comparing(entry -> entry.getValue().last));
            List.copyOf(oldest.subList(0, all.size() - MOST)).forEach(entry -> all.remove(entry.getKey()));
        }
    }
}

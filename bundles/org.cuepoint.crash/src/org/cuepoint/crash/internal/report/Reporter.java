package org.cuepoint.crash.internal.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an incident into two files on the disk. Used by one thread at a time. */
public final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);
    /** So many reports of one group are written within {@link #STORM_MILLIS}; more are only counted. */
    private static final int MOST_IN_A_STORM = 5;
    private static final long STORM_MILLIS = 60_000;
    private static final int GROUPS_WATCHED = 200;
    private static final int MESSAGE = 500;

    private final ReportMaker maker;
    private final ReportFiles files;
    private final Supplier<SafeFiles> safeFiles;
    private final Groups groups;
    private final Clock clock;
    private final Map<String, Storm> storms = new LinkedHashMap<>();

    private record Storm(long begun, int reports) {
    }

    /**
     * What became of an incident.
     *
     * @param summary what stands in lists
     * @param occurrence the how-manieth of its group
     * @param problem why there is no file; empty when there is one
     * @param counted whether it was only counted, because there were many of its group within a minute
     */
    public record Reported(ReportSummary summary, long occurrence, String problem, boolean counted) {
    }

    /**
     * @param maker makes the tree
     * @param files where it is written
     * @param safeFiles writes
     * @param groups tells the group
     */
    public Reporter(ReportMaker maker, ReportFiles files, Supplier<SafeFiles> safeFiles, Groups groups, Clock clock) {
        this.maker = maker;
        this.files = files;
        this.safeFiles = safeFiles;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Reports.
     *
     * @param version the version of the application
     * @param session the id of the session
     * @throws InterruptedException when the thread was interrupted before the report was written
     */
    public Reported report(Incident incident, String version, String session) throws InterruptedException {
        Instant time = clock.instant();
        Map<String, Object> core = maker.core(incident);
        String fingerprint = groups.fingerprint(core);
        String bundle = groups.bundle(core);
        Map<?, ?> outermost = first(core);
        String type = outermost.isEmpty() ? incident.kind().id() : Tree.text(outermost, "type");
        Map<String, Object> occurrence = new LinkedHashMap<>(
                groups.count(fingerprint, time));
        occurrence.put("bundle", bundle);
        boolean counted = storms(fingerprint, time.toEpochMilli());
        String id = files.freeId(time);
        Map<String, Object> tree = counted
                ? Map.of()
                : maker.make(incident, core, id, time, fingerprint, occurrence);
        String problem = counted ? "" : write(id, tree);
        String message = maker.mask(Tree.text(outermost, "message"));
        ReportSummary summary = new ReportSummary(id, time, incident.kind(), type,
                message.substring(0, Math.min(MESSAGE, message.length())), fingerprint, bundle, version, session,
                files.json(id), size(files.json(id)) + size(files.text(id)));
        return new Reported(summary, occurrence.get("count") instanceof Number count ? count.longValue() : 1, problem,
                counted);
    }

    /** Does everything once without writing, so that classes are there when nothing can be loaded any more. */
    public int rehearse(Incident incident) {
        Map<String, Object> core = maker.core(incident);
        String fingerprint = groups.fingerprint(core);
        groups.bundle(core);
        Map<String, Object> tree = maker.make(incident, core, files.freeId(clock.instant()), clock.instant(),
                fingerprint, new HashMap<>());
        return ReportFiles.json(tree).length() + ReportText.of(tree).length();
    }

    private static Map<?, ?> first(Map<String, Object> core) {
        List<?> chain = Tree.list(core, "exceptions");
        return !chain.isEmpty() && chain.getFirst() instanceof Map<?, ?> outermost ? outermost : Map.of();
    }

    /** Whether there were so many of a group that this one is only counted. */
    private boolean storms(String fingerprint, long now) {
        Storm storm = storms.get(fingerprint);
        if (storm == null || now - storm.begun > STORM_MILLIS || now < storm.begun) {
            storm = new Storm(now, 0);
        }
        storms.remove(fingerprint);
        storms.put(fingerprint, new Storm(storm.begun, storm.reports + 1));
        if (storms.size() > GROUPS_WATCHED) {
            storms.remove(storms.keySet().iterator().next());
        }
        return storm.reports >= MOST_IN_A_STORM;
    }

    private String write(String id, Map<String, Object> tree) throws InterruptedException {
        SaveResult result = files.write(safeFiles.get(), id, ReportFit.fit(tree));
        if (result.saved()) {
            return "";
        }
        LOG.warn("A report could not be written: {}", result.sentence());
        return result.sentence();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}

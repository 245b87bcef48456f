package org.cuepoint.crash.ui.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.CrashReport;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.ReportGroup;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.StorageException;

/** Reports in memory. */
final class FakeCrashes implements CrashReports {

    static final Instant TIME = Instant.parse("2026-11-24T02:45:12Z");

    final List<ReportGroup> groups = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    final Map<String, CrashReport> whole = new LinkedHashMap<>();
    Optional<StorageException> failure = Optional.empty();
    int reads;

    static ReportSummary summary(String id, String type, String fingerprint) {
        return new ReportSummary(id, TIME, IncidentKind.UI, type, "it broke", fingerprint, "org.cuepoint.catalog",
                "1.2.0.202611240000", "abc", Path.of("/crashes", id + ".json"), 2000);
    }

    static Told told(String fingerprint, Incident incident) {
        return new Told(summary("crash-" + fingerprint, "java.lang.IllegalStateException", fingerprint), incident, 1,
                "");
    }

    static Incident ui(String message) {
        return Incident.of(IncidentKind.UI, new IllegalStateException(message), "");
    }

    FakeCrashes add(String type, String fingerprint, long count, String... ids) {
        List<ReportSummary> reports = new ArrayList<>();
        for (String id : ids) {
            ReportSummary summary = summary(id, type, fingerprint);
            reports.add(summary);
            whole.put(id, new CrashReport(summary, content(id), "text of " + id));
        }
        groups.add(new ReportGroup(fingerprint, type, "it broke", "org.cuepoint.catalog", count, TIME, "1.2.0.x", TIME,
                reports));
        return this;
    }

    static Map<String, ?> content(String id) {
        Map<String, ?> frame = Map.of("class", "org.cuepoint.catalog.Reader", "method", "read", "file", "Reader.java",
                "line", 42.0, "bundle", "org.cuepoint.catalog");
        return Map.of("id", id, "exceptions",
                List.of(Map.of("type", "java.lang.IllegalStateException", "message", "it broke", "frames",
                        List.of(frame), "suppressed", List.of(Map.of("type", "A", "message", "b"))),
                        Map.of("type", "java.io.IOException", "message", "", "frames", List.of(frame))),
                "log", List.of("one", "two"), "breadcrumbs",
                List.of(Map.of("time", "t", "category", "view", "text", "Results")), "operations", List.of("Matching"),
                "threads", List.of(Map.of("name", "main", "state", "RUNNABLE", "frames", List.of("a.b(C.java:1)"))),
                "application", Map.of("name", "CuePoint", "bundles",
                        List.of(Map.of("name", "org.cuepoint.catalog", "version", "1.0.0"))));
    }

    @Override
    public List<ReportSummary> list() throws StorageException {
        return groups().stream().flatMap(group -> group.reports().stream()).toList();
    }

    @Override
    public List<ReportGroup> groups() throws StorageException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return List.copyOf(groups);
    }

    @Override
    public Optional<CrashReport> read(String id) {
        reads++;
        return Optional.ofNullable(whole.get(id));
    }

    @Override
    public int delete(Set<String> ids) {
        List<ReportGroup> left = new ArrayList<>();
        int before = whole.size();
        whole.keySet().removeAll(ids);
        for (ReportGroup group : groups) {
            List<ReportSummary> rest = group.reports().stream().filter(r -> !ids.contains(r.id())).toList();
            left.add(new ReportGroup(group.fingerprint(), group.type(), group.message(), group.bundle(), group.count(),
                    group.first(), group.firstVersion(), group.last(), rest));
        }
        groups.clear();
        groups.addAll(left);
        return before - whole.size();
    }

    @Override
    public List<String> problems() {
        return problems;
    }
}

package org.cuepoint.crash.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.crash.CrashListener;
import org.cuepoint.crash.CrashReport;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.CrashSettings;
import org.cuepoint.crash.ReportGroup;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.crash.internal.group.Fingerprint;
import org.cuepoint.crash.internal.report.Groups;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.StorageException;
import org.cuepoint.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept of reports: it lists, reads and deletes them, counts groups, and keeps all of it within its limits. */
@Component(service = {CrashReports.class, Groups.class, CrashListener.class})
public final class CrashReportsService implements CrashReports, Groups, CrashListener {

    private static final Logger LOG = LoggerFactory.getLogger(CrashReportsService.class);
    private static final int PROBLEMS = 20;

    private final ReportFolder folder;
    private final GroupIndex index;
    private final String version;
    private final ComponentServiceObjects<SafeFiles> files;
    private final Supplier<CrashSettings> limits;
    private final List<String> problems = new ArrayList<>();
    private final AtomicBoolean keeping = new AtomicBoolean();

    /**
     * @param identity whose version is counted
     * @param locations where reports are
     * @param files deletes and compresses
     * @param settings how much is kept
     */
    @Activate
    public CrashReportsService(@Reference ApplicationIdentity identity, @Reference Locations locations,
            @Reference ComponentServiceObjects<SafeFiles> files,
            @Reference ComponentServiceObjects<Settings> settings) {
        this(new ReportFolder(locations.path(Location.CRASHES)), new GroupIndex(locations.path(Location.CRASHES)),
                identity.version(), files, () -> settings.getService().section(CrashSettings.SECTION).get());
    }

    CrashReportsService(ReportFolder folder, GroupIndex index, String version, ComponentServiceObjects<SafeFiles> files,
            Supplier<CrashSettings> limits) {
        this.folder = folder;
        this.index = index;
        this.version = version;
        this.files = files;
        this.limits = limits;
    }

    @Override
    public List<ReportSummary> list() throws StorageException {
        List<ReportSummary> reports = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (ReportFolder.Entry entry : entries()) {
            if (entry.report()) {
                try {
                    reports.add(ReportReader.summary(entry.main(), entry.id(), entry.bytes()));
                } catch (UnreadableException e) {
                    found.add(e.getMessage());
                }
            }
        }
        synchronized (problems) {
            problems.clear();
            problems.addAll(found.subList(0, Math.min(PROBLEMS, found.size())));
        }
        return reports;
    }

    private List<ReportFolder.Entry> entries() throws StorageException {
        try {
            return folder.entries();
        } catch (IOException e) {
            throw new StorageException(folder.path(), Problem.FAILED,
                    "The folder of crash reports, " + folder.path() + ", cannot be read.", e);
        }
    }

    @Override
    public List<ReportGroup> groups() throws StorageException {
        List<ReportSummary> all = list();
        Map<String, GroupIndex.Known> known = index.known(() -> all);
        Map<String, List<ReportSummary>> byGroup = new LinkedHashMap<>();
        all.forEach(report -> byGroup.computeIfAbsent(report.fingerprint(), key -> new ArrayList<>()).add(report));
        List<ReportGroup> groups = new ArrayList<>();
        byGroup.forEach((fingerprint, reports) -> groups.add(group(fingerprint, reports, known.get(fingerprint))));
        groups.sort(Comparator.comparing(ReportGroup::last).reversed());
        return groups;
    }

    private static ReportGroup group(String fingerprint, List<ReportSummary> reports,
            GroupIndex.@Nullable Known known) {
        ReportSummary latest = reports.getFirst();
        ReportSummary oldest = reports.getLast();
        long count = known == null ? reports.size() : Math.max(known.count(), reports.size());
        return new ReportGroup(fingerprint, latest.type(), latest.message(), latest.bundle(), count,
                known == null ? oldest.time() : Instant.parse(known.first()),
                known == null ? oldest.version() : known.firstVersion(),
                known == null ? latest.time() : Instant.parse(known.last()), reports);
    }

    @Override
    public Optional<CrashReport> read(String id) throws StorageException {
        for (ReportFolder.Entry entry : entries()) {
            if (entry.id().equals(id)) {
                return Optional.of(read(entry));
            }
        }
        return Optional.empty();
    }

    private static CrashReport read(ReportFolder.Entry entry) throws StorageException {
        try {
            Path text = entry.files().getLast();
            return new CrashReport(ReportReader.summary(entry.main(), entry.id(), entry.bytes()),
                    ReportReader.tree(entry.main()), entry.files().size() > 1 ? ReportReader.text(text) : "");
        } catch (UnreadableException e) {
            throw new StorageException(entry.main(), Problem.FAILED, Objects.requireNonNull(e.getMessage()), e);
        }
    }

    @Override
    public int delete(Set<String> ids) throws StorageException {
        int deleted = 0;
        SafeFiles remover = files.getService();
        for (ReportFolder.Entry entry : entries()) {
            if (ids.contains(entry.id())) {
                for (Path file : entry.files()) {
                    remover.delete(file);
                }
                deleted++;
            }
        }
        return deleted;
    }

    @Override
    public List<String> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    @Override
    public String fingerprint(Map<String, ?> core) {
        return Fingerprint.of(core);
    }

    @Override
    public String bundle(Map<String, ?> core) {
        return Fingerprint.bundle(core);
    }

    @Override
    public Map<String, Object> count(String fingerprint, Instant time) throws InterruptedException {
        GroupIndex.Known known = index.count(files.getService(), fingerprint, time, version, this::there);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("count", known.count());
        tree.put("first", known.first());
        tree.put("firstVersion", known.firstVersion());
        return tree;
    }

    /** The reports that are there, as far as they can be read. */
    private List<ReportSummary> there() {
        try {
            return list();
        } catch (StorageException e) {
            LOG.info("Crash reports cannot be read", e);
            return List.of();
        }
    }

    @Override
    public void reported(ReportSummary report, Incident incident, long occurrence, String problem) {
        if (problem.isEmpty() && keeping.compareAndSet(false, true)) {
            CompletableFuture.runAsync(this::keep);
        }
    }

    private void keep() {
        keeping.set(false);
        try {
            List<String> failed = new Retention(folder, files.getService()).keep(limits.get(), Instant.now());
            failed.forEach(sentence -> LOG.warn("Old crash reports stay: {}", sentence));
        } catch (IOException e) {
            LOG.warn("Old crash reports cannot be removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the next report does it
        } catch (RuntimeException e) {
            LOG.error("Old crash reports cannot be removed", e);
        }
    }
}

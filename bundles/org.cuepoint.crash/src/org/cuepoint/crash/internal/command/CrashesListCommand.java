package org.cuepoint.crash.internal.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.ReportGroup;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code crashes list}: the reports that are there, the latest first. */
@Component
public final class CrashesListCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("crashes list", "List the crash reports, the latest first");

    private final CrashReports reports;

    /** @param reports has them */
    @Activate
    public CrashesListCommand(@Reference CrashReports reports) {
        this.reports = reports;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure {
        try {
            List<ReportSummary> all = reports.list();
            List<String> problems = reports.problems();
            Map<String, Long> counts = new HashMap<>();
            for (ReportGroup group : reports.groups()) {
                counts.put(group.fingerprint(), group.count());
            }
            List<Map<String, Object>> document = new ArrayList<>();
            for (ReportSummary report : all) {
                long count = counts.getOrDefault(report.fingerprint(), 1L);
                document.add(tree(report, count));
                call.print(report.id() + "  " + report.kind().id() + "  " + report.type()
                        + (report.message().isEmpty() ? "" : ": " + report.message())
                        + (count > 1 ? "  (" + count + " times)" : ""));
            }
            if (all.isEmpty()) {
                call.print("There are no crash reports.");
            }
            problems.forEach(call::note);
            call.result(document);
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
        } catch (StorageException e) {
            throw new CommandFailure(Objects.requireNonNull(e.getMessage()), e);
        }
    }

    private static Map<String, Object> tree(ReportSummary report, long count) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", report.id());
        tree.put("time", report.time().toString());
        tree.put("kind", report.kind().id());
        tree.put("type", report.type());
        tree.put("message", report.message());
        tree.put("fingerprint", report.fingerprint());
        tree.put("count", count);
        tree.put("bundle", report.bundle());
        tree.put("version", report.version());
        tree.put("session", report.session());
        tree.put("file", report.file().toString());
        return tree;
    }
}

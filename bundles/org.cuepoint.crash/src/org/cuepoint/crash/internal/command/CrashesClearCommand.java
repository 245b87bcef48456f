package org.cuepoint.crash.internal.command;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code crashes clear}: deletes all reports, or one. */
@Component
public final class CrashesClearCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("crashes clear", "Delete crash reports for good")
            .withOptionalParameter("ID", "Only this one, as \"crashes list\" names it");

    private final CrashReports reports;

    /** @param reports has them */
    @Activate
    public CrashesClearCommand(@Reference CrashReports reports) {
        this.reports = reports;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure {
        try {
            Set<String> ids = new LinkedHashSet<>();
            if (call.arguments().isEmpty()) {
                reports.list().stream().map(ReportSummary::id).forEach(ids::add);
            } else {
                ids.add(call.arguments().getFirst());
            }
            int deleted = reports.delete(ids);
            if (deleted == 0 && !call.arguments().isEmpty()) {
                throw new CommandFailure("There is no crash report \"" + call.arguments().getFirst()
                        + "\". \"crashes list\" names them.");
            }
            call.print(deleted == 1 ? "1 crash report was deleted." : deleted + " crash reports were deleted.");
            call.result(Map.of("deleted", deleted));
            return ExitCode.DONE;
        } catch (StorageException e) {
            throw new CommandFailure(Objects.requireNonNull(e.getMessage()), e);
        }
    }
}

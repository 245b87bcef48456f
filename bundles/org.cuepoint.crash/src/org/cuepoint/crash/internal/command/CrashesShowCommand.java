package org.cuepoint.crash.internal.command;

import java.util.Objects;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.crash.CrashReport;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.safety.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code crashes show}: one report. */
@Component
public final class CrashesShowCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("crashes show", "Show a crash report")
            .withParameter("ID", "Which one, as \"crashes list\" names it");

    private final CrashReports reports;

    /** @param reports has them */
    @Activate
    public CrashesShowCommand(@Reference CrashReports reports) {
        this.reports = reports;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure {
        String id = call.arguments().getFirst();
        try {
            CrashReport report = reports.read(id).orElseThrow(
                    () -> new CommandFailure("There is no crash report \"" + id + "\". \"crashes list\" names them."));
            report.text().lines().forEach(call::print);
            if (report.text().isEmpty()) {
                call.note("The readable form of this report is missing; --json shows what there is.");
            }
            call.result(report.content());
            return ExitCode.DONE;
        } catch (StorageException e) {
            throw new CommandFailure(Objects.requireNonNull(e.getMessage()), e);
        }
    }
}

package org.cuepoint.locations.internal;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code paths}: where everything lives, and why there. */
@Component
public final class PathsCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("paths", "Show where files are kept and why there");

    private final Locations locations;

    /** @param locations what to tell about */
    @Activate
    public PathsCommand(@Reference Locations locations) {
        this.locations = locations;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) {
        LocationReport report = new LocationReport(locations);
        if (!call.json()) {
            report.lines().forEach(call::print);
            // the others are told before every command
            locations.notices().stream().filter(notice -> notice.kind() == Notice.Kind.IGNORED)
                    .forEach(notice -> call.note(notice.sentence()));
        }
        call.result(report.document());
        return ExitCode.DONE;
    }
}

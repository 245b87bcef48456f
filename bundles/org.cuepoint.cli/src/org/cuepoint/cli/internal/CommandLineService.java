package org.cuepoint.cli.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.List;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.diagnostics.StartNotices;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Collects every command that a bundle contributes. */
@Component(service = CommandLineService.class)
public final class CommandLineService {

    private final List<CliCommand> commands;
    private final List<StartNotices> notices;
    private final @Nullable ApplicationIdentity identity;

    /**
     * @param commands every contributed command; the order is that of service ranking
     * @param notices what the user is told before a command runs
     * @param identity who the application is, when a bundle says so
     */
    @Activate
    public CommandLineService(
            @Reference(cardinality = MULTIPLE, policyOption = GREEDY) List<CliCommand> commands,
            @Reference(cardinality = MULTIPLE, policyOption = GREEDY) List<StartNotices> notices,
            @Reference(cardinality = OPTIONAL, policyOption = GREEDY) @Nullable ApplicationIdentity identity) {
        this.commands = List.copyOf(commands);
        this.notices = List.copyOf(notices);
        this.identity = identity;
    }

    /** A runner of one command line. */
    CommandRunner runner(Console console, CancelSwitch cancelSwitch) {
        return new CommandRunner(Program.of(identity), commands, notices, console, cancelSwitch);
    }
}

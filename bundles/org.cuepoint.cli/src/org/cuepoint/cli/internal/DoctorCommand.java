package org.cuepoint.cli.internal;

import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code doctor}: every section of the diagnostics. The sections are only created when the command runs, so that having
 * them costs other commands nothing.
 */
@Component(service = CliCommand.class)
public final class DoctorCommand implements CliCommand {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final List<Supplier<DiagnosticsSection>> sections = new ArrayList<>();
    private final Doctor doctor = new Doctor(LIMIT);

    /** @param contributed every section that a bundle contributes */
    @Activate
    public DoctorCommand(
            @Reference(policyOption = GREEDY) List<ComponentServiceObjects<DiagnosticsSection>> contributed) {
        contributed.forEach(objects -> sections.add(objects::getService));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("doctor", "Show the state of every part of the application");
    }

    @Override
    public ExitCode run(CommandCall call) throws InterruptedException {
        Doctor.Findings findings = doctor.examine(sections);
        Doctor.lines(findings).forEach(call::print);
        call.result(findings.sections());
        return findings.complete() ? ExitCode.DONE : ExitCode.PARTIAL;
    }
}

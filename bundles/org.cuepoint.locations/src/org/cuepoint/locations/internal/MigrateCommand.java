package org.cuepoint.locations.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.core.ByteSize;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.locations.migration.Migration;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationStep;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code migrate}: shows what an older CuePoint left, takes it over, or undoes that. */
@Component
public final class MigrateCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec
            .of("migrate", "Take over the files of an older CuePoint, or of a home that was moved")
            .withOptionalParameter("ACTION",
                    "show (the default) lists what would be done, run does it, rollback undoes it")
            .withOption("--from", "DIR", "A folder that was a CUEPOINT_HOME; without it the places of older versions");

    private final Migration migration;

    /** @param migration does it */
    @Activate
    public MigrateCommand(@Reference Migration migration) {
        this.migration = migration;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        String action = call.arguments().isEmpty() ? "show" : call.arguments().getFirst();
        return switch (action) {
            case "show" -> show(call, plan(call));
            case "run" -> migrate(call, plan(call));
            case "rollback" -> end(call, new MigrationPlan(List.of(), List.of(), List.of()), migration.rollBack());
            default -> throw new CommandFailure(ExitCode.USAGE,
                    "There is no action \"" + Shown.value(action) + "\"; there are show, run and rollback.");
        };
    }

    private MigrationPlan plan(CommandCall call) throws CommandFailure {
        Optional<String> from = call.option("--from");
        try {
            return from.isEmpty() ? migration.plan() : migration.plan(Path.of(from.get()));
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "\"" + Shown.value(from.orElse("")) + "\" is not a path.");
        }
    }

    private ExitCode show(CommandCall call, MigrationPlan plan) {
        for (MigrationStep step : plan.steps()) {
            call.print(step.from() + (step.backup() ? " stays; backup " : " -> ") + step.to());
        }
        for (Path folder : plan.folders()) {
            call.print(folder + " -> " + folder + ".old");
        }
        plan.left().forEach(call::note);
        call.print(plan.isEmpty()
                ? "There is nothing to take over."
                : plan.steps().size() + " files, " + ByteSize.words(plan.bytes())
                        + ". The command migrate run takes them over.");
        call.result(document(plan, Optional.empty()));
        return ExitCode.DONE;
    }

    private ExitCode migrate(CommandCall call, MigrationPlan plan) throws CommandFailure, InterruptedException {
        MigrationOutcome outcome = migration.run(plan, (done, all) -> !Thread.currentThread().isInterrupted());
        if (Thread.interrupted()) {
            throw new InterruptedException(outcome.sentence());
        }
        return end(call, plan, outcome);
    }

    private static ExitCode end(CommandCall call, MigrationPlan plan, MigrationOutcome outcome) throws CommandFailure {
        if (outcome instanceof MigrationOutcome.NotDone failed) {
            throw new CommandFailure(failed.sentence());
        }
        call.print(outcome.sentence());
        if (outcome instanceof MigrationOutcome.Done done) {
            done.notes().forEach(call::note);
        }
        plan.left().forEach(call::note);
        call.result(document(plan, Optional.of(outcome)));
        return outcome instanceof MigrationOutcome.ToBeFinished ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> document(MigrationPlan plan, Optional<MigrationOutcome> outcome) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (MigrationStep step : plan.steps()) {
            steps.add(
                    Map.of("from", step.from().toString(), "to", step.to().toString(), "bytes", step.bytes(), "backup",
                            step.backup()));
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("steps", steps);
        document.put("folders", plan.folders().stream().map(Path::toString).toList());
        document.put("bytes", plan.bytes());
        document.put("left", plan.left());
        document.put("done", outcome.isPresent() && outcome.get() instanceof MigrationOutcome.Done);
        document.put("sentence", outcome.isPresent() ? outcome.get().sentence() : null);
        return document;
    }
}

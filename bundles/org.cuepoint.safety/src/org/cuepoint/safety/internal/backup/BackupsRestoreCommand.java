package org.cuepoint.safety.internal.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backups restore}: brings an earlier content of a file back. */
@Component
public final class BackupsRestoreCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec
            .of("backups restore",
                    "Bring earlier contents of files back, all or none; what they are now is kept as a backup before")
            .withParameters("ID", "The backups, as the command backups list shows them");

    private final BackupStore store;

    /** @param store has them */
    @Activate
    public BackupsRestoreCommand(@Reference BackupStore store) {
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        List<BackupVersion> versions = new ArrayList<>();
        for (String id : call.arguments()) {
            versions.add(BackupReport.named(store, id));
        }
        TransactionResult result = versions.size() == 1
                ? alone(versions.getFirst())
                : store.restoreAll(versions);
        if (!result.done()) {
            throw new CommandFailure(result.sentence());
        }
        call.print(result.sentence());
        List<String> files = versions.stream().map(version -> version.file().toString()).toList();
        call.result(Map.of("file", files.getFirst(), "files", files, "restored", true));
        return ExitCode.DONE;
    }

    /** One file needs no journal. */
    private TransactionResult alone(BackupVersion version) throws InterruptedException {
        return switch (store.restore(version)) {
            case SaveResult.Saved saved ->
                new TransactionResult.Done(List.of(saved), saved.durable(), saved.sentence());
            case SaveResult.Skipped skipped -> new TransactionResult.NotDone(skipped.file(), Problem.EXISTS,
                    skipped.sentence());
            case SaveResult.NotSaved failed -> new TransactionResult.NotDone(failed.file(), failed.problem(),
                    failed.sentence());
        };
    }
}

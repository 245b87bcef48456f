package org.cuepoint.safety.internal.backup;

import java.util.List;
import java.util.Map;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.SaveResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backups restore}: brings an earlier content of a file back. */
@Component
public final class BackupsRestoreCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec
            .of("backups restore", "Bring an earlier content of a file back; what it is now is kept as a backup before")
            .withParameter("ID", "The backup, as the command backups list shows it");

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
        SaveResult result = store.restore(named(call.arguments().getFirst()));
        if (!result.saved()) {
            throw new CommandFailure(result.sentence());
        }
        call.print(result.sentence());
        call.result(Map.of("file", result.file().toString(), "restored", true));
        return ExitCode.DONE;
    }

    private BackupVersion named(String id) throws CommandFailure {
        List<BackupVersion> found = BackupReport.all(store).stream().map(BackedUpFile::versions).flatMap(List::stream)
                .filter(version -> version.id().equals(id)).toList();
        if (found.size() != 1) {
            throw new CommandFailure(ExitCode.USAGE,
                    "There is no backup of that name. The command backups list shows all.");
        }
        return found.getFirst();
    }
}

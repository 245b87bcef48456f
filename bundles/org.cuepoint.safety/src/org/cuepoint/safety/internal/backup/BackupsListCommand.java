package org.cuepoint.safety.internal.backup;

import java.util.List;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backups list}: the earlier contents of files that are kept. */
@Component
public final class BackupsListCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("backups list",
            "Show which earlier contents of files are kept");

    private final BackupStore store;

    /** @param store has them */
    @Activate
    public BackupsListCommand(@Reference BackupStore store) {
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure {
        List<BackedUpFile> files = BackupReport.all(store);
        for (BackedUpFile file : files) {
            call.print(file.file().toString());
            for (BackupVersion version : file.versions()) {
                call.print(BackupReport.line(version));
            }
        }
        if (files.isEmpty()) {
            call.print("There are no backups yet.");
        }
        call.result(BackupReport.document(files, version -> null));
        return ExitCode.DONE;
    }
}

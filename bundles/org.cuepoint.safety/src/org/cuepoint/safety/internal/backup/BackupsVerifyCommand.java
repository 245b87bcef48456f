package org.cuepoint.safety.internal.backup;

import java.util.List;
import java.util.Map;
import java.util.HashMap;

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

/** {@code backups verify}: whether the copies still have the content that was kept. */
@Component
public final class BackupsVerifyCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("backups verify",
            "Read every backup and compare it with what was kept");

    private final BackupStore store;

    /** @param store has them */
    @Activate
    public BackupsVerifyCommand(@Reference BackupStore store) {
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        List<BackedUpFile> files = BackupReport.all(store);
        Map<BackupVersion, Boolean> verified = new HashMap<>();
        int damaged = 0;
        for (BackedUpFile file : files) {
            for (BackupVersion version : file.versions()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                boolean good = store.verify(version);
                verified.put(version, good);
                damaged += good ? 0 : 1;
                if (!good) {
                    call.print(file.file() + "\n" + BackupReport.line(version) + "  is damaged");
                }
            }
        }
        call.print(verified.size() + " backups were read; "
                + (damaged == 0 ? "all are good." : damaged + " are damaged."));
        call.result(BackupReport.document(files, verified::get));
        return damaged == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
    }
}

package org.cuepoint.safety.internal.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
import org.cuepoint.safety.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backups now}: keeps what files are at this moment. */
@Component
public final class BackupsNowCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("backups now", "Keep what files are now")
            .withParameters("FILE", "A file to be kept");

    private final BackupStore store;

    /** @param store keeps them */
    @Activate
    public BackupsNowCommand(@Reference BackupStore store) {
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        List<Map<String, Object>> kept = new ArrayList<>();
        boolean all = true;
        for (String name : call.arguments()) {
            try {
                BackupVersion version = store.keepNow(Path.of(name));
                call.print(version.file() + " is kept as " + version.id() + '.');
                kept.add(Map.of("file", version.file().toString(), "id", version.id(), "kept", true));
            } catch (StorageException | InvalidPathException e) {
                all = false;
                call.note(String.valueOf(e.getMessage()));
                kept.add(Map.of("file", name, "kept", false, "problem", String.valueOf(e.getMessage())));
            }
        }
        call.result(kept);
        if (all) {
            return ExitCode.DONE;
        }
        return kept.stream().anyMatch(each -> Boolean.TRUE.equals(each.get("kept")))
                ? ExitCode.PARTIAL
                : ExitCode.FAILED;
    }
}

package org.cuepoint.safety.internal.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.core.ByteSize;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.FileComparison;
import org.cuepoint.safety.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backups compare}: where a file differs first from an earlier content. */
@Component
public final class BackupsCompareCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec
            .of("backups compare", "Show where a file differs first from an earlier content")
            .withParameter("ID", "The backup, as the command backups list shows it");

    private final BackupStore store;

    /** @param store has them */
    @Activate
    public BackupsCompareCommand(@Reference BackupStore store) {
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure {
        BackupVersion version = BackupReport.named(store, call.arguments().getFirst());
        FileComparison comparison;
        try {
            comparison = store.compare(version);
        } catch (StorageException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        call.print(version.file().toString());
        call.print("  now   " + line(comparison.first()));
        call.print("  then  " + line(comparison.second()));
        Optional<FileComparison.Difference> difference = comparison.difference();
        if (difference.isEmpty()) {
            call.print("They are equal.");
        } else {
            call.print(where(difference.get()));
            call.print("  now   " + difference.get().first());
            call.print("  then  " + difference.get().second());
        }
        call.result(document(version, comparison));
        return ExitCode.DONE;
    }

    private static String line(FileComparison.Side side) {
        return side.modified() + "  " + ByteSize.words(side.bytes());
    }

    private static String where(FileComparison.Difference difference) {
        return difference.text()
                ? "They differ from line " + difference.line() + ", column " + difference.column() + ", on:"
                : "They differ from byte " + difference.offset() + " on:";
    }

    private static Map<String, Object> document(BackupVersion version, FileComparison comparison) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", version.file().toString());
        document.put("id", version.id());
        document.put("equal", comparison.difference().isEmpty());
        document.put("bytesNow", comparison.first().bytes());
        document.put("bytesThen", comparison.second().bytes());
        comparison.difference().ifPresent(difference -> {
            document.put("offset", difference.offset());
            document.put("line", difference.line());
            document.put("column", difference.column());
            document.put("now", difference.first());
            document.put("then", difference.second());
        });
        return document;
    }
}

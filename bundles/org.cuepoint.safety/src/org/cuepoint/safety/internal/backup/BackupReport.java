package org.cuepoint.safety.internal.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.cuepoint.core.ByteSize;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.StorageException;
import org.jspecify.annotations.Nullable;

/** What the commands about backups have in common. */
public final class BackupReport {

    private BackupReport() {
    }

    /** Everything that is kept. */
    public static List<BackedUpFile> all(BackupStore store) throws CommandFailure {
        try {
            return store.list();
        } catch (StorageException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** The one of that name. */
    static BackupVersion named(BackupStore store, String id) throws CommandFailure {
        List<BackupVersion> found = all(store).stream().map(BackedUpFile::versions).flatMap(List::stream)
                .filter(version -> version.id().equals(id)).toList();
        if (found.size() != 1) {
            throw new CommandFailure(ExitCode.USAGE, "There is no backup called " + id
                    + ". The command backups list shows all.");
        }
        return found.getFirst();
    }

    /**
     * The document for programs.
     *
     * @param verified whether a copy is what it was; null when nobody looked
     */
    public static List<Map<String, Object>> document(List<BackedUpFile> files,
            Function<BackupVersion, @Nullable Boolean> verified) {
        List<Map<String, Object>> document = new ArrayList<>();
        for (BackedUpFile file : files) {
            List<Map<String, @Nullable Object>> versions = new ArrayList<>();
            for (BackupVersion version : file.versions()) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("id", version.id());
                one.put("time", version.time().toString());
                one.put("bytes", version.bytes());
                one.put("sha256", version.sha256());
                one.put("verified", verified.apply(version));
                versions.add(one);
            }
            document.add(Map.of("file", file.file().toString(), "versions", versions));
        }
        return document;
    }

    /** A version in a line for people. */
    public static String line(BackupVersion version) {
        return "  " + version.id() + "  " + version.time() + "  " + ByteSize.words(version.bytes());
    }
}

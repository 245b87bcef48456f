package org.cuepoint.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.backup.BackupFolder;
import org.cuepoint.safety.internal.backup.BackupStoreService;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.safety.internal.transaction.TransactionRecovery;
import org.cuepoint.safety.internal.trash.TrashService;

/** A folder with the files that are saved, alone and together, and what the product keeps of them. */
final class SafetyPlace {

    /** Our temporary files and journals. */
    private static final Pattern OURS = Pattern.compile("\\.cuepoint-.*|[0-9a-f]{16}\\.transaction");
    /** What a person is to find of a save that was killed when it had more than the file. */
    private static final Pattern UNFINISHED = Pattern.compile(".* \\(unfinished( \\d+)?\\)\\..*");

    private final Path root;

    SafetyPlace(Path root) {
        this.root = root;
    }

    /** Saved alone. */
    Path single() {
        return root.resolve("single").resolve("list.csv");
    }

    /** Saved together, each in a folder of its own. */
    List<Path> together() {
        return List.of(root.resolve("a/one.csv"), root.resolve("b/two.csv"), root.resolve("c/deep/three.csv"));
    }

    Path backups() {
        return root.resolve("backups");
    }

    private Path journals() {
        return root.resolve("state").resolve("transactions");
    }

    /** The service as a freshly started product has it, with what was interrupted finished. */
    SafeFiles started() throws IOException {
        TransactionRecovery recovery = new TransactionRecovery(Workshop.here(target -> {}), this::journals);
        recovery.recover();
        Workshop workshop = Workshop.here(target -> {}).finishing(recovery);
        return new SafeFilesService(workshop, new BackupFolder(workshop, this::backups, Clock.systemUTC()),
                this::journals);
    }

    /** The three files as one write. */
    List<FileWrite> writes(int generation) {
        List<FileWrite> writes = new ArrayList<>();
        for (Path file : together()) {
            writes.add(new FileWrite(file, SaveOptions.of(ConflictPolicy.OVERWRITE),
                    Content.of(SavedContent.of(generation))));
        }
        return writes;
    }

    /** The names of temporary files and journals that lie about. */
    List<String> leftovers() throws IOException {
        return named(OURS);
    }

    /** Removes the files that a person would find, and says how many there were. */
    int takeUnfinished() throws IOException {
        List<String> found = named(UNFINISHED);
        for (String name : found) {
            Files.delete(root.resolve(name));
        }
        return found.size();
    }

    private List<String> named(Pattern pattern) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(path -> pattern.matcher(path.getFileName().toString()).matches())
                    .map(path -> root.relativize(path).toString()).sorted().toList();
        }
    }

    /** How many backups there are and which of them are damaged or hold no whole content. */
    List<String> badBackups(int[] count) throws IOException {
        List<String> bad = new ArrayList<>();
        try {
            Workshop workshop = Workshop.here(target -> {});
            BackupStore store = BackupStoreService.in(workshop, this::backups,
                    new BackupFolder(workshop, this::backups, Clock.systemUTC()), started(),
                    new TrashService(workshop, Optional.empty(), Clock.systemUTC(), "CuePoint"));
            for (BackedUpFile file : store.list()) {
                for (BackupVersion version : file.versions()) {
                    count[0]++;
                    if (!store.verify(version)) {
                        bad.add(version.copy().toString());
                    }
                }
            }
        } catch (StorageException e) {
            bad.add(String.valueOf(e.getMessage()));
        }
        return bad;
    }
}

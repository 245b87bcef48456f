package org.cuepoint.safety.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.internal.backup.BackupFolder;
import org.cuepoint.safety.internal.backup.BackupStoreService;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.PathLocks;
import org.cuepoint.safety.internal.save.Workshop;
import org.cuepoint.safety.internal.trash.TrashService;

/** Services over a folder of a test. */
public final class Fixture {

    public static final WriteGuard EVERYTHING_ALLOWED = target -> {};

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:11:12.123Z"), ZoneOffset.UTC);

    private Fixture() {
    }

    /** Backups go to a folder beside the files. */
    public static SafeFiles files(Path backups) {
        return files(new PlatformStorage(Platform.current()), backups, EVERYTHING_ALLOWED);
    }

    public static SafeFiles files(StorageDevice device, Path backups, WriteGuard guard) {
        Workshop workshop = workshop(device, guard);
        return new SafeFilesService(workshop, new BackupFolder(workshop, () -> backups, CLOCK),
                () -> backups.resolveSibling("transactions"));
    }

    /** The earlier contents in a folder. */
    public static BackupStore store(Path backups, SafeFiles files) {
        Workshop workshop = workshop();
        Trash trash = new TrashService(workshop, Optional.of(backups.resolveSibling("trash")), CLOCK, "tests");
        return BackupStoreService.in(workshop, () -> backups, new BackupFolder(workshop, () -> backups, CLOCK), files,
                trash);
    }

    public static Workshop workshop(StorageDevice device, WriteGuard guard) {
        return new Workshop(device, Platform.current(), guard, new PathLocks());
    }

    public static Workshop workshop() {
        return workshop(new PlatformStorage(Platform.current()), EVERYTHING_ALLOWED);
    }

    public static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    public static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /** All regular files and links below a folder, relative to it. */
    public static List<String> tree(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(p -> !Files.isDirectory(p)).map(p -> folder.relativize(p).toString()).sorted()
                    .toList();
        }
    }
}

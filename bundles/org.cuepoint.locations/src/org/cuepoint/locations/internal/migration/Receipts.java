package org.cuepoint.locations.internal.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.locations.migration.MigrationReceipt;

/** The receipt of the last migration, and those of earlier and undone ones beside it. */
final class Receipts {

    private static final String NAME = "migration.receipt";
    private static final String TIME = "time";
    private static final String FILE = "file";
    private static final String FOLDER = "folder";
    private static final String MADE = "made";

    private final MigrationDisk disk;
    private final Path folder;

    Receipts(MigrationDisk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** The one that can be undone. */
    Optional<MigrationReceipt> last() throws IOException {
        Path file = folder.resolve(NAME);
        if (disk.facts(file).isEmpty()) {
            return Optional.empty();
        }
        Instant time = Instant.EPOCH;
        List<MigrationReceipt.Copied> files = new ArrayList<>();
        List<MigrationReceipt.Renamed> folders = new ArrayList<>();
        List<Path> made = new ArrayList<>();
        try {
            for (List<String> line : Lines.read(disk.text(file))) {
                switch (line.getFirst()) {
                    case TIME -> time = Instant.parse(line.get(1));
                    case FILE -> files.add(new MigrationReceipt.Copied(Path.of(line.get(1)), Path.of(line.get(2)),
                            Long.parseLong(line.get(3)), line.get(4)));
                    case MADE -> made.add(Path.of(line.get(1)));
                    default -> folders.add(new MigrationReceipt.Renamed(Path.of(line.get(1)), Path.of(line.get(2))));
                }
            }
        } catch (RuntimeException e) {
            throw new IOException(file + " was written by another version of the application", e);
        }
        return Optional.of(new MigrationReceipt(time, files, folders, made));
    }

    /**
     * Writes the receipt as a whole. That of an earlier migration gets another name; that of the same one, written before a
     * kill, is replaced.
     *
     * @param id tells migrations apart
     */
    void write(String id, MigrationReceipt receipt) throws IOException {
        StringBuilder text = new StringBuilder(Lines.line(TIME, receipt.time().toString(), id));
        for (MigrationReceipt.Copied copied : receipt.files()) {
            text.append(Lines.line(FILE, copied.from().toString(), copied.to().toString(),
                    Long.toString(copied.bytes()), copied.sha256()));
        }
        for (MigrationReceipt.Renamed renamed : receipt.folders()) {
            text.append(Lines.line(FOLDER, renamed.from().toString(), renamed.to().toString()));
        }
        for (Path made : receipt.made()) {
            text.append(Lines.line(MADE, made.toString()));
        }
        Path part = folder.resolve(NAME + ".part");
        disk.remove(part);
        disk.append(part, text.toString());
        if (!isOf(id)) {
            putAside("earlier");
        }
        disk.rename(part, folder.resolve(NAME));
        disk.forceFolder(folder);
    }

    private boolean isOf(String id) throws IOException {
        Path file = folder.resolve(NAME);
        if (disk.facts(file).isEmpty()) {
            return false;
        }
        List<List<String>> lines = Lines.read(disk.text(file));
        return !lines.isEmpty() && lines.getFirst().contains(id);
    }

    /** Gives the last receipt another name, so that it is not undone again. */
    void putAside(String word) throws IOException {
        Path file = folder.resolve(NAME);
        if (disk.facts(file).isEmpty()) {
            return;
        }
        int number = 1;
        while (disk.facts(folder.resolve(NAME + '.' + word + '-' + number)).isPresent()) {
            number++;
        }
        disk.rename(file, folder.resolve(NAME + '.' + word + '-' + number));
        disk.forceFolder(folder);
    }
}

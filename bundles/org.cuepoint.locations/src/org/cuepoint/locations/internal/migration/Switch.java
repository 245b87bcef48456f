package org.cuepoint.locations.internal.migration;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationReceipt;
import org.cuepoint.locations.migration.MigrationStep;

/**
 * The second half of a migration, after the point of no return: the copies get their names, the old folders the suffix
 * {@code .old}, the receipt is written. Everything here may be done again after a kill at any moment.
 */
final class Switch {

    private static final int MOST_NAMES = 9_999;

    private final MigrationDisk disk;
    private final MigrationJournal journal;
    private final Receipts receipts;
    private final Work work;
    private final List<String> notes = new ArrayList<>();

    Switch(MigrationDisk disk, MigrationJournal journal, Receipts receipts, Work work) {
        this.disk = disk;
        this.journal = journal;
        this.receipts = receipts;
        this.work = work;
    }

    /**
     * Does what is left to do.
     *
     * @param now for the receipt
     */
    MigrationOutcome finish(Instant now) throws IOException {
        List<MigrationReceipt.Copied> files = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < work.steps().size(); i++) {
            Optional<Path> name = place(i);
            whole &= name.isPresent();
            if (name.isPresent()) {
                MigrationStep step = work.steps().get(i);
                files.add(new MigrationReceipt.Copied(step.from(), name.get(), step.bytes(), work.hash(i)));
            }
        }
        forceFolders(files);
        List<MigrationReceipt.Renamed> folders = whole ? renameFolders() : List.of();
        receipts.write(work.id(), new MigrationReceipt(now, files, folders, work.made()));
        journal.remove();
        long bytes = files.stream().mapToLong(MigrationReceipt.Copied::bytes).sum();
        return new MigrationOutcome.Done(files.size(), bytes, notes, sentence(files.size(), folders));
    }

    /** The name that the copy of a step got, now or before a kill; empty when somebody removed it since. */
    private Optional<Path> place(int i) throws IOException {
        Path temporary = work.temporary(i);
        Path wanted = work.steps().get(i).to();
        Optional<Path> before = work.name(i);
        Optional<MigrationDisk.Facts> waiting = disk.facts(temporary);
        if (waiting.isEmpty()) {
            if (before.isPresent() && disk.facts(before.get()).isPresent()) {
                return told(wanted, before.get());
            }
            notes.add(wanted + " was removed by somebody else meanwhile; its original stays where it is.");
            return Optional.empty();
        }
        if (before.isPresent() && isSame(i, waiting.get(), before.get())) {
            disk.remove(temporary); // it was killed between giving the name and taking the other one away
            return told(wanted, before.get());
        }
        for (int k = 0; k <= MOST_NAMES; k++) {
            Path name = numbered(wanted, k);
            if (disk.facts(name).isEmpty()) {
                journal.add(work, Work.PLACING, Integer.toString(i), name.toString());
                if (linked(temporary, name)) {
                    disk.remove(temporary);
                    return told(wanted, name);
                }
            }
        }
        throw new IOException("no name is free for " + wanted);
    }

    private boolean isSame(int i, MigrationDisk.Facts file, Path name) throws IOException {
        Optional<MigrationDisk.Facts> there = disk.facts(name);
        if (there.isEmpty() || !there.get().regular()) {
            return false;
        }
        return file.identity().isEmpty()
                ? disk.hash(name).equals(work.hash(i))
                : there.get().identity().equals(file.identity());
    }

    private boolean linked(Path temporary, Path name) throws IOException {
        try {
            disk.link(temporary, name);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false; // somebody was faster: the next name
        }
    }

    private Optional<Path> told(Path wanted, Path name) {
        if (!wanted.equals(name)) {
            notes.add(wanted + " exists already and was kept; the older file is now called " + name.getFileName()
                    + '.');
        }
        return Optional.of(name);
    }

    /** {@code name (k).ext}; with 0 the name itself. */
    static Path numbered(Path file, int k) {
        if (k == 0) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return file.resolveSibling(stem + " (" + k + ')' + name.substring(stem.length()));
    }

    private void forceFolders(List<MigrationReceipt.Copied> files) throws IOException {
        TreeSet<Path> folders = new TreeSet<>(work.made());
        files.forEach(copied -> folders.add(parent(copied.to())));
        for (Path folder : folders) {
            disk.forceFolder(folder);
        }
    }

    private List<MigrationReceipt.Renamed> renameFolders() throws IOException {
        List<MigrationReceipt.Renamed> renamed = new ArrayList<>();
        for (Path folder : work.folders()) {
            if (disk.facts(folder).isPresent()) {
                Path name = freeName(folder);
                journal.add(work, Work.RENAMING, folder.toString(), name.toString());
                disk.rename(folder, name);
                disk.forceFolder(parent(folder));
            }
            Optional<Path> name = work.newName(folder);
            if (name.isPresent()) {
                renamed.add(new MigrationReceipt.Renamed(folder, name.get()));
                lookForLateChanges(folder, name.get());
            }
        }
        return renamed;
    }

    private Path freeName(Path folder) throws IOException {
        int number = 1;
        Path name = folder.resolveSibling(folder.getFileName() + ".old");
        while (disk.facts(name).isPresent()) {
            number++;
            name = folder.resolveSibling(folder.getFileName() + ".old-" + number);
        }
        return name;
    }

    /** An older application that still ran may have written after its file was copied: nothing is lost, but it is told. */
    private void lookForLateChanges(Path folder, Path old) throws IOException {
        for (int i = 0; i < work.steps().size(); i++) {
            Path from = work.steps().get(i).from();
            if (from.startsWith(folder)) {
                Path now = old.resolve(folder.relativize(from));
                if (disk.facts(now).isPresent() && !disk.hash(now).equals(work.hash(i))) {
                    notes.add(from + " was changed while it was taken over; its newer content is in " + now + '.');
                }
            }
        }
    }

    private static String sentence(int files, List<MigrationReceipt.Renamed> folders) {
        StringBuilder text = new StringBuilder(files == 1 ? "1 file was" : files + " files were")
                .append(" taken over.");
        for (MigrationReceipt.Renamed renamed : folders) {
            text.append(" The old folder is now called ").append(renamed.to()).append('.');
        }
        return text.toString();
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}

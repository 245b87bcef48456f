package org.cuepoint.locations.internal.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationReceipt;

/** Takes back what a receipt tells. A copy goes only when its original stands in its place with the same content. */
final class Undo {

    private final MigrationDisk disk;
    private final List<String> notes = new ArrayList<>();
    private final Set<Path> touched = new TreeSet<>();
    private boolean complete = true;
    private int files;
    private long bytes;

    Undo(MigrationDisk disk) {
        this.disk = disk;
    }

    MigrationOutcome undo(MigrationReceipt receipt) throws IOException {
        for (MigrationReceipt.Renamed renamed : receipt.folders()) {
            giveNameBack(renamed);
        }
        for (MigrationReceipt.Copied copied : receipt.files()) {
            removeCopy(copied);
        }
        for (Path made : receipt.made().reversed()) {
            if (disk.facts(made).isPresent() && disk.list(made).isEmpty()) {
                disk.remove(made);
                touched.remove(made);
                touch(made);
            }
        }
        for (Path folder : touched) {
            disk.forceFolder(folder);
        }
        String kept = notes.isEmpty() ? "" : " What was changed since is kept.";
        return new MigrationOutcome.Done(files, bytes, notes,
                "The older files are back where they were; " + files + " copies were removed." + kept);
    }

    /** Whether every old folder has its name again; if not, it can be tried once more. */
    boolean isComplete() {
        return complete;
    }

    private void touch(Path path) {
        Path parent = path.getParent();
        if (parent != null) {
            touched.add(parent);
        }
    }

    private void giveNameBack(MigrationReceipt.Renamed renamed) throws IOException {
        if (disk.facts(renamed.to()).isEmpty()) {
            return; // done before, or somebody else did it
        }
        if (disk.facts(renamed.from()).isPresent()) {
            complete = false;
            notes.add(renamed.from() + " exists again, so " + renamed.to() + " keeps its name.");
            return;
        }
        disk.rename(renamed.to(), renamed.from());
        touch(renamed.from());
    }

    private void removeCopy(MigrationReceipt.Copied copied) throws IOException {
        if (disk.facts(copied.to()).isEmpty()) {
            return;
        }
        if (has(copied.to(), copied.sha256()) && has(copied.from(), copied.sha256())) {
            disk.remove(copied.to());
            touch(copied.to());
            files++;
            bytes += copied.bytes();
        } else {
            notes.add(copied.to() + " stays: it or its original is not what it was.");
        }
    }

    private boolean has(Path file, String sha256) throws IOException {
        Optional<MigrationDisk.Facts> facts = disk.facts(file);
        return facts.isPresent() && facts.get().regular() && disk.hash(file).equals(sha256);
    }
}

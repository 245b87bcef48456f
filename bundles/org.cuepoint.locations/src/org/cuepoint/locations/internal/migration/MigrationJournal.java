package org.cuepoint.locations.internal.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationStep;

/** The journal of the running migration: what is to be done, how far it is, and whether it may still be taken back. */
final class MigrationJournal {

    private final MigrationDisk disk;
    private final Path file;

    MigrationJournal(MigrationDisk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /**
     * What the journal tells; empty when there is none. The rest of a line that was never finished is cut off, so that the
     * next one does not continue it.
     */
    Optional<Work> read() throws IOException {
        Optional<MigrationDisk.Facts> facts = disk.facts(file);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Lines.Content content = Lines.content(disk.text(file));
        Work work = new Work();
        try {
            for (List<String> line : content.fields()) {
                work.add(line);
            }
        } catch (RuntimeException e) {
            // whole lines that make no sense were written by another version: it knows what to do with them
            throw new IOException(file + " was written by another version of the application", e);
        }
        if (content.bytes() < facts.get().bytes()) {
            disk.truncate(file, content.bytes());
        }
        return Optional.of(work);
    }

    /** Writes down that the last migration is being undone. */
    void beginUndo() throws IOException {
        disk.append(file, Lines.line(Work.UNDO));
        forceFolder();
    }

    /** Writes down what is to be done, on the disk when this returns. */
    Work begin(String id, MigrationPlan plan) throws IOException {
        StringBuilder text = new StringBuilder(Lines.line(Work.BEGIN, id));
        for (MigrationStep step : plan.steps()) {
            text.append(Lines.line(Work.STEP, step.from().toString(), step.to().toString(),
                    Long.toString(step.bytes()), Boolean.toString(step.backup())));
        }
        for (Path folder : plan.folders()) {
            text.append(Lines.line(Work.FOLDER, folder.toString()));
        }
        disk.append(file, text.append(Lines.line(Work.READY)).toString());
        forceFolder();
        return read().orElseThrow(() -> new IOException(file + " vanished"));
    }

    /** Adds a line, on the disk when this returns, and takes it into the work. */
    void add(Work work, String... fields) throws IOException {
        disk.append(file, Lines.line(fields));
        work.add(List.of(fields));
    }

    /** Ends the migration. */
    void remove() throws IOException {
        disk.remove(file);
        forceFolder();
    }

    private void forceFolder() throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            disk.forceFolder(folder);
        }
    }
}

package org.cuepoint.locations.internal.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationProgress;
import org.cuepoint.locations.migration.MigrationReceipt;
import org.cuepoint.locations.migration.MigrationStep;
import org.jspecify.annotations.Nullable;

/**
 * Runs, continues and undoes migrations. Up to the commit record of the journal a migration is taken back, from there on
 * it is finished, whoever finds the journal. Not thread-safe; the caller holds the lock between processes.
 */
public final class Migrator {

    /** What stays free on a drive beside the copies, in bytes. */
    static final long RESERVE = 16L * 1024 * 1024;
    private static final int MOST_ATTEMPTS = 3;

    private final MigrationDisk disk;
    private final WriteGuard guard;
    private final MigrationJournal journal;
    private final Receipts receipts;
    private final Clock clock;

    /**
     * @param disk the disk
     * @param guard asked before anything is written
     * @param journal the journal's file, in a folder that exists
     * @param receipts the folder for receipts, which exists
     * @param clock gives the time of receipts
     */
    public Migrator(MigrationDisk disk, WriteGuard guard, Path journal, Path receipts, Clock clock) {
        this.disk = disk;
        this.guard = guard;
        this.journal = new MigrationJournal(disk, journal);
        this.receipts = new Receipts(disk, receipts);
        this.clock = clock;
    }

    /** Finishes or takes back what a process that died left. */
    public MigrationOutcome recover() throws IOException {
        Optional<Work> left = journal.read();
        if (left.isEmpty()) {
            return new MigrationOutcome.NothingToDo();
        }
        if (left.get().isUndo()) {
            return undoLast();
        }
        if (left.get().isCommitted()) {
            return new Switch(disk, journal, receipts, left.get()).finish(clock.instant());
        }
        takeBack(left.get());
        return new MigrationOutcome.NotDone("Taking over older files was interrupted; nothing has changed.");
    }

    /** Does what the plan says. */
    public MigrationOutcome run(MigrationPlan plan, MigrationProgress progress) {
        if (plan.isEmpty()) {
            return new MigrationOutcome.NothingToDo();
        }
        Work work;
        try {
            recover();
            check(plan);
            work = journal.begin(Long.toHexString(clock.millis()), plan);
        } catch (IOException e) {
            return notDone(e);
        }
        try {
            if (!copyAll(work, progress)) {
                takeBack(work);
                return new MigrationOutcome.NotDone("Taking over older files was cancelled; nothing has changed.");
            }
        } catch (IOException e) {
            return takenBack(work, e);
        }
        try {
            // when this fails nobody knows whether the record is on the disk: whoever reads the journal next decides
            journal.add(work, Work.COMMIT);
            return new Switch(disk, journal, receipts, work).finish(clock.instant());
        } catch (IOException e) {
            return new MigrationOutcome.ToBeFinished(
                    "The older files are copied, but the last steps could not be made: "
                            + words(e) + ". The next start makes them.");
        }
    }

    private static MigrationOutcome notDone(IOException problem) {
        return new MigrationOutcome.NotDone("The older files were not taken over: " + words(problem) + ".");
    }

    private MigrationOutcome takenBack(Work work, IOException problem) {
        try {
            takeBack(work);
            return notDone(problem);
        } catch (IOException e) {
            problem.addSuppressed(e);
            return new MigrationOutcome.NotDone("The older files were not taken over: " + words(problem)
                    + ". Some temporary copies are removed at the next start.");
        }
    }

    private static String words(IOException problem) {
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    private void check(MigrationPlan plan) throws IOException {
        Map<String, Long> needed = new HashMap<>();
        for (MigrationStep step : plan.steps()) {
            guard.check(step.to());
            String store = disk.store(step.to());
            long sum = needed.getOrDefault(store, RESERVE) + step.bytes();
            needed.put(store, sum);
            if (disk.free(step.to()) < sum) {
                throw new IOException("there is not enough space where " + step.to() + " would be; " + plan.bytes()
                        + " bytes are to be copied");
            }
        }
        for (Path folder : plan.folders()) {
            guard.check(folder);
        }
    }

    /** False when it was cancelled. */
    private boolean copyAll(Work work, MigrationProgress progress) throws IOException {
        long all = work.steps().stream().mapToLong(MigrationStep::bytes).sum();
        long done = 0;
        Map<Integer, MigrationDisk.Facts> seen = new HashMap<>();
        for (int i = 0; i < work.steps().size(); i++) {
            if (!progress.proceed(done, all)) {
                return false;
            }
            makeFolders(work, work.steps().get(i).to().getParent());
            seen.put(i, copy(work, i));
            done += work.steps().get(i).bytes();
        }
        for (int i = 0; i < work.steps().size(); i++) {
            Path from = work.steps().get(i).from();
            if (!disk.facts(from).equals(Optional.ofNullable(seen.get(i)))) {
                throw new IOException(
                        from + " was changed meanwhile; close the application that uses it and try again");
            }
        }
        return progress.proceed(all, all);
    }

    private void makeFolders(Work work, @Nullable Path folder) throws IOException {
        if (folder == null || disk.facts(folder).isPresent()) {
            return;
        }
        makeFolders(work, folder.getParent());
        journal.add(work, Work.MADE, folder.toString());
        disk.makeFolder(folder);
    }

    /** Copies one file until it did not change while it was read, and proves the copy. */
    private MigrationDisk.Facts copy(Work work, int i) throws IOException {
        Path from = work.steps().get(i).from();
        Path temporary = work.temporary(i);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            MigrationDisk.Facts before = disk.facts(from).orElseThrow(() -> new IOException(from + " is gone"));
            if (!before.regular()) {
                throw new IOException(from + " is no longer an ordinary file");
            }
            String hash = disk.copy(from, temporary);
            if (!disk.hash(temporary).equals(hash)) {
                throw new IOException("what was read back of the copy of " + from + " is not what was written");
            }
            if (disk.facts(from).equals(Optional.of(before))) {
                journal.add(work, Work.COPIED, Integer.toString(i), hash);
                return before;
            }
            disk.remove(temporary);
        }
        throw new IOException(from + " is being changed all the time");
    }

    private void takeBack(Work work) throws IOException {
        if (work.isReady()) {
            for (int i = 0; i < work.steps().size(); i++) {
                disk.remove(work.temporary(i));
            }
            for (Path folder : work.made().reversed()) {
                if (disk.facts(folder).isPresent() && disk.list(folder).isEmpty()) {
                    disk.remove(folder);
                }
            }
        }
        journal.remove();
    }

    /** The last migration that was not undone. */
    public Optional<MigrationReceipt> receipt() throws IOException {
        return receipts.last();
    }

    /** Undoes the last migration; after a kill the next start goes on with it. */
    public MigrationOutcome rollBack() throws IOException {
        recover();
        if (receipts.last().isEmpty()) {
            return new MigrationOutcome.NothingToDo();
        }
        journal.beginUndo();
        return undoLast();
    }

    private MigrationOutcome undoLast() throws IOException {
        Optional<MigrationReceipt> last = receipts.last();
        MigrationOutcome outcome = new MigrationOutcome.NothingToDo();
        if (last.isPresent()) {
            Undo undo = new Undo(disk);
            outcome = undo.undo(last.get());
            if (undo.isComplete()) {
                receipts.putAside("undone");
            }
        }
        journal.remove();
        return outcome;
    }
}

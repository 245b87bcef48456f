package org.cuepoint.safety.internal.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Durability;
import org.cuepoint.safety.internal.save.PathLocks;
import org.cuepoint.safety.internal.save.Saving;
import org.cuepoint.safety.internal.save.TargetFinder;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes several files: stages and proves all, keeps what they replace, has all of it on the disk, decides by a forced
 * journal, and only then gives the names. Before the decision any failure leaves every file as it was; after it, the
 * rest is done now or by {@link TransactionRecovery}.
 */
public final class TransactionOperation {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionOperation.class);

    private final Workshop workshop;
    private final Backups backups;
    private final Supplier<Path> journals;
    private final List<FileWrite> writes;
    private final List<Participant> all = new ArrayList<>();
    private Path present = Path.of(""); // the file that a failure is told of

    /** @param journals the folder of the journals; made if it is missing */
    public TransactionOperation(Workshop workshop, Backups backups, Supplier<Path> journals, List<FileWrite> writes) {
        this.workshop = workshop;
        this.backups = backups;
        this.journals = journals;
        this.writes = List.copyOf(writes);
    }

    /** Does it. */
    public TransactionResult run() throws InterruptedException {
        boolean done = false;
        List<PathLocks.Held> turns = new ArrayList<>();
        try {
            find();
            takeTurns(turns);
            TransactionResult result = write();
            done = !(result instanceof TransactionResult.NotDone);
            return result;
        } catch (IOException e) {
            return notDone(e);
        } catch (UncheckedIOException e) {
            return notDone(Objects.requireNonNull(e.getCause()));
        } finally {
            all.forEach(Participant::close);
            if (!done) {
                all.forEach(Participant::removeMadeFolders);
            }
            turns.forEach(PathLocks.Held::close);
        }
    }

    private TransactionResult notDone(IOException cause) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException interrupted = new InterruptedException("the save was interrupted");
            interrupted.initCause(cause);
            throw interrupted;
        }
        StorageException failure = workshop.failures().explain(present, "was not saved", cause);
        String others = writes.size() == 1 ? "" : " None of the " + writes.size() + " files was changed.";
        return new TransactionResult.NotDone(present, failure.problem(), failure.getMessage() + others);
    }

    private void find() throws IOException {
        TreeSet<Path> names = new TreeSet<>();
        for (FileWrite write : writes) {
            present = write.target().toAbsolutePath();
            Participant participant = new Participant(
                    new Saving(workshop, backups, present, write.options(), write.content(), true));
            all.add(participant);
            if (!names.add(participant.real())) {
                throw new StorageException(present, Problem.NOT_A_FILE, present
                        + " was not saved: it was to be written twice at once.");
            }
        }
    }

    /** In the order of the names, so that two transactions never wait for each other. */
    private void takeTurns(List<PathLocks.Held> turns) throws InterruptedException {
        for (Participant each : all.stream().sorted(Comparator.comparing(Participant::real)).toList()) {
            turns.add(workshop.locks().take(each.real()));
        }
    }

    private TransactionResult write() throws IOException, InterruptedException {
        for (Participant each : all) {
            present = each.asked();
            each.prepare();
        }
        List<Participant> taking = all.stream().filter(each -> !each.isSkipped()).toList();
        if (taking.isEmpty()) {
            return done(true);
        }
        Durability durability = new Durability(workshop.device(), workshop.platform());
        for (Participant each : taking) {
            present = each.asked();
            if (!durability.confirm(each.folder(), each.madeFolders())) {
                throw new StorageException(present, Problem.FAILED, present + " was not saved: the system does not "
                        + "confirm that its new content is on the disk. The disk may be failing.");
            }
            each.checkUnchanged();
        }
        checkNames(taking);
        present = taking.getFirst().asked();
        try (TransactionJournal journal = TransactionJournal.create(workshop.device(), journalFolder(durability))) {
            return decide(taking, journal);
        }
    }

    /** A file that gets another name may not take that of a further one. */
    private void checkNames(List<Participant> taking) throws StorageException {
        TreeSet<Path> names = new TreeSet<>();
        for (Participant each : taking) {
            if (!names.add(each.step().target())) {
                present = each.asked();
                throw new StorageException(present, Problem.EXISTS, each.step().target()
                        + " was not saved: two of the files would get this name. Choose another one.");
            }
        }
    }

    private Path journalFolder(Durability durability) throws IOException {
        Path folder = journals.get();
        TargetFinder finder = workshop.finder();
        Path real = finder.find(folder.resolve("none")).folder();
        if (!durability.confirmMade(finder.madeFolders())) {
            throw new StorageException(present, Problem.FAILED, present + " was not saved: the system does not confirm "
                    + "that the folder " + real + " is on the disk. The disk may be failing.");
        }
        return real;
    }

    private TransactionResult decide(List<Participant> taking, TransactionJournal journal)
            throws IOException, InterruptedException {
        int named = 0;
        try {
            journal.commit(taking.stream().map(Participant::step).toList());
            for (Participant each : taking) {
                present = each.asked();
                each.giveName();
                named++;
            }
        } catch (IOException | InterruptedException e) {
            if (named == 0) {
                withdraw(journal);
                throw e;
            }
            return unfinished(taking, e);
        }
        boolean durable = true;
        for (Participant each : taking) {
            durable &= each.confirm();
        }
        if (durable) {
            taking.forEach(Participant::dropTemporaryName);
            journal.done();
            taking.forEach(each -> workshop.sweepOnce(each.folder()));
        } else {
            taking.forEach(Participant::leaveTemporaryFile); // a loss of power may take names back: the journal knows
        }
        return done(durable);
    }

    /** When not even that works, the journal is found with its temporary files gone, which says the same. */
    private static void withdraw(TransactionJournal journal) {
        try {
            journal.withdraw();
        } catch (IOException e) {
            LOG.warn("The journal of a given up transaction stays until the next start: {}", e.getMessage());
        }
    }

    private TransactionResult done(boolean durable) {
        var results = all.stream().map(each -> each.result(durable)).toList();
        boolean all = durable && results.stream()
                .allMatch(result -> !(result instanceof SaveResult.Saved saved) || saved.durable());
        StringBuilder text = new StringBuilder();
        results.forEach(result -> text.append(text.isEmpty() ? "" : " ").append(result.sentence()));
        return new TransactionResult.Done(results, all, text.toString());
    }

    /** Some have their names and one does not get it: the decision stands, the rest is for the next start. */
    private TransactionResult unfinished(List<Participant> taking, Exception cause) {
        LOG.warn("A save of {} files stopped at {}", taking.size(), present, cause);
        taking.forEach(Participant::leaveTemporaryFile);
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        String reason = cause instanceof IOException e
                ? String.valueOf(workshop.failures().explain(present, "did not get its new content", e).getMessage())
                : present + " did not get its new content, because the application was stopped.";
        return new TransactionResult.Unfinished(present, reason + " The new content of all " + taking.size()
                + " files is safe on the disk; the next start of the application finishes it.");
    }
}

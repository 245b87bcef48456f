package org.cuepoint.safety.internal.transaction;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.PendingTransactions;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings transactions whose process died to their end: forward when they were decided, back when not. Whatever it is
 * interrupted by, doing it again gives the same. A transaction of a living process is left alone.
 */
public final class TransactionRecovery implements PendingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionRecovery.class);

    private final Workshop workshop;
    private final StorageDevice device;
    private final Supplier<Path> journals;

    /**
     * @param workshop asked for everything but its own pending transactions, which these are
     * @param journals the folder of the journals, which need not exist
     */
    public TransactionRecovery(Workshop workshop, Supplier<Path> journals) {
        this.workshop = workshop;
        this.device = workshop.device();
        this.journals = journals;
    }

    @Override
    public void finish() throws IOException {
        recover();
    }

    /**
     * Does it for all that are found.
     *
     * @return what the user should know, in whole sentences; empty when there was nothing to do
     * @throws IOException when the folder of the journals cannot be read
     */
    public synchronized List<String> recover() throws IOException {
        Path folder = journals.get();
        List<String> told = new ArrayList<>();
        if (device.facts(folder).isEmpty()) {
            return told;
        }
        for (Path journal : device.list(folder)) {
            String name = Objects.toString(journal.getFileName());
            if (TransactionJournal.NAME.matcher(name).matches() && !TransactionJournal.isLive(journal)) {
                recover(journal, told);
            }
        }
        return told;
    }

    private void recover(Path journal, List<String> told) {
        try {
            if (device.facts(journal).filter(facts -> facts.kind() == FileFacts.Kind.REGULAR).isEmpty()) {
                return;
            }
            try (OpenFile file = device.openToAppend(journal)) {
                if (!file.tryLock()) {
                    return; // its process lives
                }
                TransactionJournal.Plan plan = TransactionJournal.read(journal, file);
                Recovery recovery = new Recovery(workshop, plan.steps());
                if (plan.committed() && recovery.isDecided()) {
                    recovery.forward(told);
                } else {
                    recovery.back(told);
                }
                device.remove(journal);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", journal);
        } catch (StorageException e) {
            LOG.warn("{} is no journal of ours and was left alone: {}", journal, e.getMessage());
        } catch (IOException e) {
            LOG.warn("An interrupted save of several files could not be finished; it is tried again at the next start",
                    e);
            told.add("An interrupted save of several files could not be finished: " + Optional
                    .ofNullable(e.getMessage()).orElse("the system gave no reason") + ". It is tried again at the next "
                    + "start.");
        }
    }
}

package org.cuepoint.safety.internal.transaction;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.journal.JournalFormat;
import org.cuepoint.safety.internal.journal.JournalScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a transaction is about to do. The file is written, forced and its folder forced before the first name is given:
 * from then on the transaction is done, whatever happens. Its last line, the commit record, counts the others, and
 * every line has its checksum: a journal of which something is missing counts as none. It is locked while its writer
 * lives.
 */
final class TransactionJournal implements AutoCloseable {

    /** The names of journals. */
    static final Pattern NAME = Pattern.compile("[0-9a-f]{16}\\.transaction");

    private static final Logger LOG = LoggerFactory.getLogger(TransactionJournal.class);
    private static final String COMMIT = "commit ";
    private static final int MOST_ATTEMPTS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    private final StorageDevice device;
    private final Path path;
    private final OpenFile file;

    private TransactionJournal(StorageDevice device, Path path, OpenFile file) {
        this.device = device;
        this.path = path;
        this.file = file;
        LIVE.add(path);
    }

    /** Whether the journal belongs to a transaction that runs in this process. */
    static boolean isLive(Path path) {
        return LIVE.contains(path);
    }

    /** Makes an empty one; the folder exists. */
    static TransactionJournal create(StorageDevice device, Path folder) throws IOException {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Path path = folder.resolve(HexFormat.of().toHexDigits(RANDOM.nextLong()) + ".transaction");
            try {
                TransactionJournal journal = new TransactionJournal(device, path, device.createNew(path, true));
                if (journal.isOurs()) {
                    return journal;
                }
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} is taken", path);
            }
        }
        throw new IOException("no journal could be made in " + folder);
    }

    /** Takes the lock; somebody who looks for dead journals may have been faster, and then the file is gone. */
    private boolean isOurs() throws IOException {
        boolean ours = false;
        try {
            ours = file.tryLock() && device.facts(path).isPresent();
            return ours;
        } finally {
            if (!ours) {
                close();
            }
        }
    }

    /** Decides: when this returns, the transaction is done. When it throws, it is not, after {@link #withdraw}. */
    void commit(List<Step> steps) throws IOException {
        write(JournalFormat.HEADER);
        for (Step step : steps) {
            write(JournalFormat.encode(step.line()));
        }
        write(JournalFormat.encode(COMMIT + steps.size()));
        file.force();
        device.forceFolder(folder());
    }

    private void write(byte[] bytes) throws IOException {
        file.write(bytes, 0, bytes.length);
    }

    private Path folder() {
        return Optional.ofNullable(path.getParent()).orElseThrow();
    }

    /** Takes the decision back, so that it does not come to life again with the next loss of power. */
    void withdraw() throws IOException {
        device.remove(path);
        device.forceFolder(folder());
    }

    /** Everything is on the disk: the journal is needed no longer. If it comes back, there is nothing to do for it. */
    void done() {
        try {
            device.remove(path);
        } catch (IOException e) {
            LOG.warn("The journal {} of a finished transaction could not be removed: {}", path, e.getMessage());
        }
    }

    /** Gives up the lock; the file stays unless it was removed. */
    @Override
    public void close() {
        LIVE.remove(path);
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("The journal {} could not be closed: {}", path, e.getMessage());
        }
    }

    /**
     * What a dead transaction was about to do.
     *
     * @param steps those that can be read
     * @param committed whether all of them are there and the transaction is done
     */
    record Plan(List<Step> steps, boolean committed) {

        /** Copies the list. */
        Plan {
            steps = List.copyOf(steps);
        }
    }

    /** Reads one. When not even its beginning is there, the power failed while it was written: nothing was decided. */
    static Plan read(Path path, OpenFile file) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try {
            new JournalScan(path, file, line -> Step.parse(line).ifPresentOrElse(steps::add, () -> others.add(line)))
                    .run();
        } catch (StorageException e) {
            LOG.info("{} was never written to its end: {}", path, e.getMessage());
            return new Plan(List.of(), false);
        }
        boolean committed = !steps.isEmpty() && others.equals(List.of(COMMIT + steps.size()));
        return new Plan(steps, committed);
    }
}

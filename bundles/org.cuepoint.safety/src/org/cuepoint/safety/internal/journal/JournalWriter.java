package org.cuepoint.safety.internal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.JournalSummary;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.save.Failures;

/** An open journal. After the first failure it accepts nothing more: what follows a torn line could not be trusted. */
public final class JournalWriter implements JournalFile {

    private enum State {
        OPEN, BROKEN, CLOSED
    }

    private final Path name;
    private final OpenFile file;
    private final Failures failures;
    private final JournalSummary opened;
    private final Runnable whenClosed;
    private State state = State.OPEN;
    private int unforced;

    /**
     * @param file positioned at its end and locked
     * @param whenClosed called once
     */
    public JournalWriter(Path name, OpenFile file, Failures failures, JournalSummary opened, Runnable whenClosed) {
        this.name = name;
        this.file = file;
        this.failures = failures;
        this.opened = opened;
        this.whenClosed = whenClosed;
    }

    @Override
    public JournalSummary opened() {
        return opened;
    }

    @Override
    public synchronized void append(String line) throws StorageException {
        byte[] bytes = JournalFormat.encode(line);
        checkOpen();
        try {
            file.write(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw broken("could not be written", e);
        }
        unforced++;
        if (unforced >= FORCE_EVERY) {
            force();
        }
    }

    @Override
    public synchronized void force() throws StorageException {
        checkOpen();
        if (unforced == 0) {
            return;
        }
        try {
            file.force();
            unforced = 0;
        } catch (IOException e) {
            throw broken("was not confirmed to be on the disk", e);
        }
    }

    /** Reads everything through the open file: opening it a second time would drop its lock on some systems. */
    public synchronized JournalSummary read(Consumer<String> lines) throws IOException {
        checkOpen();
        try {
            return new JournalScan(name, file, lines).run();
        } finally {
            file.seek(file.length());
        }
    }

    @Override
    public synchronized void close() throws StorageException {
        if (state == State.CLOSED) {
            return;
        }
        try {
            if (state == State.OPEN) {
                force();
            }
        } finally {
            state = State.CLOSED;
            whenClosed.run();
            closeFile();
        }
    }

    private void closeFile() throws StorageException {
        try {
            file.close();
        } catch (IOException e) {
            throw failures.explain(name, "could not be closed", e);
        }
    }

    private void checkOpen() throws StorageException {
        switch (state) {
            case OPEN -> {
                // as it should be
            }
            case BROKEN -> throw new StorageException(name, Problem.FAILED,
                    name + " accepts nothing more after an earlier failure.");
            case CLOSED -> throw new StorageException(name, Problem.FAILED, name + " is closed.");
        }
    }

    private StorageException broken(String outcome, IOException cause) {
        state = State.BROKEN;
        return failures.explain(name, outcome, cause);
    }
}

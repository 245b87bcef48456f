package org.cuepoint.safety.internal.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.disk.UnixFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether another process holds a lock on a file that is about to be replaced, and who it is.
 *
 * <p>
 * Reads the kernel's table of locks on Linux. Trying a lock instead would need the file opened, and closing it again
 * would drop every POSIX lock that this process has on it (fcntl(2)); nor does such a lock see those of flock(2). Where
 * there is no such table, nothing is found: Windows refuses the replacing itself and macOS names nobody.
 */
public final class TargetLocks {

    private static final Logger LOG = LoggerFactory.getLogger(TargetLocks.class);

    /** How long a holder is waited for altogether, by default. */
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(50);

    private final StorageDevice device;
    private final LockTable table;
    private final long attempts;

    /** @param device tells which file a path stands for, and waits */
    public TargetLocks(StorageDevice device) {
        this(device, new LockTable(new ProcFiles()), LIMIT);
    }

    TargetLocks(StorageDevice device, LockTable table, Duration limit) {
        this.device = device;
        this.table = table;
        this.attempts = limit.dividedBy(STEP);
    }

    /**
     * Who holds a file.
     *
     * @param name of the program, at most 15 characters by the kernel's rule; empty when it is not known
     * @param pid the process; empty when it is not known
     */
    public record Holder(Optional<String> name, OptionalLong pid) {

        /** In words that fit into a sentence, for example {@code "soffice.bin" (process 4711)}. */
        public String words() {
            String process = pid.isPresent() ? "process " + pid.getAsLong() : "";
            if (name.isEmpty()) {
                return process.isEmpty() ? "another program" : "another program (" + process + ")";
            }
            return '"' + name.get() + '"' + (process.isEmpty() ? "" : " (" + process + ")");
        }
    }

    /**
     * Waits until no other process holds a lock on a file, for 3 s at most.
     *
     * @param real the file without symbolic links; need not exist
     * @return who still holds it after that time; empty when it is free or when that cannot be found out
     */
    public Optional<Holder> waitUntilFree(Path real) throws InterruptedException {
        for (long attempt = 0;; attempt++) {
            Optional<LockLine> held = held(real);
            if (held.isEmpty()) {
                return Optional.empty();
            }
            if (attempt == attempts) {
                return Optional.of(table.holder(held.get()));
            }
            device.pause(STEP);
        }
    }

    private Optional<LockLine> held(Path real) {
        try {
            Optional<UnixFacts> facts = device.unixFacts(real);
            return facts.isPresent() ? table.find(real, facts.get()) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("Locks of {} cannot be found out: {}", real, e.toString());
            return Optional.empty();
        }
    }
}

package org.cuepoint.safety.internal.lock;

import java.util.Optional;
import java.util.Set;

/**
 * One held lock in a table of the kernel (proc_locks(5)):
 * {@code 1: POSIX  ADVISORY  WRITE 2433 fd:01:131107 0 EOF}.
 *
 * @param pid who took it; -1 when it belongs to an open file description
 * @param device the file system, encoded as stat(2) does
 * @param inode the file
 */
record LockLine(long pid, long device, long inode) {

    /** Kinds that others respect; leases and delegations are given back when somebody asks. */
    private static final Set<String> KINDS = Set.of("POSIX", "FLOCK", "OFDLCK");
    private static final int FIELDS = 8;

    /** Reads a line; empty for one that waits, for other kinds and for what is not understood. */
    static Optional<LockLine> parse(String line) {
        String[] fields = line.strip().split("\\s+", FIELDS + 1);
        if (fields.length != FIELDS || !KINDS.contains(fields[1])) {
            return Optional.empty();
        }
        String[] file = fields[5].split(":", -1);
        if (file.length != 3) {
            return Optional.empty();
        }
        try {
            long device = encoded(Long.parseLong(file[0], 16), Long.parseLong(file[1], 16));
            return Optional.of(new LockLine(Long.parseLong(fields[4]), device, Long.parseUnsignedLong(file[2])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The number of a device of the C library (makedev(3)). */
    private static long encoded(long major, long minor) {
        return (major & 0xfff) << 8 | (major & ~0xfffL) << 32 | minor & 0xff | (minor & ~0xffL) << 12;
    }
}

package org.cuepoint.safety.internal.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.cuepoint.safety.internal.disk.UnixFacts;

/** The kernel's table of locks, and the processes behind it. */
final class LockTable {

    private static final String TABLE = "locks";
    private static final int LONGEST_NAME = 64;
    /** What a line about a lock of an open file begins with, in the table of that file. */
    private static final String LOCK = "lock:";

    private final ProcReader proc;

    LockTable(ProcReader proc) {
        this.proc = proc;
    }

    /**
     * A lock of another process on a file.
     *
     * @param file its path, without symbolic links
     * @throws IOException when the system has no such table
     */
    Optional<LockLine> find(Path file, UnixFacts facts) throws IOException {
        String inode = ':' + Long.toUnsignedString(facts.inode()) + ' ';
        for (String line : proc.lines(TABLE)) {
            if (line.contains(inode)) { // most lines are about other files and are not taken apart
                Optional<LockLine> lock = LockLine.parse(line).filter(l -> l.inode() == facts.inode());
                if (lock.isPresent() && isOthers(lock.get(), file, facts)) {
                    return lock;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Some file systems (btrfs, overlayfs) tell another device here than to stat(2): then the process must have the file
     * open by its path.
     */
    private boolean isOthers(LockLine lock, Path file, UnixFacts facts) throws IOException {
        if (lock.pid() == proc.self()) {
            return false;
        }
        if (lock.device() != facts.device()) {
            return lock.pid() > 0 && hasOpen(Long.toString(lock.pid()), file);
        }
        return lock.pid() > 0 || owner(lock).filter(pid -> pid == proc.self()).isEmpty();
    }

    private boolean hasOpen(String pid, Path file) {
        try {
            for (String descriptor : proc.list(pid, "fd")) {
                if (opens(pid, descriptor, file)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // ended meanwhile, or of another user
        }
        return false;
    }

    private boolean opens(String pid, String descriptor, Path file) {
        try {
            return proc.target(pid, "fd", descriptor).equals(file);
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    /** Who a lock belongs to, as far as this user may know. */
    TargetLocks.Holder holder(LockLine lock) {
        Optional<Long> pid = lock.pid() > 0 ? Optional.of(lock.pid()) : owner(lock);
        return pid.map(id -> new TargetLocks.Holder(name(id), OptionalLong.of(id)))
                .orElse(new TargetLocks.Holder(Optional.empty(), OptionalLong.empty()));
    }

    /** Who has an open file with this lock: the table of locks does not tell for locks of open file descriptions. */
    private Optional<Long> owner(LockLine lock) {
        try {
            for (String pid : proc.list()) {
                if (isNumber(pid) && holds(pid, lock)) {
                    return Optional.of(Long.parseLong(pid));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.length() < 12 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean holds(String pid, LockLine lock) {
        try {
            for (String descriptor : proc.list(pid, "fdinfo")) {
                if (tells(pid, descriptor, lock)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // ended meanwhile, or of another user
        }
        return false;
    }

    private boolean tells(String pid, String descriptor, LockLine lock) {
        try {
            return proc.lines(pid, "fdinfo", descriptor).stream().filter(line -> line.startsWith(LOCK))
                    .flatMap(line -> LockLine.parse(line.substring(LOCK.length())).stream()).anyMatch(lock::equals);
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    /** The program's name; what could disturb a sentence is taken out, since any process chooses its own. */
    private Optional<String> name(long pid) {
        try {
            return proc.lines(Long.toString(pid), "comm").stream().findFirst().map(LockTable::cleaned)
                    .filter(name -> !name.isEmpty());
        } catch (IOException e) {
            return Optional.empty(); // ended meanwhile
        }
    }

    private static String cleaned(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().filter(c -> c >= ' ' && c < 0x7f && c != '"').limit(LONGEST_NAME)
                .forEach(c -> text.append((char) c));
        return text.toString().strip();
    }
}

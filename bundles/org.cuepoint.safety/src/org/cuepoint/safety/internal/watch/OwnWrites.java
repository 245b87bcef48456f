package org.cuepoint.safety.internal.watch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

/**
 * What this process itself is about to write, so that it is not taken for somebody else's change. Announced before the
 * file gets its content: a watcher may look at it the very next moment. Thread-safe and cheap.
 */
@Component(service = OwnWrites.class)
public final class OwnWrites {

    private static final int MOST_FILES = 256;
    private static final int MOST_WRITES = 8;

    private final Map<Path, Deque<Write>> announced = new LinkedHashMap<>(16, 0.75f, true);
    private long number;

    /** One write; numbers grow. */
    private record Write(long number, String sha256) {
    }

    /**
     * A file is about to get this content.
     *
     * @param file without symbolic links
     * @param sha256 64 lower-case hexadecimal digits
     */
    public synchronized void announce(Path file, String sha256) {
        Deque<Write> writes = announced.computeIfAbsent(file, path -> new ArrayDeque<>());
        writes.addLast(new Write(++number, sha256));
        if (writes.size() > MOST_WRITES) {
            writes.removeFirst();
        }
        if (announced.size() > MOST_FILES) {
            announced.remove(announced.keySet().iterator().next());
        }
    }

    /** The number of the latest write of any file; what is announced from now on has a higher one. */
    synchronized long latest() {
        return number;
    }

    /**
     * The number of the latest write of this content to this file, if it is later than another.
     *
     * @param after only later ones count: content that somebody brings back later is theirs
     * @return 0 when there is none
     */
    synchronized long find(Path file, String sha256, long after) {
        return announced.getOrDefault(file, new ArrayDeque<>()).stream()
                .filter(write -> write.number() > after && write.sha256().equals(sha256))
                .mapToLong(Write::number).max().orElse(0);
    }
}

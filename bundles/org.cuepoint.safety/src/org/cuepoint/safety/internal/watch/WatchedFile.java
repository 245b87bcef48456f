package org.cuepoint.safety.internal.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of one file. A look that finds another time, length or identity makes it restless; when it was quiet for
 * a while its content is compared. Times are in nanoseconds of any clock that never goes back. Used by one thread but
 * for {@link #close()}.
 */
final class WatchedFile {

    /** How long a file must stay as it is before it is judged. */
    static final long QUIET = 300_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

    /** So often a file that cannot be read, since somebody writes it on Windows, is tried again. */
    private static final int MOST_FAILURES = 10;

    private final Workshop workshop;
    private final OwnWrites own;
    private final Path given;
    private final Consumer<FileEvent> listener;
    private Known known;
    private Optional<FileFacts> last;
    private OptionalLong due;
    private int failures;
    private long lastOwn;
    private volatile boolean closed;

    /**
     * What the listener was told last.
     *
     * @param facts empty when there is no file
     * @param sha256 empty when the content is not known
     */
    private record Known(Optional<FileFacts> facts, Optional<String> sha256) {
    }

    /**
     * Looks at the file without reading it.
     *
     * @param given absolute
     */
    WatchedFile(Workshop workshop, OwnWrites own, Path given, Consumer<FileEvent> listener, long now) {
        this.workshop = workshop;
        this.own = own;
        this.given = given;
        this.listener = listener;
        this.lastOwn = own.latest();
        this.last = lookedAt().orElse(Optional.empty());
        this.known = new Known(last, Optional.empty());
        this.due = OptionalLong.of(now);
    }

    Path given() {
        return given;
    }

    /** The folders in which something happens to it: its own, and that of the file behind a link. */
    Set<Path> folders() {
        Set<Path> folders = new HashSet<>();
        folders.add(parent(given));
        try {
            folders.add(parent(real()));
        } catch (IOException e) {
            LOG.debug("{} cannot be followed: {}", given, e.toString());
        }
        return folders;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private Path real() throws IOException {
        return workshop.finder().followLinks(given);
    }

    /** Whether something that happened to a name may have to do with this file. */
    boolean concerns(FolderSignals.Signal signal) {
        if (signal.name().isEmpty() || signal.name().get().equalsIgnoreCase(String.valueOf(given.getFileName()))) {
            return true;
        }
        return !signal.folder().equals(given.getParent()); // the file behind the link may have another name
    }

    /** When it must be looked at, whatever the platform tells; empty when there is no need. */
    OptionalLong due() {
        return due;
    }

    /** What is there now: the inner value is empty when there is no file, the outer when it cannot be found out. */
    private Optional<Optional<FileFacts>> lookedAt() {
        try {
            return Optional.of(workshop.device().facts(real()).filter(f -> f.kind() == FileFacts.Kind.REGULAR));
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at: {}", given, e.toString());
            return Optional.empty();
        }
    }

    /** Looks at it; answers what is to be told, if anything. */
    Optional<FileEvent> look(long now) {
        Optional<Optional<FileFacts>> looked = lookedAt();
        if (looked.isEmpty()) {
            return Optional.empty(); // a drive that is away: looked at again with the next round of all files
        }
        Optional<FileFacts> present = looked.get();
        if (!same(present, last)) {
            last = present;
            due = OptionalLong.of(now + QUIET);
            return Optional.empty();
        }
        if (due.isEmpty() || due.getAsLong() - now > 0) {
            return Optional.empty();
        }
        due = OptionalLong.empty();
        return settle(now);
    }

    private static boolean same(Optional<FileFacts> first, Optional<FileFacts> second) {
        return first.isPresent() && second.isPresent()
                ? first.get().unchangedSince(second.get())
                : first.isEmpty() && second.isEmpty();
    }

    private Optional<FileEvent> settle(long now) {
        if (last.isEmpty()) {
            return settleMissing();
        }
        if (known.sha256().isPresent() && same(last, known.facts())) {
            return Optional.empty();
        }
        Optional<String> sha256 = hash(now);
        if (due.isPresent()) {
            return Optional.empty();
        }
        Known before = known;
        known = new Known(last, sha256);
        boolean firstRead = before.sha256().isEmpty() && same(last, before.facts());
        if (firstRead || sha256.isPresent() && (sha256.equals(before.sha256()) || isOwn(sha256.get()))) {
            return Optional.empty();
        }
        return Optional.of(new FileEvent.Modified(given));
    }

    private boolean isOwn(String sha256) {
        try {
            Path real = real();
            Path file = workshop.device().realFolder(parent(real)).resolve(real.getFileName());
            long number = own.find(file, sha256, lastOwn);
            lastOwn = Math.max(lastOwn, number);
            return number > 0;
        } catch (IOException e) {
            LOG.debug("{} cannot be followed: {}", given, e.toString());
            return false;
        }
    }

    /** The content of what was seen; when it is not certain to be that, the next look is due. */
    private Optional<String> hash(long now) {
        try {
            String sha256 = workshop.stamps().take(real()).sha256();
            if (same(lookedAt().orElse(Optional.empty()), last)) {
                failures = 0;
                return Optional.of(sha256);
            }
            due = OptionalLong.of(now + QUIET);
        } catch (IOException e) {
            LOG.debug("{} cannot be read: {}", given, e.toString());
            failures++;
            if (failures < MOST_FAILURES) {
                due = OptionalLong.of(now + QUIET);
            } else {
                failures = 0;
            }
        }
        return Optional.empty();
    }

    private Optional<FileEvent> settleMissing() {
        Known before = known;
        known = new Known(Optional.empty(), Optional.empty());
        if (before.facts().isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> to = renamedTo(before.facts().get());
        return Optional.of(to.isPresent() ? new FileEvent.Renamed(given, to.get()) : new FileEvent.Removed(given));
    }

    /**
     * Another name of the same file in its folder. Time and length must be the same too: the identity of a removed file
     * may soon be that of a new one.
     */
    private Optional<Path> renamedTo(FileFacts facts) {
        if (facts.identity().isEmpty()) {
            return Optional.empty();
        }
        try {
            for (Path path : workshop.device().list(parent(given))) {
                if (workshop.device().facts(path).filter(f -> f.unchangedSince(facts)).isPresent()) {
                    return Optional.of(path);
                }
            }
        } catch (IOException e) {
            LOG.debug("The folder of {} cannot be searched: {}", given, e.toString());
        }
        return Optional.empty();
    }

    /** Tells the listener. What it throws is logged: others must be told all the same. */
    void tell(FileEvent event) {
        if (closed) {
            return;
        }
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.warn("Who watches {} failed on {}", given, event, e);
        }
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}

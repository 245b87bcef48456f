package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cuepoint.logging.index.LogIndex.Extent;
import org.cuepoint.logging.index.LogSource;
import org.cuepoint.logging.internal.index.Chain.Found;

/**
 * The files of a log, followed as they grow, change their names and go. Used by the thread of the index alone.
 *
 * <p>The numbers of records go on when files leave at the beginning and come at the end. When something else happens (a file
 * was truncated or replaced, or went from the middle), all that remains gets new numbers, after all that there were: so a
 * number never means another record, and there are no holes.
 */
final class FileSet {

    private static final int TRIES = 3;

    private final LogSource source;
    private final Chain chain;
    private final Filling filling;
    private final BooleanSupplier closed;
    private final List<LogFile> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long first;
    private long highest;

    /**
     * @param source which files
     * @param limits how much is done and kept
     * @param way whom to give way
     * @param closed whether to end
     * @param progress is told that there is more to show
     */
    FileSet(LogSource source, Filling.Limits limits, GivingWay way, BooleanSupplier closed, Runnable progress) {
        this.source = source;
        this.closed = closed;
        chain = new Chain(source);
        filling = new Filling(limits, way, closed, progress);
    }

    /** Looks for files that came, went or changed, and indexes what is new. */
    void look() {
        problems.clear();
        try {
            follow();
        } catch (IOException e) {
            problems.add(Sentences.of(source.file(), e));
        }
        for (int i = 0; i < files.size() && !closed.getAsBoolean(); i++) {
            LogFile file = files.get(i);
            try {
                extend(file, i);
            } catch (IOException e) {
                problems.add(Sentences.of(file.path(), e));
            }
        }
    }

    private void follow() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            List<Found> found = chain.files();
            List<LogFile> now = new ArrayList<>();
            try {
                for (Found one : found) {
                    opened(one).ifPresent(now::add);
                }
                take(now);
                if (found.isEmpty()) {
                    problems.add(source.file().getFileName() + " is not there.");
                }
                return;
            } catch (MovedException e) {
                now.removeAll(files);
                close(now); // in the midst of a rotation: listed again now, or else at the next look
            }
        }
    }

    private void take(List<LogFile> now) throws IOException {
        List<LogFile> left = new ArrayList<>(files);
        left.removeAll(now);
        int kept = files.size() - left.size();
        boolean inOrder = left.equals(files.subList(0, left.size()))
                && files.subList(left.size(), files.size()).equals(now.subList(0, kept));
        first = inOrder ? first + left.stream().mapToLong(LogFile::count).sum() : highest;
        files.clear();
        files.addAll(now);
        close(left);
    }

    private static void close(List<LogFile> gone) throws IOException {
        for (LogFile file : gone) {
            file.content().close();
        }
    }

    /** The file that is known already, or a new one; none when it cannot be read. */
    private Optional<LogFile> opened(Found one) throws MovedException {
        for (LogFile file : files) {
            if (file.is(one)) {
                file.found(one);
                return Optional.of(file);
            }
        }
        try {
            LogFile fresh = LogFile.open(one);
            if (!Chain.key(one.path()).equals(one.key())) {
                fresh.content().close(); // it may be another file that was opened
                throw new MovedException();
            }
            Optional<LogFile> same = SameContent.find(fresh, files);
            if (same.isPresent()) {
                same.get().replaced(one, fresh.content());
                return same;
            }
            return Optional.of(fresh);
        } catch (NoSuchFileException e) {
            throw new MovedException();
        } catch (MovedException e) {
            throw e;
        } catch (IOException e) {
            problems.add(Sentences.of(one.path(), e));
            return Optional.empty();
        }
    }

    private void extend(LogFile file, int position) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                extendOnce(file, position);
                return;
            } catch (ShrunkException e) {
                file.reset(); // truncated while it was read
                first = highest;
            }
        }
    }

    private void extendOnce(LogFile file, int position) throws IOException {
        boolean more = true;
        while (more && !closed.getAsBoolean()) {
            Optional<IOException> failure = Optional.empty();
            more = false;
            try {
                more = file.content().more();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
            long size = file.content().size();
            long before = file.count();
            if (!file.stillThere(size) || file.judge(size)) {
                file.reset();
                file.judge(size);
                first = highest;
            }
            if (size > file.indexed()) {
                filling.fill(file, size, files.stream().mapToLong(LogFile::count).sum());
                file.mark();
            }
            if (file.count() != before && files.stream().skip(position + 1L).anyMatch(later -> later.count() > 0)) {
                first = highest; // an older file grew: what follows it gets other numbers
            }
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    /** What is indexed by now. */
    Snapshot snapshot() {
        List<Part> parts = new ArrayList<>();
        long number = first;
        long carried = Times.NONE;
        double there = 0;
        double indexed = 0;
        for (LogFile file : files) {
            Part part = Part.of(file, number, carried);
            parts.add(part);
            number = part.end();
            carried = part.lastTime();
            there += file.expected();
            indexed += file.indexed();
        }
        highest = Math.max(highest, number);
        return new Snapshot(List.copyOf(parts), new Extent(first, number, indexed >= there ? 1 : indexed / there,
                String.join(" ", new LinkedHashSet<>(problems))));
    }

    /** Lets go of the files. */
    void close() throws IOException {
        close(files);
        files.clear();
    }
}

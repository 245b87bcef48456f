package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuepoint.logging.internal.index.SegmentScanner.Form;

/** One file of a log while it is indexed. Used by the thread of the index alone. */
final class LogFile {

    private static final int MARK = 64;
    private static final int LINES_TO_JUDGE = 1_000;
    private static final int BYTES_TO_JUDGE = 1 << 20;

    private Object key;
    private Path path;
    private Content content;
    private final List<Segment> segments = new ArrayList<>();
    private Form form = Form.FOREIGN;
    private boolean judged;
    private byte[] head = {};
    private byte[] tail = {};
    private long changed;
    private int generation;
    private long count;

    /** Opens a file. */
    static LogFile open(Chain.Found found) throws IOException {
        return new LogFile(found, found.compressed()
                ? GzipContent.open(found.path(), GzipContent.Limits.USUAL)
                : PlainContent.open(found.path()));
    }

    private LogFile(Chain.Found found, Content content) {
        key = found.key();
        path = found.path();
        this.content = content;
    }

    /** Whether this is the file that was found. */
    boolean is(Chain.Found found) {
        return key.equals(found.key()) || key instanceof FileMark mark && found.key() instanceof FileMark now
                && path.equals(found.path()) && mark.becomes(now);
    }

    Path path() {
        return path;
    }

    /** Takes what it is known by now. */
    void found(Chain.Found now) {
        path = now.path();
        key = now.key();
    }

    Content content() {
        return content;
    }

    List<Segment> segments() {
        return segments;
    }

    Form form() {
        return form;
    }

    /** The bytes that are indexed. */
    long indexed() {
        return segments.isEmpty() ? 0 : segments.getLast().end();
    }

    /** How many records it has. */
    long count() {
        return count;
    }

    /**
     * Takes away the segments that cannot stay when the file grows: the last one, and the one before when only a few bytes
     * were behind it.
     *
     * @return where the next one begins
     */
    long dropIncomplete() {
        while (!segments.isEmpty() && !segments.getLast().complete()) {
            count -= segments.removeLast().count();
        }
        return indexed();
    }

    /** Adds a segment at the end. */
    void add(Segment made) {
        segments.add(made);
        count += made.count();
    }

    /** How many bytes there will be to index, as far as that is known. */
    double expected() {
        try {
            return Math.max(indexed(), content.size() / Math.max(content.available(), 0.000_001));
        } catch (IOException e) {
            return indexed(); // the next look tells
        }
    }

    /** How often it was begun anew: what was read of it before does not hold then. */
    int generation() {
        return generation;
    }

    /** Forgets what is indexed. */
    void reset() {
        generation++;
        segments.clear();
        count = 0;
        judged = false;
        head = new byte[0];
        tail = new byte[0];
    }

    /**
     * Whether what is indexed still is what stands in the file: it is not shorter, and begins and ends at the place indexed
     * with the same bytes. It is looked at only when length or time of change differ.
     */
    boolean stillThere(long size) throws IOException {
        long indexed = indexed();
        if (size < indexed) {
            return false;
        }
        long now = modified();
        boolean untouched = size == indexed && now == changed;
        changed = now;
        return untouched || Arrays.equals(head, bytes(0, head.length))
                && Arrays.equals(tail, bytes(indexed - tail.length, tail.length));
    }

    /** Keeps a few bytes by which the file is known again. */
    void mark() throws IOException {
        long indexed = indexed();
        head = bytes(0, (int) Math.min(MARK, indexed));
        int length = (int) Math.min(MARK, indexed);
        tail = bytes(indexed - length, length);
    }

    private long modified() throws IOException {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (NoSuchFileException e) {
            return -1; // renamed since it was listed; the next look finds it
        }
    }

    private byte[] bytes(long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = content.read(from, bytes, 0, length);
        return read == length ? bytes : Arrays.copyOf(bytes, read);
    }

    /**
     * Judges whether the records have the form of our log: when one of the first thousand lines within the first MB begins
     * like one.
     *
     * @return whether the form is another one than before, so that what is indexed does not hold any more
     */
    boolean judge(long size) throws IOException {
        if (judged) {
            return false;
        }
        int wanted = (int) Math.min(size, BYTES_TO_JUDGE);
        byte[] bytes = new byte[wanted + Bytes.SLACK];
        int limit = content.read(0, bytes, 0, wanted);
        Form found = Form.FOREIGN;
        int lines = 0;
        for (int at = 0; at < limit && lines < LINES_TO_JUDGE && found == Form.FOREIGN; lines++) {
            found = RecordStart.level(bytes, at, limit) == RecordStart.NONE ? found : Form.OURS;
            at = Bytes.lineEnd(bytes, at, limit) + 1;
        }
        judged = found == Form.OURS || lines == LINES_TO_JUDGE || wanted == BYTES_TO_JUDGE;
        boolean other = found != form && !segments.isEmpty();
        form = found;
        return other;
    }

    /** Takes the same content in another form. */
    void replaced(Chain.Found now, Content same) throws IOException {
        Content before = content;
        content = same;
        found(now);
        before.close();
    }

    /** The first bytes of what is indexed. */
    byte[] head() {
        return head.clone();
    }
}

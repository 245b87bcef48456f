package org.cuepoint.crash.internal.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A long text in pieces that can be masked one by one. At most a few megabytes of it are in memory. What cannot be cut
 * safely, such as a line of many megabytes, is left out, and a line in brackets says so.
 */
final class TextPieces implements Closeable {

    /** How much is read before the first cut is looked for, in characters. */
    static final int PIECE = 1 << 19;
    /** How much is read at most before something is left out, in characters. */
    static final int MOST = 1 << 21;

    private static final int TRIES = 100;
    private static final int OVERLAP = 2 * SafeCut.WINDOW;

    private final Reader reader;
    private final SafeCut cut;
    private final char[] part = new char[1 << 15];
    private final StringBuilder buffer = new StringBuilder(PIECE + SafeCut.WINDOW);
    private boolean ended;
    /** Until a safe place is found. */
    private boolean dropping;
    /** A private key may have begun in what was left out. */
    private boolean withinKey;
    /** The beginning of the text was not read, so that a private key may be open. */
    private boolean unsure;
    private long dropped;
    private long leftOut;

    /**
     * @param in UTF-8; what is not is replaced
     * @param fromMiddle whether it begins anywhere within a text
     */
    TextPieces(InputStream in, boolean fromMiddle, SafeCut cut) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        this.cut = cut;
        this.dropping = fromMiddle;
        this.unsure = fromMiddle;
    }

    /**
     * The next piece; empty at the end.
     *
     * @throws IOException when it cannot be read on; what was read before is lost since its last cut
     */
    Optional<String> next() throws IOException {
        int target = PIECE;
        while (true) {
            fill(target);
            if (ended) {
                return rest();
            }
            String text = buffer.toString();
            int at = withinKey ? SafeCut.NONE : cut.last(text, afterUnknownKey(text));
            if (withinKey) {
                leaveKey(text);
            } else if (at != SafeCut.NONE) {
                buffer.delete(0, at);
                unsure = false;
                if (!dropping) {
                    return Optional.of(text.substring(0, at));
                }
                dropping = false;
                dropped += at;
                return Optional.of(told());
            } else if (target < MOST && !dropping) {
                target *= 2;
            } else {
                dropping = true;
                target = PIECE;
                drop(text);
            }
        }
    }

    /** How many characters were left out until now. */
    long leftOut() {
        return leftOut;
    }

    private int afterUnknownKey(String text) {
        if (!unsure) {
            return 0;
        }
        int end = SafeCut.endOfKey(text, 0, text.length());
        return end == SafeCut.NONE || SafeCut.beginsKey(text, end) ? 0 : end;
    }

    private void leaveKey(String text) {
        int end = SafeCut.endOfKey(text, 0, text.length());
        int gone = end == SafeCut.NONE ? Math.max(0, text.length() - OVERLAP) : end;
        withinKey = end == SafeCut.NONE;
        dropped += gone;
        buffer.delete(0, gone);
    }

    private void drop(String text) {
        int gone = text.length() - OVERLAP;
        withinKey = SafeCut.openKey(text, gone) != SafeCut.NONE;
        dropped += gone;
        buffer.delete(0, gone);
    }

    private Optional<String> rest() {
        String text = buffer.toString();
        buffer.setLength(0);
        if (text.isEmpty() && dropped == 0) {
            return Optional.empty();
        }
        if (!dropping) {
            return Optional.of(text);
        }
        int line = firstLine(text);
        dropping = false;
        dropped += line;
        return Optional.of(told() + text.substring(line));
    }

    /** Where a text that is short enough to be masked as one begins to be whole. */
    private int firstLine(String text) {
        int key = withinKey ? SafeCut.endOfKey(text, 0, text.length()) : afterUnknownKey(text);
        int at = key == SafeCut.NONE ? 0 : text.indexOf('\n', key) + 1;
        for (int tries = 0; at > 0 && tries < TRIES; tries++) {
            if (cut.mayBegin(text, at)) {
                return at;
            }
            at = text.indexOf('\n', at) + 1;
        }
        return text.length();
    }

    private String told() {
        String line = "[" + dropped + " characters were left out here]\n";
        leftOut += dropped;
        dropped = 0;
        return line;
    }

    private void fill(int target) throws IOException {
        while (!ended && buffer.length() < target) {
            int read = reader.read(part, 0, Math.min(part.length, target - buffer.length()));
            if (read < 0) {
                ended = true;
            } else {
                buffer.append(part, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

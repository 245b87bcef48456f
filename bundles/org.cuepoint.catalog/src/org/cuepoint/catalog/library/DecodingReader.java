package org.cuepoint.catalog.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The characters of an export for the XML parser. Decoding is done here and not in the parser, for three reasons: a
 * byte that is not of the encoding is told from a damaged file, with its place; a character cut in half by the end of
 * the file counts as the end; and here, once per buffer, is the cheap place for progress, interruption and the limit on
 * what the parser buffers.
 */
final class DecodingReader extends Reader {

    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final long size;
    private final long silentBytes;
    private final ReadProgress progress;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER / 4).flip();
    private long consumed;
    private long lastElement;
    private boolean inputEnded;
    private boolean endGiven;

    /**
     * Reads the beginning to find the encoding.
     *
     * @param in never closed by this: it belongs to the caller
     * @param size the bytes to expect, 0 when not known
     * @throws StopException when the file is empty or names an unknown encoding
     * @throws IOException when reading failed
     */
    DecodingReader(InputStream in, long size, ReadProgress progress, long silentBytes) throws IOException {
        this.in = in;
        this.size = size;
        this.progress = progress;
        this.silentBytes = silentBytes;
        int head = in.readNBytes(bytes.array(), 0, Encoding.HEAD_BYTES);
        if (head == 0) {
            throw new StopException(ReadResult.Kind.EMPTY, "is empty. Export it again from Rekordbox.");
        }
        Encoding encoding = Encoding.of(bytes.array(), head);
        consumed = head;
        bytes.limit(head).position(encoding.markBytes());
        decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Tells that an element was seen: the count of bytes without one begins anew. */
    void elementSeen() {
        lastElement = consumed;
    }

    /** Whether the end of the file was given to the reader of this. */
    boolean endGiven() {
        return endGiven;
    }

    @Override
    public int read(char @Nullable [] target, int offset, int length) throws IOException {
        char[] into = Objects.requireNonNull(target);
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (!decodeMore()) {
                endGiven = true;
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, offset, count);
        return count;
    }

    @Override
    public void close() {
        // nothing of this is open
    }

    /** Decodes what is there, reading more bytes first when nothing whole is; false at the end. */
    private boolean decodeMore() throws IOException {
        if (inputEnded) {
            return false;
        }
        chars.clear();
        // never told that the input ends: half a character at the end is then left over and not taken for a wrong byte
        CoderResult result = decoder.decode(bytes, chars, false);
        chars.flip();
        if (chars.hasRemaining()) {
            return true;
        }
        if (result.isError()) {
            throw new StopException(ReadResult.Kind.WRONG_ENCODING, String.format(Locale.ROOT,
                    "says that its encoding is %s, but byte %,d is not. "
                            + "Export it again from Rekordbox; do not save it in an editor.",
                    decoder.charset().name(), consumed - bytes.remaining() + 1));
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Reading was cancelled.");
        }
        if (consumed - lastElement > silentBytes) {
            throw new StopException(ReadResult.Kind.DAMAGED, String.format(Locale.ROOT,
                    "holds a piece of more than %,d bytes in which there is no element.", silentBytes));
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            inputEnded = true;
        } else {
            bytes.position(bytes.position() + count);
            consumed += count;
            progress.read(consumed, size);
        }
        bytes.flip();
    }
}

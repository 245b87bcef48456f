package org.cuepoint.logging.internal.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A file that is compressed by gzip. Such a file can only be read from its beginning, and Java's decompressor cannot be
 * stopped and gone on with later. So its content is kept in memory: the first 16 MB as they are, which is more than a log of
 * ours has, then in pieces of 1 MB compressed again one by one, up to 64 MB of memory in all. What is beyond is decompressed
 * anew from the beginning of the file, forwards from where the last such reading ended.
 */
final class GzipContent implements Content {

    private static final int AT_ONCE = 8;
    private static final int OPENED = 8;
    private static final int TRAILER = 4;

    /**
     * How much memory the content takes.
     *
     * @param piece the bytes of a piece
     * @param plain how much is kept as it is, in bytes
     * @param most how much is kept at all, in bytes
     */
    record Limits(int piece, long plain, long most) {

        static final Limits USUAL = new Limits(1 << 20, 16L << 20, 64L << 20);
    }

    private final FileChannel channel;
    private final Limits limits;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, byte[]> opened = new LinkedHashMap<>(OPENED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Integer, byte[]> eldest) {
            return size() > OPENED;
        }
    };
    private final ChannelStream source;
    private @Nullable InputStream in;
    private @Nullable InputStream again;
    private int againAt;
    private long size;
    private long memory;
    private boolean finished;
    private Optional<IOException> failure = Optional.empty();

    private record Piece(byte[] kept, int length) {

        boolean plain() {
            return kept.length == length;
        }
    }

    private GzipContent(FileChannel channel, Limits limits) {
        this.channel = channel;
        this.limits = limits;
        source = new ChannelStream(channel);
    }

    static GzipContent open(Path file, Limits limits) throws IOException {
        return new GzipContent(ForReading.open(file), limits);
    }

    /** The lower 32 bits of the size of the content, as the file says at its end (RFC 1952, ISIZE). */
    int sizeBits() throws IOException {
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        long at = channel.size() - TRAILER;
        return at < 0 || channel.read(trailer, at) < TRAILER ? -1 : trailer.getInt(0);
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized double available() {
        try {
            return finished ? 1 : Math.min(1, source.position() / (double) Math.max(1, channel.size()));
        } catch (IOException e) {
            return 1; // whatever is wrong, the next reading tells
        }
    }

    @Override
    public synchronized boolean more() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            InputStream stream = in;
            if (stream == null && !finished) {
                stream = new GZIPInputStream(source, 1 << 16);
                in = stream;
            }
            for (int i = 0; i < AT_ONCE && !finished && stream != null; i++) {
                add(stream);
            }
        } catch (IOException e) {
            finished = true;
            failure = Optional.of(e);
            throw e;
        }
        return !finished;
    }

    private void add(InputStream stream) throws IOException {
        byte[] piece = new byte[limits.piece];
        int length = 0;
        try {
            while (length < limits.piece && !finished) {
                int read = stream.read(piece, length, limits.piece - length);
                finished = read < 0;
                length += Math.max(0, read);
            }
        } finally {
            if (length > 0) {
                keep(length == limits.piece ? piece : Arrays.copyOf(piece, length), length);
            }
        }
    }

    private void keep(byte[] piece, int length) throws IOException {
        byte[] kept = memory < limits.plain ? piece : memory < limits.most ? packed(piece) : new byte[0];
        pieces.add(new Piece(kept, length));
        memory += kept.length;
        size += length;
    }

    private byte[] packed(byte[] piece) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(limits.piece / 4);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(piece);
        } finally {
            deflater.end();
        }
        return bytes.size() < piece.length ? bytes.toByteArray() : piece;
    }

    @Override
    public synchronized int read(long position, byte[] into, int at, int length) throws IOException {
        int done = 0;
        while (done < length && position + done < size) {
            int number = (int) ((position + done) / limits.piece);
            byte[] piece = piece(number);
            int within = (int) ((position + done) % limits.piece);
            int part = Math.min(length - done, piece.length - within);
            System.arraycopy(piece, within, into, at + done, part);
            done += part;
        }
        return done;
    }

    private byte[] piece(int number) throws IOException {
        Piece piece = pieces.get(number);
        if (piece.plain()) {
            return piece.kept();
        }
        byte[] known = opened.get(number);
        if (known == null) {
            known = piece.kept().length == 0 ? decompressedAgain(number) : unpacked(piece);
            opened.put(number, known);
        }
        return known;
    }

    private static byte[] unpacked(Piece piece) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(piece.kept());
            byte[] bytes = new byte[piece.length()];
            int done = 0;
            while (done < bytes.length && !inflater.finished()) {
                done += inflater.inflate(bytes, done, bytes.length - done);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IOException("the memory is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private byte[] decompressedAgain(int number) throws IOException {
        InputStream stream = again;
        if (stream == null || number < againAt) {
            end(stream);
            stream = new GZIPInputStream(new ChannelStream(channel), 1 << 16);
            again = stream;
            againAt = 0;
        }
        stream.skipNBytes((number - againAt) * (long) limits.piece);
        byte[] bytes = stream.readNBytes(pieces.get(number).length());
        againAt = number + 1;
        return bytes;
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
        end(in);
        end(again);
    }

    /** Frees what the decompressor holds beside the heap. */
    private static void end(@Nullable InputStream stream) throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}

package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.cuepoint.safety.internal.disk.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Reads a gzip file (RFC 1952) as {@link Compression} writes it: one member without a name, and nothing after it.
 * {@link java.util.zip.GZIPInputStream} passes over what follows, and reads many empty members by calling itself until the stack is
 * full. The checksum is not looked at: whoever reads compares the SHA-256.
 */
final class SingleGzip extends InflaterInputStream {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int DEFLATE = 8;

    private boolean ended;

    /**
     * @param file from its beginning; closed with this stream
     * @throws IOException when it does not begin as such a file does
     */
    SingleGzip(InputStream file) throws IOException {
        super(checked(file), new Inflater(true), Hashes.CHUNK);
    }

    private static InputStream checked(InputStream file) throws IOException {
        byte[] header = file.readNBytes(HEADER);
        if (header.length < HEADER || (header[0] & 0xff) != 0x1f || (header[1] & 0xff) != 0x8b
                || header[2] != DEFLATE || header[3] != 0) {
            throw new IOException("it is not a compressed backup");
        }
        return file;
    }

    @Override
    public int read(byte @Nullable [] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        if (n < 0 && !ended) {
            int rest = inf.getRemaining();
            if (rest > TRAILER || rest + in.readNBytes(TRAILER + 1 - rest).length != TRAILER) {
                throw new IOException("something else follows the compressed backup, or its end is missing");
            }
            ended = true;
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }
}

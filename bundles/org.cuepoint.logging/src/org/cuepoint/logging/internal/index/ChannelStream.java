package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a file that is open already from its beginning, with a position of its own. */
final class ChannelStream extends InputStream {

    private final FileChannel channel;
    private long position;

    ChannelStream(FileChannel channel) {
        this.channel = channel;
    }

    /** How far it was read. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte @Nullable [] into, int at, int length) throws IOException {
        int read = channel.read(ByteBuffer.wrap(Objects.requireNonNull(into), at, length), position);
        position += Math.max(0, read);
        return read;
    }

    /** Without this, only the first of several archives in one file would be decompressed. */
    @Override
    public int available() throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - position));
    }
}

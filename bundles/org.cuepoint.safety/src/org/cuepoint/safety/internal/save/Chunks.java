package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Objects;

import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.jspecify.annotations.Nullable;

/**
 * Collects small writes, counts and hashes them and hands them on in large pieces. Closing it does nothing: a caller's
 * close must not cost the file.
 */
public final class Chunks extends OutputStream {

    private final OpenFile file;
    private final MessageDigest digest = Hashes.sha256();
    private final byte[] buffer = new byte[Hashes.CHUNK];
    private int used;
    private long bytes;

    public Chunks(OpenFile file) {
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        if (used == buffer.length) {
            drain();
        }
        buffer[used++] = (byte) b;
    }

    @Override
    public void write(byte @Nullable [] given, int offset, int length) throws IOException {
        byte[] source = Objects.requireNonNull(given);
        if (length >= buffer.length) {
            drain();
            pass(source, offset, length);
            return;
        }
        if (used + length > buffer.length) {
            drain();
        }
        System.arraycopy(source, offset, buffer, used, length);
        used += length;
    }

    /** Hands on what is collected; a caller's flush does nothing, so that it costs nothing. */
    public void drain() throws IOException {
        int length = used;
        used = 0;
        if (length > 0) {
            pass(buffer, 0, length);
        }
    }

    private void pass(byte[] source, int offset, int length) throws IOException {
        digest.update(source, offset, length);
        file.write(source, offset, length);
        bytes += length;
    }

    /** How many bytes were handed on. */
    public long bytes() {
        return bytes;
    }

    /** SHA-256 of what was handed on; to be asked for once, at the end. */
    public String sha256() {
        return Hashes.hex(digest);
    }
}

package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.jspecify.annotations.Nullable;

/**
 * Collects small writes, counts them and hands them on in large pieces. Closing it does nothing: a caller's
 * close must not cost the file.
 */
public final class Chunks extends OutputStream {

    /** Most files of ours are small. */
    private static final int FIRST_BUFFER = 8 * 1024;

    private final OpenFile file;
    private final Optional<Fingerprint> fingerprint;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int used;
    private long bytes;

    /** @param fingerprint of the content, if one is wanted */
    Chunks(OpenFile file, Optional<Fingerprint> fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    @Override
    public void write(int b) throws IOException {
        makeRoom(1);
        buffer[used++] = (byte) b;
    }

    @Override
    public void write(byte @Nullable [] given, int offset, int length) throws IOException {
        byte[] source = Objects.requireNonNull(given);
        if (length >= Hashes.CHUNK) {
            drain();
            pass(source, offset, length);
            return;
        }
        makeRoom(length);
        System.arraycopy(source, offset, buffer, used, length);
        used += length;
    }

    private void makeRoom(int length) throws IOException {
        if (used + length > Hashes.CHUNK) {
            drain();
        } else if (used + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(Hashes.CHUNK, Math.max(2 * buffer.length, used + length)));
        }
        if (length > buffer.length) {
            buffer = new byte[Hashes.CHUNK]; // empty by now
        }
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
        if (fingerprint.isEmpty()) {
            file.write(source, offset, length);
        } else {
            for (int done = 0; done < length; done += Hashes.CHUNK) { // while it is in the processor's cache
                int part = Math.min(Hashes.CHUNK, length - done);
                fingerprint.get().add(source, offset + done, part);
                file.write(source, offset + done, part);
            }
        }
        bytes += length;
    }

    /** How many bytes were handed on. */
    public long bytes() {
        return bytes;
    }
}

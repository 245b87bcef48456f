package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** An open file as a stream from its present position. Closing it closes the file. */
public final class FileInput extends InputStream {

    private final OpenFile file;

    /** @param file read from where it stands */
    public FileInput(OpenFile file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return file.read(one) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte @Nullable [] given, int offset, int length) throws IOException {
        byte[] target = Objects.requireNonNull(given);
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (offset == 0 && length == target.length) {
            return file.read(target);
        }
        byte[] part = new byte[length];
        int n = file.read(part);
        if (n > 0) {
            System.arraycopy(part, 0, target, offset, n);
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

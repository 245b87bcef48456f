package org.cuepoint.safety.internal.disk;

import java.io.IOException;

/** Passes every call on; tests override the one they are about. */
public class PassingFile implements OpenFile {

    private final OpenFile real;

    /** @param real does it */
    public PassingFile(OpenFile real) {
        this.real = real;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        real.write(bytes, offset, length);
    }

    @Override
    public int read(byte[] bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public void seek(long position) throws IOException {
        real.seek(position);
    }

    @Override
    public long length() throws IOException {
        return real.length();
    }

    @Override
    public void truncate(long length) throws IOException {
        real.truncate(length);
    }

    @Override
    public void force() throws IOException {
        real.force();
    }

    @Override
    public boolean tryLock() throws IOException {
        return real.tryLock();
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}

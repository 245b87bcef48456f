package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;

/** Changes nothing any more from one call on, as if the process had been killed just before it. */
final class KilledStorage implements StorageDeviceOf {

    /** Cannot be caught by what handles failures of the storage. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final StorageDevice real;
    private int left;

    KilledStorage(StorageDevice real, int calls) {
        this.real = real;
        left = calls;
    }

    @Override
    public StorageDevice device() {
        return real;
    }

    private void step() {
        if (left == 0) {
            throw new Killed();
        }
        left--;
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        step();
        return real.facts(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        step();
        return real.list(folder);
    }

    @Override
    public void createSecretFolder(Path folder) throws IOException {
        step();
        real.createSecretFolder(folder);
    }

    @Override
    public OpenFile createNew(Path file, boolean secret) throws IOException {
        step();
        OpenFile open = real.createNew(file, secret);
        return new OpenFile() {

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                step();
                open.write(bytes, offset, length);
            }

            @Override
            public int read(byte[] bytes) throws IOException {
                return open.read(bytes);
            }

            @Override
            public void seek(long position) throws IOException {
                open.seek(position);
            }

            @Override
            public long length() throws IOException {
                return open.length();
            }

            @Override
            public void truncate(long length) throws IOException {
                open.truncate(length);
            }

            @Override
            public void force() {
                step();
            }

            @Override
            public boolean tryLock() throws IOException {
                step();
                return open.tryLock();
            }

            @Override
            public void close() throws IOException {
                open.close();
            }
        };
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step();
        real.replace(from, to);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        step();
        real.link(existing, name);
    }

    @Override
    public void remove(Path path) throws IOException {
        step();
        real.remove(path);
    }

    @Override
    public void forceFolder(Path folder) {
        step();
    }
}

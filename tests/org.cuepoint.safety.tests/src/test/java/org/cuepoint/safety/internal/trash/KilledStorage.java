package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.PassingFile;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.cuepoint.safety.internal.disk.StorageDevice;

/** Changes nothing any more from one call on, as if the process had been killed just before it. */
final class KilledStorage extends PassingStorage {

    /** Cannot be caught by what handles failures of the storage. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private int left;

    KilledStorage(StorageDevice real, int calls) {
        super(real);
        left = calls;
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
        return super.facts(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        step();
        return super.list(folder);
    }

    @Override
    public void createSecretFolder(Path folder) throws IOException {
        step();
        super.createSecretFolder(folder);
    }

    @Override
    public OpenFile createNew(Path file, boolean secret) throws IOException {
        step();
        return new PassingFile(super.createNew(file, secret)) {

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                step();
                super.write(bytes, offset, length);
            }

            @Override
            public void force() {
                step();
            }

            @Override
            public boolean tryLock() throws IOException {
                step();
                return super.tryLock();
            }
        };
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step();
        super.replace(from, to);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        step();
        super.link(existing, name);
    }

    @Override
    public void remove(Path path) throws IOException {
        step();
        super.remove(path);
    }

    @Override
    public void forceFolder(Path folder) {
        step();
    }
}

package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Passes every call on to the real file system and lets exactly one of them fail, before or after it took place. */
public final class FaultyStorage implements StorageDevice {

    /** What the system reports, in its own words. */
    public enum Fault {
        EIO, ENOSPC, EACCES;

        IOException on(Path path) {
            return switch (this) {
                case EIO -> new FileSystemException(path.toString(), null, "Input/output error");
                case ENOSPC -> new FileSystemException(path.toString(), null, "No space left on device");
                case EACCES -> new AccessDeniedException(path.toString());
            };
        }
    }

    /** When the call fails. */
    public enum Moment {
        BEFORE, AFTER
    }

    private final StorageDevice real;
    private final int failing;
    private final Fault fault;
    private final Moment moment;
    private final List<String> calls = new ArrayList<>();

    /**
     * @param failing index of the call that fails, counted from 0; -1 for none
     */
    public FaultyStorage(StorageDevice real, int failing, Fault fault, Moment moment) {
        this.real = real;
        this.failing = failing;
        this.fault = fault;
        this.moment = moment;
    }

    /** The names of all calls so far. */
    public List<String> calls() {
        return calls;
    }

    /** The name of the call that failed; empty when none did. */
    public String failed() {
        return failing >= 0 && failing < calls.size() ? calls.get(failing) : "";
    }

    private <T> T call(String name, Path path, Call<T> call) throws IOException {
        boolean now = calls.size() == failing;
        calls.add(name);
        if (now && moment == Moment.BEFORE) {
            throw fault.on(path);
        }
        T result = call.run();
        if (now) {
            if (result instanceof OpenFile open) {
                open.close();
            }
            throw fault.on(path);
        }
        return result;
    }

    private void act(String name, Path path, Action action) throws IOException {
        call(name, path, () -> {
            action.run();
            return "";
        });
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        return call("facts", path, () -> real.facts(path));
    }

    @Override
    public Path readLink(Path link) throws IOException {
        return call("readLink", link, () -> real.readLink(link));
    }

    @Override
    public Path realFolder(Path folder) throws IOException {
        return call("realFolder", folder, () -> real.realFolder(folder));
    }

    @Override
    public boolean writable(Path file) {
        return real.writable(file);
    }

    @Override
    public StoreFacts store(Path folder) throws IOException {
        return call("store", folder, () -> real.store(folder));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return call("list", folder, () -> real.list(folder));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        act("createFolder", folder, () -> real.createFolder(folder));
    }

    @Override
    public void createSecretFolder(Path folder) throws IOException {
        act("createSecretFolder", folder, () -> real.createSecretFolder(folder));
    }

    @Override
    public Optional<UnixFacts> unixFacts(Path path) throws IOException {
        return call("unixFacts", path, () -> real.unixFacts(path));
    }

    @Override
    public OptionalInt user() {
        return real.user();
    }

    @Override
    public OpenFile createNew(Path file, boolean secret) throws IOException {
        return new FaultyFile(file, call("createNew", file, () -> real.createNew(file, secret)));
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        return new FaultyFile(file, call("openToRead", file, () -> real.openToRead(file)));
    }

    @Override
    public OpenFile openToAppend(Path file) throws IOException {
        return new FaultyFile(file, call("openToAppend", file, () -> real.openToAppend(file)));
    }

    @Override
    public List<String> carryOver(Path from, Path to) throws IOException {
        return call("carryOver", to, () -> real.carryOver(from, to));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        act("replace", to, () -> real.replace(from, to));
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        act("link", name, () -> real.link(existing, name));
    }

    @Override
    public void remove(Path path) throws IOException {
        act("remove", path, () -> real.remove(path));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        act("forceFolder", folder, FaultyStorage::nothing);
    }

    @Override
    public void pause(Duration time) {
        // time does not pass in tests
    }

    /** Forcing is not passed on: nobody cuts the power here, and hundreds of runs would take long. */
    private static void nothing() {
    }

    private interface Call<T> {
        T run() throws IOException;
    }

    private interface Action {
        void run() throws IOException;
    }

    private final class FaultyFile implements OpenFile {

        private final Path path;
        private final OpenFile file;

        FaultyFile(Path path, OpenFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            act("write", path, () -> file.write(bytes, offset, length));
        }

        @Override
        public int read(byte[] bytes) throws IOException {
            return call("read", path, () -> file.read(bytes));
        }

        @Override
        public void seek(long position) throws IOException {
            act("seek", path, () -> file.seek(position));
        }

        @Override
        public long length() throws IOException {
            return call("length", path, file::length);
        }

        @Override
        public void truncate(long length) throws IOException {
            act("truncate", path, () -> file.truncate(length));
        }

        @Override
        public void force() throws IOException {
            act("force", path, FaultyStorage::nothing);
        }

        @Override
        public boolean tryLock() throws IOException {
            return call("tryLock", path, file::tryLock);
        }

        @Override
        public void close() throws IOException {
            try {
                act("close", path, file::close);
            } catch (IOException e) {
                file.close(); // the handle is gone whatever the system reported
                throw e;
            }
        }
    }
}

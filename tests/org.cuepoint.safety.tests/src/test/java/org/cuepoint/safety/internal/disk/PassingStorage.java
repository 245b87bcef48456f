package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Passes every call on; tests override the one they are about. */
public class PassingStorage implements StorageDevice {

    private StorageDevice real;

    /** Over the file systems of this machine. */
    public PassingStorage() {
        this(new PlatformStorage(Platform.current()));
    }

    /** @param real does it */
    public PassingStorage(StorageDevice real) {
        this.real = real;
    }

    /** Has another one do it from now on. */
    public void passTo(StorageDevice other) {
        real = other;
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        return real.facts(path);
    }

    @Override
    public Path readLink(Path link) throws IOException {
        return real.readLink(link);
    }

    @Override
    public Path realFolder(Path folder) throws IOException {
        return real.realFolder(folder);
    }

    @Override
    public boolean writable(Path file) {
        return real.writable(file);
    }

    @Override
    public StoreFacts store(Path folder) throws IOException {
        return real.store(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        real.createFolder(folder);
    }

    @Override
    public void createSecretFolder(Path folder) throws IOException {
        real.createSecretFolder(folder);
    }

    @Override
    public Optional<UnixFacts> unixFacts(Path path) throws IOException {
        return real.unixFacts(path);
    }

    @Override
    public OptionalInt user() {
        return real.user();
    }

    @Override
    public OpenFile createNew(Path file, boolean secret) throws IOException {
        return real.createNew(file, secret);
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        return real.openToRead(file);
    }

    @Override
    public OpenFile openToAppend(Path file) throws IOException {
        return real.openToAppend(file);
    }

    @Override
    public List<String> carryOver(Path from, Path to) throws IOException {
        return real.carryOver(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        real.replace(from, to);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        real.link(existing, name);
    }

    @Override
    public void remove(Path path) throws IOException {
        real.remove(path);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        real.forceFolder(folder);
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        // time does not pass in tests
    }
}

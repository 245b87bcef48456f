package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.disk.StoreFacts;
import org.cuepoint.safety.internal.disk.UnixFacts;

/** Passes every call on to another device, which may be exchanged. */
interface StorageDeviceOf extends StorageDevice {

    /** The device of this moment. */
    StorageDevice device();

    @Override
    default Optional<FileFacts> facts(Path path) throws IOException {
        return device().facts(path);
    }

    @Override
    default Path readLink(Path link) throws IOException {
        return device().readLink(link);
    }

    @Override
    default Path realFolder(Path folder) throws IOException {
        return device().realFolder(folder);
    }

    @Override
    default boolean writable(Path file) {
        return device().writable(file);
    }

    @Override
    default StoreFacts store(Path folder) throws IOException {
        return device().store(folder);
    }

    @Override
    default List<Path> list(Path folder) throws IOException {
        return device().list(folder);
    }

    @Override
    default Optional<UnixFacts> unixFacts(Path path) throws IOException {
        return device().unixFacts(path);
    }

    @Override
    default OptionalInt user() {
        return device().user();
    }

    @Override
    default void createFolder(Path folder) throws IOException {
        device().createFolder(folder);
    }

    @Override
    default void createSecretFolder(Path folder) throws IOException {
        device().createSecretFolder(folder);
    }

    @Override
    default OpenFile createNew(Path file, boolean secret) throws IOException {
        return device().createNew(file, secret);
    }

    @Override
    default OpenFile openToRead(Path file) throws IOException {
        return device().openToRead(file);
    }

    @Override
    default OpenFile openToAppend(Path file) throws IOException {
        return device().openToAppend(file);
    }

    @Override
    default List<String> carryOver(Path from, Path to) throws IOException {
        return device().carryOver(from, to);
    }

    @Override
    default void replace(Path from, Path to) throws IOException {
        device().replace(from, to);
    }

    @Override
    default void link(Path existing, Path name) throws IOException {
        device().link(existing, name);
    }

    @Override
    default void remove(Path path) throws IOException {
        device().remove(path);
    }

    @Override
    default void forceFolder(Path folder) throws IOException {
        device().forceFolder(folder);
    }

    @Override
    default void pause(Duration time) throws InterruptedException {
        device().pause(time);
    }
}

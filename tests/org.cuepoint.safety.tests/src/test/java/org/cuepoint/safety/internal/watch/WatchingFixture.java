package org.cuepoint.safety.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A watched file in a folder of a test, on a clock of the test, with signals that the test gives. */
abstract class WatchingFixture {

    static final long MILLISECOND = 1_000_000;
    static final long START = Long.MAX_VALUE - 5 * MILLISECOND; // a clock that overflows meanwhile

    @TempDir
    Path temporary;
    Path folder;
    Path file;
    final FakeSignals signals = new FakeSignals();
    final Storage storage = new Storage();
    final OwnWrites own = new OwnWrites();
    final List<FileEvent> told = new ArrayList<>();
    final Rounds rounds = new Rounds(storage, signals, START);
    long now = START;
    int age;

    /** Tells nothing by itself. */
    static final class FakeSignals implements FolderSignals {

        final Set<Path> watched = new HashSet<>();
        boolean able = true;

        @Override
        public boolean add(Path folder) {
            return able && Files.isDirectory(folder) && watched.add(folder);
        }

        @Override
        public void remove(Path folder) {
            watched.remove(folder);
        }

        @Override
        public List<Signal> await(long nanos) {
            return List.of();
        }

        @Override
        public boolean isWatched(Path folder) {
            return watched.contains(folder);
        }

        @Override
        public void close() {
            watched.clear();
        }
    }

    /** Counts how often files are read. */
    static final class Storage extends PassingStorage {

        int reads;
        int failing;
        Runnable whileReading = () -> {};

        @Override
        public OpenFile openToRead(Path path) throws IOException {
            reads++;
            if (failing-- > 0) {
                throw new java.nio.file.FileSystemException(path.toString(), null, "used by another process");
            }
            whileReading.run();
            return super.openToRead(path);
        }
    }

    @BeforeEach
    void watchAFile() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("sets"));
        file = folder.resolve("list.csv");
        write("old");
        watch(file);
        pass(0);
        assertEquals(List.of(), told);
    }

    WatchedFile watch(Path path) {
        WatchedFile watched = new WatchedFile(Fixture.workshop(storage, Fixture.EVERYTHING_ALLOWED), own, path,
                told::add, now);
        rounds.add(watched, now);
        return watched;
    }

    void write(String content) throws IOException {
        write(file, content);
    }

    /** Each write has another time, whatever the file system's clock does. */
    void write(Path path, String content) throws IOException {
        Files.writeString(path, content);
        touch(path);
    }

    void touch(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-11-23T10:00:00Z").plusMillis(++age)));
    }

    /** Lets time pass, with a round at each moment that is due. */
    void pass(long milliseconds) {
        long until = now + milliseconds * MILLISECOND;
        look();
        while (now + rounds.untilNext(now) - until <= 0) {
            now += rounds.untilNext(now);
            look();
        }
        now = until;
    }

    void look(FolderSignals.Signal... latest) {
        rounds.look(List.of(latest), now).forEach(each -> each.file().tell(each.event()));
    }

    void signal(String name) {
        look(new FolderSignals.Signal(folder, Optional.of(name)));
    }

    FileEvent modified() {
        return new FileEvent.Modified(file);
    }
}

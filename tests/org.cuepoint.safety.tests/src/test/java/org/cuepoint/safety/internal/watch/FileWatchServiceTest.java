package org.cuepoint.safety.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.FileWatch;
import org.cuepoint.safety.internal.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread, with the platform's own means. */
class FileWatchServiceTest {

    @TempDir
    Path temporary;
    private Path file;
    private final BlockingQueue<FileEvent> told = new LinkedBlockingQueue<>();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private FileWatchService service;

    @BeforeEach
    void prepare() throws IOException {
        file = Files.writeString(temporary.toRealPath().resolve("list.csv"), "old");
        service = over(PlatformSignals::open);
    }

    private FileWatchService over(Supplier<FolderSignals> signals) {
        return new FileWatchService(Fixture.workshop(), new OwnWrites(), () -> {
            thread.set(Thread.currentThread());
            return signals.get();
        }, System::nanoTime);
    }

    @AfterEach
    void end() throws InterruptedException {
        service.stop();
        Thread worker = thread.get();
        if (worker != null) {
            worker.join();
        }
    }

    private FileEvent next() throws InterruptedException {
        FileEvent event = told.poll(60, TimeUnit.SECONDS);
        assertNotNull(event, "nothing was told");
        return event;
    }

    @Test
    void changesOfOthersAreTold() throws Exception {
        service.watch(file, told::add);
        Files.writeString(file, "newer");
        assertEquals(new FileEvent.Modified(file), next());
        Path other = Files.move(file, file.resolveSibling("other.csv"));
        assertEquals(new FileEvent.Renamed(file, other), next());
        Files.writeString(file, "again");
        assertEquals(new FileEvent.Modified(file), next());
        Files.delete(file);
        assertEquals(new FileEvent.Removed(file), next());
    }

    @Test
    void aPlatformWithoutMeansIsReplacedByLooking() throws Exception {
        service = over(NoSignals::new);
        service.watch(file, told::add);
        Files.writeString(file, "newer");
        assertEquals(new FileEvent.Modified(file), next());
    }

    @Test
    void aSaveIsOneModification() throws Exception {
        service.watch(file, told::add);
        Fixture.files(temporary.resolve("backups")).write(file, ConflictPolicy.OVERWRITE,
                out -> out.write("saved".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(new FileEvent.Modified(file), next(), "not announced here, so that it is somebody else's");
    }

    @Test
    void aListenerThatFailsKeepsNobodyElseFromBeingTold() throws Exception {
        service.watch(file, event -> {
            throw new IllegalStateException("a listener that fails on purpose");
        });
        service.watch(file, told::add);
        Files.writeString(file, "newer");
        assertEquals(new FileEvent.Modified(file), next());
        Files.delete(file);
        assertEquals(new FileEvent.Removed(file), next());
    }

    @Test
    void thereIsAThreadOnlyWhileSomethingIsWatched() throws Exception {
        assertNull(thread.get());
        FileWatch.Watching first = service.watch(file, told::add);
        FileWatch.Watching second = service.watch(file.resolveSibling("b"), told::add);
        Files.writeString(file, "newer");
        next();
        first.close();
        first.close();
        second.close();
        Thread ended = thread.get();
        ended.join();
        service.watch(file, told::add);
        Files.writeString(file, "newest");
        assertEquals(new FileEvent.Modified(file), next());
        service.stop();
        thread.get().join();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        service.watch(file, told::add).close();
        assertEquals(List.of(), List.copyOf(told));
    }

    @Test
    void aListenerMayEndItsOwnWatching() throws Exception {
        AtomicReference<FileWatch.Watching> watching = new AtomicReference<>();
        watching.set(service.watch(file, event -> {
            watching.get().close();
            told.add(event);
        }));
        Files.writeString(file, "newer");
        next();
        thread.get().join();
    }

    @Test
    void manyFilesAreWatchedByOneThread() throws Exception {
        List<Path> files = java.util.stream.IntStream.range(0, 50).mapToObj(i -> file.resolveSibling("f" + i))
                .toList();
        files.forEach(each -> service.watch(each, told::add));
        Thread one = thread.get();
        for (Path each : files) {
            Files.writeString(each, "x");
        }
        java.util.Set<Path> seen = new java.util.HashSet<>();
        while (seen.size() < files.size()) {
            seen.add(next().file());
        }
        assertEquals(java.util.Set.copyOf(files), seen);
        assertEquals(one == null ? thread.get() : one, thread.get());
    }
}

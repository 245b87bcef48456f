package org.cuepoint.safety.internal.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.PathLocks;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A trash in a home folder and a stick beside it. */
abstract class TrashFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:11:12.900Z"), ZoneOffset.ofHours(1));

    @TempDir
    Path temporary;
    Disks disks;
    Path homeTrash;

    /** In a folder of the home folder, with a content. */
    Path file;
    Trash trash;
    String user;

    @BeforeEach
    void prepare() throws IOException {
        disks = new Disks(temporary);
        homeTrash = disks.home.resolve(".local/share/Trash");
        file = write(disks.home.resolve("sets/list.csv"), "old");
        trash = over(disks);
        user = Integer.toString(disks.user().orElseThrow());
    }

    Trash over(StorageDevice device) {
        return new TrashService(new Workshop(device, Platform.LINUX, Fixture.EVERYTHING_ALLOWED, new PathLocks()),
                Optional.of(homeTrash), CLOCK, "CuePoint");
    }

    static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** What the trash says that failed, with a whole sentence. */
    static StorageException refused(Problem problem, Executable call) {
        StorageException failure = assertThrows(StorageException.class, call);
        assertEquals(problem, failure.problem(), failure.getMessage());
        assertTrue(failure.getMessage().endsWith("."), failure.getMessage());
        return failure;
    }
}

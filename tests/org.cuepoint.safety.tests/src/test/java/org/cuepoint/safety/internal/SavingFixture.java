package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of saving have in common: the service over a fresh folder of the real file system. */
public abstract class SavingFixture {

    /** Holds the folder of files, that of backups once there are some, and whatever a test adds. */
    @TempDir
    Path home;

    /** An empty folder, by its real path. */
    Path folder;

    /** A file in it that does not exist yet. */
    Path file;

    SafeFiles files;

    @BeforeEach
    public void makeFolder() throws IOException {
        folder = Files.createDirectory(home.toRealPath().resolve("files"));
        file = folder.resolve("list.csv");
        files = Fixture.files(home.resolve("backups"));
    }

    /** The result as a saved file; fails with its sentence when it is another. */
    public static SaveResult.Saved saved(SaveResult result) {
        return assertInstanceOf(SaveResult.Saved.class, result, result.sentence());
    }

    /** The result as a refusal or failure for this reason, with a whole sentence. */
    public static SaveResult.NotSaved notSaved(Problem problem, SaveResult result) {
        SaveResult.NotSaved failed = assertInstanceOf(SaveResult.NotSaved.class, result, result.sentence());
        assertEquals(problem, failed.problem(), failed.sentence());
        assertTrue(failed.sentence().endsWith("."), failed.sentence());
        return failed;
    }
}

package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By what files are known where the system has no keys for them. */
class FileMarkTest {

    @TempDir
    Path folder;

    private FileMark mark(String name, String begins) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, begins, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return FileMark.of(file, Files.readAttributes(folder, BasicFileAttributes.class)); // all made at the same time
    }

    @Test
    void aFileIsKnownByItsBeginningWhateverItsNameAndLength() throws Exception {
        FileMark first = mark("a", LogLines.numbered(1));
        assertEquals(first, mark("b", LogLines.numbered(1, 5)));
        assertNotEquals(first, mark("c", LogLines.numbered(2)));
        assertEquals(first, mark("a", LogLines.numbered(2)));
    }

    @Test
    void oneThatWasTooShortBecomesWhatItGrowsTo() throws Exception {
        FileMark empty = mark("a", "");
        FileMark little = mark("a", "2026");
        FileMark full = mark("a", LogLines.numbered(1));
        assertEquals(empty, little);
        assertTrue(empty.becomes(full));
        assertFalse(full.becomes(empty));
        assertFalse(full.becomes(mark("b", LogLines.numbered(2))));
    }
}

package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuepoint.logging.index.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogIndexServiceTest {

    @TempDir
    Path folder;

    @Test
    void theLogsOfAllProcessesAreFoundTheOwnOneFirst() throws Exception {
        for (String name : List.of("cuepoint.log", "cuepoint.log.1", "cuepoint-2.log", "cuepoint-3.log.2.gz", "x.txt",
                ".cuepoint.log.lock")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(List.of("cuepoint-2.log", "cuepoint-3.log", "cuepoint.log"),
                LogIndexService.sources(folder, Optional.of(folder.resolve("cuepoint-2.log"))).stream()
                        .map(LogSource::name).toList());
        assertEquals(List.of("cuepoint-2.log", "cuepoint-3.log", "cuepoint.log"),
                LogIndexService.sources(folder, Optional.empty()).stream().map(LogSource::name).toList());
        assertEquals(List.of(), LogIndexService.sources(folder.resolve("none"), Optional.empty()));
    }
}

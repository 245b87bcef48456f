package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.redaction.StandardRedactor;
import org.cuepoint.testing.ExpectedErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FileLoggingTest {

    private record Who(String folderName) implements ApplicationIdentity {
        @Override
        public String displayName() {
            return "Acme Player";
        }

        @Override
        public String version() {
            return "1.2.3";
        }

        @Override
        public String build() {
            return "";
        }

        @Override
        public String sessionId() {
            return "5f3a9c1b7d2e4a60";
        }

        @Override
        public boolean development() {
            return true;
        }
    }

    @TempDir
    Path folder;

    @Test
    void theFileBeginsWithWhoStartedWhere() throws Exception {
        LogSystem system = new LogSystem((LoggerContext) LoggerFactory.getILoggerFactory(), "5f3a9c1b7d2e4a60",
                new StandardRedactor());
        try {
            FileLogging.start(system, Optional.of(new Who("Acme")), new FakeLocations(folder));
        } finally {
            system.close();
        }
        List<String> lines = TestLog.lines(folder.resolve("logs/acme.log"));
        String all = String.join("\n", lines);
        assertTrue(all.contains("Start of Acme Player 1.2.3 (development build), session 5f3a9c1b7d2e4a60, process "),
                all);
        assertTrue(all.contains(System.getProperty("java.runtime.version")), all);
        assertTrue(all.contains("Locations: config "), all);
        assertEquals(List.of(), system.pipeline().health().problems());
    }

    @Test
    @ExpectedErrors("does not grow")
    void aLogThatDoesNotGrowIsNoticedAtTheStart() {
        try (TestLog other = new TestLog()) {
            // This context is not the one that the code logs to: the file is open, and nothing arrives.
            FileLogging.start(other.system(), Optional.empty(), new FakeLocations(folder));
            assertTrue(other.health().problems().getLast().contains("does not grow"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAWarningNotAFailure() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (TestLog log = new TestLog()) {
            FileLogging.start(log.system(), Optional.empty(), new FakeLocations(file));
            assertTrue(log.system().file().isEmpty());
        }
    }
}

package org.cuepoint.crash.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.internal.Disk;
import org.cuepoint.crash.internal.report.Reporter.Reported;
import org.cuepoint.redaction.StandardRedactor;
import org.cuepoint.safety.SafeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report holds, whatever it is made of, and what becomes of many. */
class ReporterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @TempDir
    Path folder;
    private final Around around = new Around();
    private long counted;

    /** What is asked for in tests; each part can fail. */
    private final class Around implements Surroundings {
        private final List<String> failing = new ArrayList<>();
        private final Map<String, Object> settings = new LinkedHashMap<>();
        private final List<String> log = new ArrayList<>(List.of("a line"));

        private <T> T answer(String part, T value) {
            if (failing.contains(part)) {
                throw new IllegalStateException(part);
            }
            return value;
        }

        @Override
        public Map<String, Object> application() {
            return answer("application", Map.of("name", "Acme", "version", "1.0", "session", "s", "process", 7L,
                    "bundles", List.of(Map.of("name", "org.a", "version", "1"))));
        }

        @Override
        public List<String> log() {
            return answer("log", log);
        }

        @Override
        public List<Map<String, Object>> breadcrumbs() {
            return answer("breadcrumbs", List.of(Map.of("time", "t", "category", "view", "text", "opened Log")));
        }

        @Override
        public List<String> operations() {
            return answer("operations", List.of("Matching 7 tracks"));
        }

        @Override
        public Map<String, Object> settings() {
            return answer("settings", settings);
        }

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public String bundleOf(String className) {
            return className.startsWith("org.cuepoint") ? "org.cuepoint.crash" : "";
        }
    }

    private final class Counting implements Groups {
        @Override
        public String fingerprint(Map<String, ?> core) {
            return "f1f2f3f4f5f6f7f8";
        }

        @Override
        public String bundle(Map<String, ?> core) {
            return "org.a";
        }

        @Override
        public Map<String, Object> count(String fingerprint, Instant time) {
            counted++;
            return Map.of("count", counted, "first", "2026-01-01T00:00:00Z", "firstVersion", "0.9");
        }
    }

    private Reporter reporter(SafeFiles files) {
        return new Reporter(new ReportMaker(around, new StandardRedactor()), new ReportFiles(folder, ZoneOffset.UTC),
                () -> files, new Counting(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Incident incident(Throwable cause) {
        return Incident.of(IncidentKind.THREAD, cause, "Reading a file");
    }

    private Reported report(Throwable cause) throws InterruptedException {
        return reporter(Disk.files()).report(incident(cause), "1.0", "s");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> tree(String id) throws IOException {
        return new Gson().fromJson(Files.readString(folder.resolve(id + ".json")), Map.class);
    }

    @Test
    void itHoldsWhatASupporterAsksFor() throws Exception {
        Exception cause = new IllegalStateException("outer", new IOException("inner"));
        cause.addSuppressed(new IllegalArgumentException("beside"));
        Reported reported = report(cause);
        assertEquals("crash-20261124-030000", reported.summary().id());
        assertEquals(List.of("crash-20261124-030000.json", "crash-20261124-030000.log"), names());
        Map<String, Object> tree = tree(reported.summary().id());
        assertEquals(1.0, tree.get("schema"));
        assertTrue(tree.keySet().containsAll(List.of("id", "time", "kind", "activity", "fingerprint", "occurrence",
                "thread", "exceptions", "operations", "breadcrumbs", "log", "application", "system", "memory", "disk",
                "uptimeMs", "settings", "threads")), tree.keySet().toString());
        String text = Files.readString(folder.resolve("crash-20261124-030000.log"));
        for (String wanted : List.of("java.lang.IllegalStateException: outer", "Caused by: java.io.IOException: inner",
                "Suppressed: java.lang.IllegalArgumentException: beside", "ReporterTest.java:", "[org.cuepoint.crash]",
                "Occurrence 1, first 2026-01-01T00:00:00Z in 0.9, caused by org.a", "Activity: Reading a file",
                "t view: opened Log", "Matching 7 tracks", "a line", "\nThreads\n",
                "\"" + Thread.currentThread().getName()
                        + "\"",
                "org.a 1")) {
            assertTrue(text.contains(wanted), () -> wanted + " is not in\n" + text);
        }
    }

    @Test
    void twoInOneSecondGetTwo() throws Exception {
        Reporter reporter = reporter(Disk.files());
        reporter.report(incident(new IllegalStateException("one")), "1.0", "s");
        Reported second = reporter.report(incident(new IllegalStateException("two")), "1.0", "s");
        assertEquals("crash-20261124-030000-2", second.summary().id());
        assertEquals(4, names().size());
        assertEquals("crash-20261124-030000-2", tree("crash-20261124-030000-2").get("id"));
    }

    @Test
    void aStormIsCountedButNotWritten() throws Exception {
        Reporter reporter = reporter(Disk.files());
        for (int i = 0; i < 1_000; i++) {
            Reported reported = reporter.report(incident(new IllegalStateException("again")), "1.0", "s");
            assertEquals(i >= 5, reported.counted());
            assertEquals(i + 1, reported.occurrence());
        }
        assertEquals(10, names().size());
    }

    @Test
    void whateverIsAskedForMayFail() throws Exception {
        around.failing.addAll(List.of("application", "log", "breadcrumbs", "operations", "settings"));
        Reported reported = report(new IllegalStateException("the first failure"));
        Map<String, Object> tree = tree(reported.summary().id());
        assertEquals(5, ((List<?>) tree.get("missing")).size());
        assertTrue(Files.readString(folder.resolve(reported.summary().id() + ".log")).contains("the first failure"));
    }

    @Test
    void exceptionsThatFailThemselvesAndCirclesAreTold() throws Exception {
        RuntimeException hostile = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }

            @Override
            public synchronized Throwable getCause() {
                throw new StackOverflowError();
            }
        };
        assertEquals("", report(hostile).problem());
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);
        first.addSuppressed(second);
        assertEquals("", report(first).problem());
        Exception endless = new IllegalStateException("0");
        Exception last = endless;
        for (int i = 1; i < 1_000; i++) {
            Exception next = new IllegalStateException("x".repeat(20_000));
            last.initCause(next);
            last = next;
        }
        Reported reported = report(endless);
        assertTrue(reported.summary().bytes() < 2_000_000, () -> reported.summary().bytes() + " bytes");
    }

    @Test
    void aReportThatIsTooLargeIsCutAndSaysSo() {
        List<String> log = new ArrayList<>(Collections.nCopies(50_000, "x".repeat(100)));
        log.add("last");
        Map<String, ?> fit = ReportFit.fit(Map.of("schema", 1, "id", "a", "log", log, "threads", List.of("t", "u")));
        assertTrue(ReportFiles.json(fit).length() <= ReportFit.MOST);
        assertEquals("last", ((List<?>) fit.get("log")).getLast());
        assertEquals(log.size() - ((List<?>) fit.get("log")).size(), ((Map<?, ?>) fit.get("cut")).get("log"));
        Map<String, Object> odd = Map.of("schema", 1, "other",
                Collections.nCopies(3_000, Map.of("a", "y".repeat(9_000))), "exceptions",
                Collections.nCopies(3_000, Map.of("message", "y".repeat(9_000))));
        assertTrue(ReportFiles.json(ReportFit.fit(odd)).length() <= ReportFit.MOST);
        assertEquals(Map.of("schema", 1), ReportFit.fit(Map.of("schema", 1)));
    }

    @Test
    void aDiskThatTakesNothingIsSaid() throws Exception {
        Reported reported = reporter(Disk.full()).report(incident(new IllegalStateException("x")), "1.0", "s");
        assertTrue(reported.problem().startsWith("There is no room for crash-2026"), reported.problem());
        assertEquals(List.of(), names());
    }

    @Test
    void nothingThatIsSecretIsWritten() throws Exception {
        Map<String, List<Planted>> kinds = Planted.all();
        List<Planted> all = kinds.values().stream().flatMap(List::stream).toList();
        assertTrue(kinds.size() >= 40 && all.size() >= 500, kinds.size() + " kinds, " + all.size() + " secrets");
        Throwable cause = null;
        int number = 0;
        List<String> ids = new ArrayList<>();
        List<Planted> inThis = new ArrayList<>();
        List<String> leaked = new ArrayList<>();
        for (Planted planted : all) {
            inThis.add(planted);
            switch (number++ % 4) {
                case 0 -> around.log.add(planted.line());
                case 1 -> around.settings.put("section.setting" + number, planted.line());
                default -> cause = new IllegalStateException(planted.line(), cause);
            }
            if (number % 15 == 0) {
                Reporter reporter = reporter(Disk.files());
                ids.add(reporter.report(new Incident(IncidentKind.TASK, Optional.ofNullable(cause), "thread",
                        planted.line(), List.of(), Duration.ZERO), "1.0", "s").summary().id());
                String written = Files.readString(folder.resolve(ids.getLast() + ".json"))
                        + Files.readString(folder.resolve(ids.getLast() + ".log"));
                // what stands elsewhere as a plain word, or in a number of the report, tells nothing
                String rest = String.join("\n", inThis.stream().map(Planted::rest).toList());
                inThis.stream().filter(one -> one.secrets().stream().anyMatch(secret -> secret.length() > 4
                        && !secret.matches("[0-9]+") && !rest.contains(secret) && written.contains(secret)))
                        .map(Planted::line).forEach(leaked::add);
                assertTrue(written.contains("ReporterTest"), "frames are not masked");
                cause = null;
                inThis.clear();
                around.log.clear();
                around.settings.clear();
            }
        }
        assertEquals(List.of(), leaked);
    }

    @Test
    void aFreezeTellsItsStacks() throws Exception {
        List<StackTraceElement> frames = List.of(new StackTraceElement("org.cuepoint.A", "slow", "A.java", 7));
        Reported reported = reporter(Disk.files()).report(Incident.hang(IncidentKind.FREEZE, "main", "",
                List.of(new Incident.Sample("main", "RUNNABLE", frames, 12)), Duration.ofSeconds(11)), "1.0", "s");
        assertEquals("freeze", reported.summary().type());
        String text = Files.readString(folder.resolve(reported.summary().id() + ".log"));
        assertTrue(text.contains("Stack of \"main\", RUNNABLE, seen 12 times\n") && text.contains("Lasted: 11000 ms")
                && text.contains("at org.cuepoint.A.slow(A.java:7)"), text);
        assertFalse(text.contains("Caused by"));
    }
}

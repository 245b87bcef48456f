package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.redaction.Redaction;
import org.cuepoint.redaction.Redactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTest {

    private static final long AMPLE = 1 << 20;

    @TempDir
    Path folder;

    private String written() throws IOException {
        return Files.readString(folder.resolve("cuepoint.log"));
    }

    private static ConsoleSink console(TestLog log, ConsoleMode mode, OutputStream stream) {
        return new ConsoleSink(mode, stream, StandardCharsets.UTF_8, log.context().getStatusManager());
    }

    @Test
    void aRecordHasItsParts() throws IOException {
        try (TestLog log = new TestLog().open(folder, AMPLE, 5, TestLog.MOVE)) {
            log.mdc().put("operation", "7");
            log.mdc().put("file", "a b, c");
            log.logger().warn("took {} ms", 12);
        }
        String thread = Thread.currentThread().getName();
        assertTrue(written().matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d WARN  \\d+ 5f3a9c1b7d2e4a60 \\["
                        + thread + "\\] org\\.cuepoint\\.Test \\{file=\"a b, c\", operation=7\\} - took 12 ms\n"),
                written());
    }

    @Test
    void secretsAreMaskedWhereverTheyStand() throws IOException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (TestLog log = new TestLog().open(folder, AMPLE, 5, TestLog.MOVE)) {
            log.system().pipeline().showOn(console(log, ConsoleMode.ALL, terminal));
            log.mdc().put("token", "hunter2-in-context");
            log.logger().info("password={}", "hunter2-in-argument");
            log.mdc().clear();
            log.logger().info("pass{}={}", "word", "hunter2-across-arguments");
            IOException cause = new IOException("login failed, password=hunter2-in-cause");
            cause.addSuppressed(new IllegalStateException("secret=hunter2-in-suppressed"));
            log.logger().error("failed", new IllegalArgumentException("https://anna:hunter2-in-url@host/", cause));
            log.logger().info("{\n  \"password\":\n    \"hunter2-on-lines\"\n}");
            log.logger().info("-----BEGIN PRIVATE KEY-----\nhunter2-in-key\n-----END PRIVATE KEY-----");
            log.logger().info("read /home/hunter2-user/x");
            for (String text : List.of(written(), terminal.toString(StandardCharsets.UTF_8),
                    String.join("\n", log.system().pipeline().recent()))) {
                assertFalse(text.contains("hunter2"), text);
                assertTrue(text.contains("java.io.IOException: login failed, password=[redacted]"), text);
                assertTrue(text.contains("Suppressed: java.lang.IllegalStateException: secret=[redacted]"), text);
                assertTrue(text.contains("/home/[user]/x"), text);
            }
        }
    }

    @Test
    void noMessageCanPassForARecordOfItsOwnOrDriveATerminal() throws IOException {
        String forged = "2026-11-23T04:15:32.123+01:00 ERROR - [main] x - forged";
        try (TestLog log = new TestLog().open(folder, AMPLE, 5, TestLog.MOVE)) {
            log.logger().info("a\n{}\r\nb\u001b[31m\u2028c\rd", forged);
            log.logger().info("x", new IOException("why\n" + forged));
            Thread.currentThread().setName(Thread.currentThread().getName() + "] " + forged);
            log.logger().info("from an odd thread");
        } finally {
            Thread.currentThread().setName("main");
        }
        List<String> begun = TestLog.lines(folder.resolve("cuepoint.log")).stream().filter(LogEntry::begins).toList();
        assertEquals(3, begun.size(), begun.toString());
        assertTrue(written().contains("\n    b\\x1b[31m\\x2028c\\x0dd\n"), written());
        try (LogStream stream = new LogStream(List.of(folder.resolve("cuepoint.log")))) {
            for (int i = 0; i < 3; i++) {
                LogEntry entry = stream.next().orElseThrow();
                assertEquals(LogLevel.INFO, entry.level());
                assertEquals("org.cuepoint.Test", entry.logger());
            }
            assertTrue(stream.next().isEmpty());
        }
    }

    @Test
    void aRedactorThatFailsWithholdsTheRecord() throws IOException {
        Redactor broken = new Redactor() {
            @Override
            public Redaction redact(String text, Scope scope) {
                throw new IllegalStateException("broken");
            }
        };
        try (TestLog log = new TestLog(broken).open(folder, AMPLE, 5, TestLog.MOVE)) {
            log.logger().info("password=hunter2");
        }
        assertTrue(written().contains("the record is withheld") && !written().contains("hunter2"), written());
    }

    @Test
    void aHugeRecordIsCut() throws IOException {
        try (TestLog log = new TestLog().open(folder, 10 * AMPLE, 5, TestLog.MOVE)) {
            log.logger().info("x".repeat(1_000_000));
            log.logger().info("next");
        }
        assertTrue(Files.size(folder.resolve("cuepoint.log")) < 300_000);
        assertTrue(written().contains("... (cut; it had 1000"), "not said");
    }

    @Test
    void recordsFromBeforeTheFilesAreOpenAreKept() throws IOException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (TestLog log = new TestLog()) {
            log.logger().info("early one");
            log.logger().warn("early two");
            log.system().pipeline().showOn(console(log, ConsoleMode.WARNINGS, terminal));
            log.open(folder, AMPLE, 5, TestLog.MOVE);
            log.logger().info("late");
        }
        List<String> lines = TestLog.lines(folder.resolve("cuepoint.log"));
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().endsWith("early one") && lines.getLast().endsWith("late"), lines.toString());
        assertEquals("warning: early two\n", terminal.toString(StandardCharsets.UTF_8));
    }

    @Test
    void tooManyEarlyRecordsAreCounted() throws IOException {
        try (TestLog log = new TestLog()) {
            for (int i = 0; i < Sinks.EARLY + 7; i++) {
                log.logger().info("{}", i);
            }
            assertEquals(7, log.health().lostEarly());
            log.open(folder, AMPLE, 5, TestLog.MOVE);
            assertEquals(Sinks.EARLY, TestLog.lines(folder.resolve("cuepoint.log")).size());
        }
    }

    @Test
    void theLastTwoHundredRecordsAreInMemory() {
        try (TestLog log = new TestLog()) {
            for (int i = 0; i < 250; i++) {
                log.logger().info("n{}", i);
            }
            List<String> recent = log.system().pipeline().recent();
            assertEquals(200, recent.size());
            assertTrue(recent.getFirst().endsWith("n50") && recent.getLast().endsWith("n249"));
        }
    }

    @Test
    void onATerminalWarningsAreShortAndWithoutStackTraces() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (TestLog log = new TestLog()) {
            log.system().pipeline().showOn(console(log, ConsoleMode.WARNINGS, terminal));
            log.logger().info("quiet");
            log.logger().warn("careful, password=x1");
            log.logger().error("broken", new IOException("why"));
        }
        assertEquals("warning: careful, password=[redacted]\nerror: broken\n",
                terminal.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aTerminalThatIsGoneIsReportedOnce() throws IOException {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (TestLog log = new TestLog().open(folder, AMPLE, 5, TestLog.MOVE)) {
            log.system().pipeline().showOn(console(log, ConsoleMode.ALL, gone));
            log.logger().info("one");
            log.logger().info("two");
            assertEquals(1, log.health().problems().stream().filter(problem -> problem.contains("console")).count());
        }
        assertEquals(2, TestLog.lines(folder.resolve("cuepoint.log")).size());
    }

    @Test
    void otherAppendersAreRemovedSoThatNothingGoesOutUnmasked() {
        LoggerContext context = new LoggerContext();
        ListAppender<ch.qos.logback.classic.spi.ILoggingEvent> other = new ListAppender<>();
        other.start();
        context.getLogger("ROOT").addAppender(other);
        context.getLogger("org.cuepoint.deep").addAppender(other);
        Pipeline pipeline = Pipeline.of(context, TestLog.format());
        context.getLogger("org.cuepoint.deep").info("password=x1");
        assertTrue(other.list.isEmpty());
        assertEquals(pipeline, Pipeline.of(context, TestLog.format()));
    }

    @ParameterizedTest
    @CsvSource({"TRACE,true,true,true", "DEBUG,false,true,true", "INFO,false,false,true", "WARNING,false,false,false",
            "ERROR,false,false,false"})
    void theLevelAppliesAtOnce(LogLevel level, boolean trace, boolean debug, boolean info) {
        try (TestLog log = new TestLog()) {
            log.system().apply(TestLog.settings(level, 5));
            assertEquals(trace, log.logger().isTraceEnabled());
            assertEquals(debug, log.logger().isDebugEnabled());
            assertEquals(info, log.logger().isInfoEnabled());
            assertEquals(trace, log.logger("org.eclipse.jetty.client").isDebugEnabled());
            assertTrue(log.logger("org.eclipse.jetty.client").isErrorEnabled());
        }
    }

    @ParameterizedTest
    @CsvSource({"INFO,true,false,'',INFO", "INFO,true,true,'',DEBUG", "INFO,false,true,'',INFO",
            "ERROR,false,false,trace,TRACE",
            "INFO,true,true,warn,WARNING", "INFO,true,false,nonsense,INFO"})
    void theVariableGoesBeforeTheSettingAndThatBeforeTheKindOfBuild(LogLevel set, boolean isDefault,
            boolean development,
            String variable, LogLevel expected) {
        assertEquals(expected,
                SettingsBinding.effective(TestLog.settings(set, 5), isDefault, development, variable).level());
    }

    @ParameterizedTest
    @CsvSource({"org.cuepoint.cli.application,match,false,'',WARNINGS",
            "org.cuepoint.cli.application,--verbose,false,'',ALL",
            "'',org.cuepoint.cli.application,true,'',WARNINGS", "org.cuepoint.workbench.application,x,false,'',NOTHING",
            "org.cuepoint.workbench.application,x,true,'',ALL", "org.cuepoint.cli.application,x,false,nothing,NOTHING",
            "x,y,false,bad,NOTHING"})
    void theConsoleIsForHeadlessCommandsAndDevelopers(String application, String argument, boolean development,
            String override,
            ConsoleMode expected) {
        assertEquals(expected, ConsoleMode.of(application, List.of(argument), development, override));
    }
}

package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.cuepoint.logging.LogForm;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogMarkers;
import org.cuepoint.logging.LogSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One JSON object a line. */
class JsonFormatTest {

    private static final LogSettings JSON = new LogSettings(LogLevel.INFO, "", 5, 5, false, LogForm.JSON, 200, false);

    @TempDir
    Path folder;

    private JsonObject logged(java.util.function.Consumer<TestLog> logging) throws IOException {
        try (TestLog log = new TestLog().open(folder, 1 << 20, 5, TestLog.MOVE)) {
            log.system().apply(JSON);
            logging.accept(log);
        }
        List<String> lines = TestLog.lines(folder.resolve("cuepoint.log"));
        assertEquals(1, lines.size(), lines.toString());
        return JsonParser.parseString(lines.getFirst()).getAsJsonObject();
    }

    @Test
    void aRecordIsAnObjectWithItsParts() throws IOException {
        JsonObject record = logged(log -> {
            log.mdc().put("operation", "7");
            log.logger().atError().addMarker(LogMarkers.CRITICAL)
                    .log("it \"failed\" in C:\\x\tand\nmore \u2028 \ud83c\udfb5");
        });
        assertEquals("error", record.get("level").getAsString());
        assertEquals(ProcessHandle.current().pid(), record.get("process").getAsLong());
        assertEquals("5f3a9c1b7d2e4a60", record.get("session").getAsString());
        assertEquals(Thread.currentThread().getName(), record.get("thread").getAsString());
        assertEquals("org.cuepoint.Test", record.get("logger").getAsString());
        assertEquals("{\"critical\":\"true\",\"operation\":\"7\"}", record.get("context").toString());
        assertEquals("it \"failed\" in C:\\x\tand\nmore \u2028 \ud83c\udfb5", record.get("message").getAsString());
        assertTrue(OffsetDateTime.parse(record.get("time").getAsString()).getYear() >= 2026);
        assertFalse(record.has("stack"));
    }

    @Test
    void aStackTraceIsAPartOfItsOwn() throws IOException {
        JsonObject record = logged(log -> log.logger().warn("reading failed",
                new IOException("no", new IllegalStateException("why"))));
        assertEquals("reading failed", record.get("message").getAsString());
        String stack = record.get("stack").getAsString();
        assertTrue(
                stack.startsWith("java.io.IOException: no\n") && stack.contains("java.lang.IllegalStateException: why"),
                stack);
    }

    @Test
    void secretsAreMaskedInEveryPart() throws IOException {
        JsonObject record = logged(log -> {
            log.mdc().put("token", "hunter2-in-context");
            log.logger().warn("{\"password\": \"hunter2-in-message\"}",
                    new IOException("login failed, password=hunter2-in-cause"));
        });
        assertFalse(record.toString().contains("hunter2"), record.toString());
        assertEquals("[redacted]", record.getAsJsonObject("context").get("token").getAsString());
    }

    @Test
    void halfASurrogateDoesNotSpoilTheObject() throws IOException {
        assertEquals("a\ud83cb", logged(log -> log.logger().info("a\ud83cb")).get("message").getAsString());
    }

    @Test
    void repeatedObjectsAreFoldedIntoObjects() {
        try (TestLog log = new TestLog()) {
            log.system().apply(JSON);
            log.logger().info("same");
            JsonObject first = JsonParser.parseString(log.system().pipeline().recent().getLast()).getAsJsonObject();
            assertEquals("same", first.get("message").getAsString());
        }
        Folding folding = new Folding();
        String head = "{\"time\":\"2026-11-23T04:15:00.123+01:00\",\"message\":\"";
        Line line = new Line(ch.qos.logback.classic.Level.INFO, head + "same\"}\n", "", 38, head.length(), "\"}\n");
        folding.begin(line);
        folding.folds(line);
        assertEquals("repeated 1 time",
                JsonParser.parseString(folding.pending().text()).getAsJsonObject().get("message").getAsString());
    }
}

package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFieldsTest {

    private static final String TIME = "2026-11-23T04:15:32.123+01:00";
    private static final Instant INSTANT = Instant.parse("2026-11-23T03:15:32.123Z");

    private static LogRecord read(String text) {
        return RecordFields.parse(text).record(7, Instant.EPOCH, text);
    }

    @Test
    void theFullFormIsRead() {
        String text = TIME + " ERROR 4711 5f3a9c1b7d2e4a60 [main [x]] org.cuepoint.Example"
                + " {critical=true, duration=12.345ms, name=\"a, } - b \\\"c\\\"\", operation=7} - the message - x"
                + "\n    java.io.IOException: why\n    \tat a.B";
        assertEquals(new LogRecord(7, INSTANT, LogLevel.ERROR, true, "4711", "5f3a9c1b7d2e4a60", "7", "main [x]",
                "org.cuepoint.Example", "the message - x", "    java.io.IOException: why\n    \tat a.B",
                Optional.of(Duration.ofNanos(12_345_000)), text), read(text.replace("[main [x]]", "[main [x]]")));
        assertEquals("a, } - b \"c\"", RecordFields.parse(text).context().value("name"));
    }

    @Test
    void theFormWithoutProcessAndContextIsRead() {
        String text = TIME + " INFO  - [main] o.c.X - {not=context} - x";
        assertEquals(
                new LogRecord(7, INSTANT, LogLevel.INFO, false, "", "", "", "main", "o.c.X", "{not=context} - x", "",
                        Optional.empty(), text),
                read(text));
    }

    @Test
    void aQuoteThatNeverEndsHidesNoMessage() {
        LogRecord record = read(TIME + " INFO  1 - [main] o.c.X {a=\"b, operation=7} - it} - x");
        assertEquals("it} - x", record.message());
        assertEquals("o.c.X", record.logger());
    }

    @Test
    void theFormOfJsonIsRead() {
        String text = "{\"time\":\"" + TIME
                + "\",\"level\":\"warn\",\"process\":4711,\"session\":\"5f\",\"thread\":\"ma\\\"in\","
                + "\"logger\":\"o.c.X\",\"context\":{\"operation\":\"7\",\"duration\":\"2s\"},\"message\":\"a\\u00e4\\nb\","
                + "\"stack\":\"x.Y: z\\n\\tat a\\n\",\"more\":[1,{\"a\":[]}]}";
        assertEquals(new LogRecord(7, INSTANT, LogLevel.WARNING, false, "4711", "5f", "7", "ma\"in", "o.c.X", "aä",
                "b\nx.Y: z\n\tat a", Optional.of(Duration.ofSeconds(2)), text), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"time\":\"2026-11-23T04:15:32.123+01:00\",\"level\":\"WARN\",\"mess",
            "{\"time\":\"2026-11-23T04:15:32.123+01:00\",\"level\":\"WARN\",\"m\":\"\\u12", "{\"time\":\"",
            "{\"time\":\"x\"} y",
            "{\"time\":\"x\",}", "{\"time\":\"x\",\"a\":[[[[[[[[[[[[[[1]]]]]]]]]]]]]]}"})
    void brokenJsonIsShownAsItStands(String text) {
        LogRecord record = read(text);
        assertEquals(text, record.message());
        assertEquals(text.contains("WARN") ? LogLevel.WARNING : LogLevel.INFO, record.level());
        assertEquals(text.contains("WARN") ? INSTANT : Instant.EPOCH, record.time());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"plain text|INFO", "an ERROR here|ERROR", "WARN: x|WARNING",
            "x [DEBUG] y ERROR|DEBUG",
            "TERRORISM|INFO", "error|INFO", "SEVERE|ERROR", "x WARNING|WARNING", "FATAL x|ERROR", "TRACE|TRACE",
            "CRITICAL|ERROR", "ERRORS INFO|INFO",
            "2026-11-23T04:15:32.123+01:00 WARN|WARNING", "2026-11-23T04:15:32|INFO"})
    void theLevelOfForeignLinesIsGuessed(String text, LogLevel level) {
        assertEquals(level, read(text).level());
        assertEquals(text, read(text).message());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"12.345ms,12345000", "3s,3000000000", "5us,5000", "5µs,5000", "7ns,7",
            "2min,120000000000", "1h,3600000000000", "1.5 ms,1500000", "x,none", "12,none", "-1ms,none",
            "999999999999h,none", "'',none"})
    void durationsAreRead(String text, Long nanos) {
        assertEquals(Optional.ofNullable(nanos).map(Duration::ofNanos),
                LogContext.parse("duration=" + text).duration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " INFO  - [main", " INFO  - [main] org.x", " INFO  - main] org.x - y",
            " AUDIT - [a] b"})
    void tornRecordsKeepTheirTime(String rest) {
        String text = TIME + rest;
        boolean begins = text.length() > 35;
        assertEquals(begins, RecordFields.begins(text));
        assertEquals(begins ? INSTANT : Instant.EPOCH, read(text).time());
        assertEquals(text, read(text).message());
    }
}

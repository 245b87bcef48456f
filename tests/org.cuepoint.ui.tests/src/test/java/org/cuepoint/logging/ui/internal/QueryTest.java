package org.cuepoint.logging.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.cuepoint.logging.index.LogFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private static Query parse(String text) {
        return Query.parse(text, false, NOW, ZoneOffset.ofHours(1));
    }

    private static List<String> patterns(List<LogFilter.Text> texts) {
        return texts.stream().map(text -> (text.regex() ? "re:" : "") + text.pattern()).toList();
    }

    @Test
    void wordsPhrasesAndExpressionsMustAllOccurAndExcludedOnesMayNot() {
        Query query = parse(" copper \"two words\" /a b|c/ -rain -\"of course\" -/x+/");
        assertEquals("", query.problem());
        assertEquals(List.of("copper", "two words", "re:a b|c"), patterns(query.filter().texts()));
        assertEquals(List.of("rain", "of course", "re:x+"), patterns(query.filter().without()));
    }

    @Test
    void partsOfARecordAreNamed() {
        LogFilter filter = parse("logger:org.example thread:\"worker 1\" op:7 is:critical is:timed").filter();
        assertEquals("org.example", filter.logger());
        assertEquals("worker 1", filter.thread());
        assertEquals("7", filter.operation());
        assertTrue(filter.criticalOnly());
        assertEquals(List.of(Query.TIMED), filter.texts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "-logger:org.A | x [main] org.A.B - m | {\"thread\":\"main\",\"logger\":\"org.A.B\"} | x [main] org.C - org.A",
            "-thread:main | x [main] org.A - m | {\"thread\":\"main\"} | x [main-2] org.A - main",
            "-op:7 | x [t] l {operation=7} - m | {\"operation\":\"7\"} | x [t] l {operation=77} - m",
            "is:timed | x {duration=1.5ms} - m | {\"duration\":\"1.5ms\"} | x - the duration"})
    void partsAreFoundInBothFormsOfTheLog(String typed, String line, String json, String other) {
        LogFilter filter = parse(typed).filter();
        LogFilter.Text text = filter.texts().isEmpty() ? filter.without().getFirst() : filter.texts().getFirst();
        Pattern pattern = Pattern.compile(text.pattern());
        assertTrue(pattern.matcher(line).find(), line);
        assertTrue(pattern.matcher(json).find(), json);
        assertFalse(pattern.matcher(other).find(), other);
    }

    @Test
    void nothingTypedWantsEverything() {
        assertEquals(LogFilter.ALL, parse("   ").filter());
    }

    @ParameterizedTest
    @CsvSource({"from:14:30,2026-11-23T13:30:00Z", "from:9:05,2026-11-23T08:05:00Z",
            "from:14:30:05.250,2026-11-23T13:30:05.250Z", "from:2026-11-20,2026-11-19T23:00:00Z",
            "from:2026-11-20T06:00,2026-11-20T05:00:00Z", "last:30s,2026-11-23T17:59:30Z",
            "last:10m,2026-11-23T17:50:00Z", "last:2h,2026-11-23T16:00:00Z", "last:1d,2026-11-22T18:00:00Z"})
    void timesAreRead(String typed, Instant from) {
        assertEquals(Optional.of(from), parse(typed).filter().from());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from:25:00", "to:soon", "last:1", "last:9999999m", "is:red", "/(/", "-from:12:00"})
    void whatIsNotUnderstoodIsSaidAndNotApplied(String typed) {
        Query query = parse(typed);
        assertTrue(query.problem().endsWith("."), query.problem());
        assertEquals(LogFilter.ALL, query.filter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "-", "//", "/", "a\"b c", "-\"", "logger:", "http://x/y", "C:\\temp", "::", "\\\"",
            "12:30", "\uD83D\uDE00", "a:b"})
    void whateverIsTypedIsNoError(String typed) {
        assertEquals("", parse(typed).problem());
    }

    @Test
    void aPartIsReplacedInTheTypedText() {
        String text = Query.with("copper thread:a -rain", "thread", "worker 1");
        assertEquals("copper -rain thread:\"worker 1\"", text);
        assertEquals("worker 1", parse(text).filter().thread());
        assertEquals("copper -rain", Query.without(text, "thread"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two words", "a \"quoted\" word", "-dash", "/slash/", "", "back\\slash",
            "ends with \\"})
    void aQuotedTextIsReadBackAsItWas(String text) {
        List<String> words = Words.split("before " + Words.quoted(text) + " after");
        assertEquals(3, words.size(), words::toString);
        assertEquals(text, Words.unquoted(words.get(1)));
    }
}

package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("match", "doctor", "paths", "logs", "crashes", "support-bundle",
            "fetch", "cache", "backups", "settings");

    @ParameterizedTest
    @CsvSource({"mtach,match", "MATCH,match", "doc,doctor", "log,logs", "seting,settings", "support,support-bundle",
            "crash,crashes", "back,backups", "x,''", "'',''", "playlist,''", "cahce,cache"})
    void theNearestWordsAreOffered(String typed, String expected) {
        assertEquals(expected, String.join(",", Suggestions.near(typed, KNOWN)));
    }

    @ParameterizedTest
    @CsvSource({"ab,ab,0", "ab,ba,1", "abc,ac,1", "ac,abc,1", "abc,axc,1", "'',abc,3", "kitten,sitting,3"})
    void theDistanceCountsEdits(String a, String b, int expected) {
        assertEquals(expected, Suggestions.distance(a, b));
        assertEquals(expected, Suggestions.distance(b, a));
    }
}

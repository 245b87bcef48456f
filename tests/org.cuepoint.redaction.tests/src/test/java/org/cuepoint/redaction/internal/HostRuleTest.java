package org.cuepoint.redaction.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cuepoint.redaction.StandardRedactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The computer's name is masked where it is a word of its own. */
class HostRuleTest {

    private static String masked(String host, String text) {
        StandardRedactor redactor = new StandardRedactor();
        HostRule.of(host).ifPresent(redactor::add);
        return redactor.redact(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"at annas-mac now|at [host] now", "ANNAS-MAC|[host]",
            "annas-mac.local:8080|[host].local:8080", "(annas-mac)|([host])", "//annas-mac/share|//[host]/share",
            "annas-macbook|annas-macbook", "my-annas-mac|my-annas-mac", "annas mac|annas mac"})
    void aWholeWordIsMasked(String text, String expected) {
        assertEquals(expected, masked("annas-mac.fritz.box", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LAPTOP", "abc", "", "  ", "b\u00fcro-rechner", "music", "-x-y-z", "a b c d"})
    void namesThatSayNothingAreLeft(String host) {
        assertTrue(HostRule.of(host).isEmpty());
        assertEquals("at " + host + " now", masked(host, "at " + host + " now"));
    }

    @Test
    void thisComputerIsKnownOrHasNoName() {
        assertEquals(HostName.here(), HostName.here().strip());
    }
}

package org.cuepoint.redaction.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.StandardRedactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus has tokens of most issuers; here each known prefix has its turn. */
class PrefixRuleTest {

    /** In the alphabets that tokens have; the longest that any issuer's needs is 60. */
    private static final List<String> BODIES = List.of("A1B2C3D4E5F6G7H8", "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
            "aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB4cD5eF6gH7iJ8kL9mN0oP1qR2");

    static List<String> prefixes() {
        return PrefixRule.known().stream().map(rule -> rule.beginnings().getFirst()).toList();
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void aTokenWithAKnownPrefixIsMaskedAndThePrefixAloneIsNot(String prefix) {
        StandardRedactor redactor = new StandardRedactor();
        assertTrue(BODIES.stream().anyMatch(body -> !redactor.redact("it was " + prefix + body + " there")
                .contains(body)), prefix);
        String alone = "it begins with " + prefix + " as ever";
        assertEquals(alone, redactor.redact(alone));
        String within = "x" + prefix + BODIES.getFirst().substring(0, 4);
        assertEquals(within, redactor.redact(within));
    }

    @Test
    void thereAreManyPrefixesAndNoneTwice() {
        List<String> prefixes = prefixes();
        assertTrue(prefixes.size() > 100, () -> "prefixes: " + prefixes.size());
        assertTrue(PrefixRule.known().stream().map(RedactionRule::kind).distinct().count() > 40);
    }
}

package org.cuepoint.catalog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text from outside. */
class PlainTextTest {

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void cleans(String raw, String expected) {
        assertEquals(expected, PlainText.of(raw, 10));
    }

    static Stream<Arguments> texts() {
        return Stream.of(Arguments.of("", ""), Arguments.of(" \t\r\n\u00a0\u2003\u2028", ""),
                Arguments.of("  a \n\u00a0 b  ", "a b"), Arguments.of("\u0007a\u001b[0m\u007f\u009f", "a[0m"),
                Arguments.of("a\u202eb\u2066c\u2069\ufeff", "abc"), Arguments.of("a\u200db\u200c", "a\u200db\u200c"),
                Arguments.of("\ud800a\udc00", "a"), Arguments.of("😀😀", "😀😀"),
                Arguments.of("0123456789ABC", "0123456789"), Arguments.of("012345678 ABC", "012345678"),
                Arguments.of("😀".repeat(20), "😀".repeat(10)));
    }
}

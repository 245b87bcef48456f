package org.cuepoint.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of bytes as people read them. */
class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "1, 1 byte", "999, 999 bytes", "1000, 1.0 kB", "999949, 999.9 kB", "999950, 1.0 MB",
            "12345678, 12.3 MB", "5000000000, 5.0 GB", "9000000000000000, 9.0 PB", "9223372036854775807, 9223.4 PB"})
    void areInDecimalUnits(long bytes, String words) {
        assertEquals(words, ByteSize.words(bytes));
    }
}

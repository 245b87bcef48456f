package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    @ParameterizedTest
    @CsvSource({
            "300,300000,SAME", "300,305000,SAME", "300,311000,NEAR", "300,318000,FAIR", "300,330000,OFF",
            "300,450000,FAR", "5,300000,FAR", "0,300000,UNKNOWN", "300,0,UNKNOWN", "-5,300000,UNKNOWN",
            "2000000000,2000000000,UNKNOWN", "600,625000,FAIR", "10,4000,FAR"})
    void lengthsCompare(int seconds, int millis, Evidence.Agreement expected) {
        assertEquals(expected, Evidence.of(seconds, millis, 0, 0, "", "").length());
    }

    @ParameterizedTest
    @CsvSource({
            "128,128,SAME", "128,127.5,SAME", "64,128,SAME", "174,87,SAME", "128,130,NEAR", "128,140,OFF",
            "128,174,OFF", "0,128,UNKNOWN", "128,0,UNKNOWN", "NaN,128,UNKNOWN", "Infinity,128,UNKNOWN",
            "-1,128,UNKNOWN"})
    void tempiCompareAlikeBothWays(double one, double other, Evidence.Agreement expected) {
        assertEquals(expected, Evidence.tempo(one, other));
        assertEquals(expected, Evidence.tempo(other, one));
    }

    @ParameterizedTest
    @CsvSource({
            "Fm,F Minor,SAME", "4A,F min,SAME", "Gbm,F# Minor,SAME", "Am,C Major,FAIR", "Am,E Minor,FAIR",
            "Am,F# Major,OFF", "'',Am,UNKNOWN", "Am,?,UNKNOWN"})
    void keysCompare(String one, String other, Evidence.Agreement expected) {
        assertEquals(expected, Evidence.of(0, 0, 0, 0, one, other).key());
    }
}

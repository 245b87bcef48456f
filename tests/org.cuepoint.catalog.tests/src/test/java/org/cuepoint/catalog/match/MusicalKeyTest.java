package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MusicalKeyTest {

    private static final String[] CAMELOT_MINOR = {
            "Abm", "Ebm", "Bbm", "Fm", "Cm", "Gm", "Dm", "Am", "Em", "Bm", "F#m", "Dbm"};
    private static final String[] CAMELOT_MAJOR = {"B", "F#", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E"};

    @ParameterizedTest
    @CsvSource({
            "Fm,5,true", "F minor,5,true", "F Minor,5,true", "Fmin,5,true", "f moll,5,true", "F,5,false",
            "F maj,5,false", "F Major,5,false", "F dur,5,false", "F♯m,6,true", "F#m,6,true", "Gbm,6,true",
            "G♭ Minor,6,true", "F sharp minor,6,true", "F-sharp minor,6,true", "G flat min,6,true", "Cb,11,false",
            "B#,0,false", "bb,10,false", "bbm,10,true", "Bb Major,10,false", "h-moll,11,true", "H,11,false",
            "4A,5,true", "04A,5,true", "8B,0,false", "12B,4,false", "1m,9,true", "1d,0,false", "9m,5,true",
            "F#m/Gbm,6,true", "4A - Fm,5,true", "Fm (4A),5,true", "' 11a ',6,true"})
    void everyNotationIsRead(String text, int pitch, boolean minor) {
        assertEquals(Optional.of(new MusicalKey(pitch, minor)), MusicalKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "13A", "0B", "X", "All", "8C", "?", "Fmm", "minor", "-", "#", "٣A"})
    void whatIsNoKeyIsNone(String text) {
        assertEquals(Optional.empty(), MusicalKey.parse(text));
    }

    @Test
    void theWholeWheelAgreesWithTheNames() {
        for (int i = 0; i < 12; i++) {
            assertEquals(MusicalKey.parse(CAMELOT_MINOR[i]), MusicalKey.parse((i + 1) + "A"));
            assertEquals(MusicalKey.parse(CAMELOT_MAJOR[i]), MusicalKey.parse((i + 1) + "B"));
            int openKey = Math.floorMod(i - 7, 12) + 1;
            assertEquals(MusicalKey.parse((i + 1) + "A"), MusicalKey.parse(openKey + "m"));
            assertEquals(MusicalKey.parse((i + 1) + "B"), MusicalKey.parse(openKey + "d"));
        }
    }

    @Test
    void neighboursAreTheRelativeKeyAndAFifth() {
        MusicalKey a = MusicalKey.parse("Am").orElseThrow();
        for (String near : new String[]{"C", "Em", "Dm"}) {
            MusicalKey other = MusicalKey.parse(near).orElseThrow();
            assertTrue(a.neighbours(other) && other.neighbours(a), near);
        }
        for (String far : new String[]{"Am", "A", "F", "Bm"}) {
            assertFalse(a.neighbours(MusicalKey.parse(far).orElseThrow()), far);
        }
    }
}

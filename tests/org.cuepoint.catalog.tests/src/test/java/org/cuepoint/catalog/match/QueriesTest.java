package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "none", value = {
            "Strobe (Original Mix) | deadmau5 | Strobe deadmau5; Strobe",
            "Strobe (Yotto Remix) [Free DL] | deadmau5 | Strobe deadmau5 Yotto Remix; Strobe deadmau5; "
                    + "Strobe Yotto Remix; Strobe",
            "Strobe (Extended Mix) | deadmau5, Kaskade | Strobe deadmau5 Kaskade Extended Mix; Strobe deadmau5; Strobe",
            "Strobe feat. Guest | deadmau5 feat. Other | Strobe deadmau5 Other; Strobe deadmau5; Strobe",
            "deadmau5 - Strobe (Club Mix) | none | Strobe deadmau5 Club Mix; Strobe deadmau5; Strobe",
            "deadmau5 - Strobe | deadmau5 | Strobe deadmau5; Strobe",
            "01. Strobe (((Yotto))) (Remix) | deadmau5 | Strobe Yotto deadmau5 Remix; Strobe deadmau5; Strobe",
            "Don`t (Stop) [Now] | P!nk | Don't Stop P!nk; Don't P!nk; Don't", "海へ | 森川 | 海へ 森川; 海へ",
            "!!! | Chk | !!! Chk; !!!", "none | Moon | Moon", "(Original Mix) | none | Original Mix"})
    void queriesGoFromPreciseToLoose(String title, String artist, String expected) {
        assertEquals(expected, String.join("; ", new Matcher().queries(Tracks.library(text(title), text(artist)))));
    }

    @Test
    void theRemixerFieldIsSearchedForWhenTheTitleNamesNoMix() {
        List<String> queries = new Matcher().queries(Tracks.library("Strobe", "deadmau5", "Yotto", "", 0, 0, ""));
        assertEquals("Strobe deadmau5 Yotto", queries.getFirst());
    }

    @Test
    void aTrackWithoutTitleAndArtistHasNoQuery() {
        assertTrue(new Matcher().queries(Tracks.library(" ", "")).isEmpty());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleComparerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Sun | SUN | SAME", "Night Drive | Nightdrive | SAME", "Part II | Pt. 2 | SAME",
            "Got 2 Know U | Got To Know You | SPELLING", "Movin' On | Moving On | SPELLING",
            "The Sun | Sun | SPELLING", "Rock 'n' Roll | Rock and Roll | SPELLING", "Moon Sun | Sun | SPELLING",
            "Sun (I Love You) | Sun | SUBTITLE", "Sun (I Love You) | Sun I Love You | SAME",
            "Sun (Part 2) | Sun | PART", "Sun (Red) | Sun (Blue) | OTHER", "Desparado | Desperado | TYPO",
            "Night | Light | OTHER", "Sun | Son | OTHER", "Love | Love Story | PART", "My Love | Love | PART",
            "808 | 909 | OTHER", "Track 1 | Track 2 | OTHER", "Dream On | Dreams | OTHER",
            "One More Night | One More Light | OTHER", "東京 | 東京タワー | OTHER", "A | The | OTHER"})
    void titlesCompareAlikeBothWays(String one, String other, TitleMatch.Kind expected) {
        assertEquals(expected, TitleComparer.compare(title(one), title(other), Set.of("moon")).kind());
        assertEquals(expected, TitleComparer.compare(title(other), title(one), Set.of("moon")).kind());
    }

    private static TitleComparer.Title title(String text) {
        ParsedTitle parsed = ParsedTitle.parse(text, "");
        List<NormalText> subtitles = parsed.subtitles().stream().map(s -> NormalText.of(s.text())).toList();
        return new TitleComparer.Title(NormalText.of(parsed.from(0)), subtitles);
    }
}

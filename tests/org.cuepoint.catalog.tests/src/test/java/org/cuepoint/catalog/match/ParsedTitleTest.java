package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedTitleTest {

    /** Title | parts | versions | featured | subtitles, several of a kind after each other with a semicolon. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "none", value = {
            "Strobe | Strobe | none | none | none",
            "Strobe (Original Mix) | Strobe | Original Mix | none | none",
            "Strobe [Club Mix] | Strobe | Club Mix | none | none",
            "Strobe - Radio Edit | Strobe | Radio Edit | none | none",
            "Strobe Extended Mix | Strobe | Extended Mix | none | none",
            "Strobe (feat. Guest) [Yotto Remix] | Strobe | Yotto Remix | Guest | none",
            "Strobe feat. Guest & Other (Yotto Remix) | Strobe | Yotto Remix | Guest & Other | none",
            "Strobe w/ Guest | Strobe | none | Guest | none",
            "Strobe ft Guest - Club Edit | Strobe | Club Edit | Guest | none",
            "deadmau5 - Strobe (Yotto Remix) | deadmau5;Strobe | Yotto Remix | none | none",
            "deadmau5 - Strobe - Yotto Remix | deadmau5;Strobe | Yotto Remix | none | none",
            "deadmau5 – Strobe | deadmau5;Strobe | none | none | none",
            "01 - deadmau5 - Strobe | deadmau5;Strobe | none | none | none",
            "01. Strobe | Strobe | none | none | none",
            "A1. Strobe | Strobe | none | none | none",
            "99 Luftballons | 99 Luftballons | none | none | none",
            "7 Days | 7 Days | none | none | none",
            "deadmau5_-_Strobe_(Yotto_Remix).mp3 | deadmau5;Strobe | Yotto Remix | none | none",
            "A1_deadmau5_-_Strobe.wav | deadmau5;Strobe | none | none | none",
            "PREMIERE: deadmau5 - Strobe [Label] | deadmau5;Strobe | none | none | none",
            "Strobe [Free Download] | Strobe | none | none | none",
            "Strobe (Free DL) | Strobe | none | none | none",
            "Strobe - FREE DOWNLOAD | Strobe | none | none | none",
            "Strobe (Official Music Video) | Strobe | none | none | none",
            "Strobe [MAU5001] | Strobe | none | none | none",
            "Strobe (2009) | Strobe | none | none | none",
            "Strobe 128bpm (Original Mix) [HQ 320] | Strobe | Original Mix | none | none",
            "8A - 128 - deadmau5 - Strobe | deadmau5;Strobe | none | none | none",
            "Strobe - 8A - 128 | Strobe | none | none | none",
            "Strobe (Prod. by Joel) | Strobe | none | none | none",
            "Strobe (The Long Way Home) | Strobe | none | none | The Long Way Home",
            "Work It (Live Your Life) | Work It | none | none | Live Your Life",
            "Strobe (Live at Fabric) | Strobe | Live at Fabric | none | none",
            "Strobe (Remix by Yotto) | Strobe | Remix by Yotto | none | none",
            "Strobe (Yotto Remix 2019) | Strobe | Yotto Remix 2019 | none | none",
            "Strobe (Yotto Remix | Strobe | Yotto Remix | none | none",
            "Strobe (feat. Guest (Yotto Remix)) | Strobe | feat. Guest  Yotto Remix | none | none",
            "(Original Mix) | (Original Mix) | none | none | none",
            "(Strobe) | Strobe | none | none | none",
            "Strobe （Yotto Remix） | Strobe | Yotto Remix | none | none",
            "6 ft Under | 6 ft Under | none | none | none",
            "In The Mix | In The Mix | none | none | none",
            "Dub Be Good To Me | Dub Be Good To Me | none | none | none",
            "Artist - Rock The Dub | Artist;Rock The Dub | none | none | none",
            "Strobe // Label | Strobe | none | none | Label",
            "))(( | ))(( | none | none | none"})
    void titleIsTakenApart(String title, String parts, String versions, String featured, String subtitles) {
        ParsedTitle parsed = ParsedTitle.parse(title, "Label");
        assertEquals(text(parts), String.join(";", parsed.parts()), "parts");
        assertEquals(text(versions), String.join(";", parsed.versions()), "versions");
        assertEquals(text(featured), String.join(";", parsed.featured()), "featured");
        assertEquals(text(subtitles),
                parsed.subtitles().stream().map(ParsedTitle.Subtitle::text)
                        .collect(Collectors.joining(";")),
                "subtitles");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

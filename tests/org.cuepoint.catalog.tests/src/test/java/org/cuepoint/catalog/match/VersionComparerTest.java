package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionComparerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "none | none | Original Mix | none | IMPLIED", "none | none | none | none | IMPLIED",
            "none | none | Extended Mix | none | FORM", "none | none | Radio Edit | none | FORM",
            "none | none | Yotto Remix | none | OTHER", "none | none | Dub | none | OTHER",
            "none | none | VIP Mix | none | OTHER", "none | none | Remix | none | OTHER",
            "Original Mix | none | Original | none | SAME", "Original Mix | none | Extended Mix | none | OTHER",
            "Extended Mix | none | Extended | none | SAME", "Extended Mix | none | Original Mix | none | OTHER",
            "Radio Edit | none | Edit | none | CLOSE", "Radio Edit | none | Extended Mix | none | OTHER",
            "Extended Mix | none | none | none | UNSTATED", "Yotto Remix | none | Yotto Remix | Yotto | SAME",
            "Yotto Remix | none | Yotto Extended Remix | Yotto | FORM",
            "Yotto Remix | none | Yotto Dub | Yotto | OTHER", "Yotto Remix | none | Yotto Mix | none | CLOSE",
            "Yotto Remix | none | Cid Remix | Cid | OTHER", "Yotto Remix | none | Original Mix | none | OTHER",
            "none | Yotto | Yotto Remix | Yotto | SAME", "none | Yotto | Original Mix | none | OTHER",
            "none | Orbit | Original Mix | none | IMPLIED", "Original Mix | Yotto | Original Mix | none | SAME",
            "Yotto Remix | none | Remix | Yotto | SAME", "Orbit VIP | none | VIP Mix | none | SAME",
            "Orbit Remix | none | Original Mix | none | OTHER",
            "Oliver Remix | none | Oliver Heldens Remix | Oliver Heldens | OTHER",
            "Adam Beyer Remix | none | Adam Beyer & Bart Skils Remix | Adam Beyer, Bart Skils | PARTLY",
            "Yotto Remix | none | Yotto Sunset Remix | none | PARTLY",
            "Remix | none | Yotto Remix | Yotto | PARTLY", "2012 Mix | none | 2014 Mix | none | OTHER",
            "Remastered | none | Original Mix | none | CLOSE", "Remastered | none | Radio Edit | none | FORM",
            "Instrumental Mix | none | Instrumental | none | SAME",
            "Yotto & Cid Remix | none | Cid x Yotto Remix | none | SAME",
            "Yoto's Remix | none | Yotto Remix | none | OTHER",
            "Dimention Remix | none | Dimension Remix | none | PARTLY",
            "Yotto Rework | none | Yotto Remix | Yotto | REWORDED", "Yottos Remix | none | Yotto Remix | none | CLOSE",
            "Live | none | Live at Fabric | none | PARTLY", "Live from Fabric | none | Live at Fabric | none | SAME",
            "Live in Oslo | none | Live in Bergen | none | OTHER",
            "Martin Remix | none | Marvin Remix | none | PARTLY"})
    void versionsCompare(String wanted, String wantedRemixer, String found, String foundRemixers,
            VersionMatch expected) {
        assertEquals(expected,
                VersionComparer.compare(credited(wanted, wantedRemixer), credited(found, foundRemixers)));
    }

    private static VersionComparer.Credited credited(String words, String remixers) {
        return new VersionComparer.Credited(MixVersion.of(words == null ? List.of() : List.of(words)),
                ArtistNames.of(remixers == null ? "" : remixers), ArtistNames.of("Orbit"));
    }
}

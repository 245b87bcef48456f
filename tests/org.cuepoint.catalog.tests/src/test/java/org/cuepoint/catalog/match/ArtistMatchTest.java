package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtistMatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Moon | Moon | SAME", "Moon, Star | Star, Moon | SAME", "Moon & Star | Moon, Star | SAME",
            "Moon x Star vs. Rain | Rain, Star, Moon | SAME", "Moon feat. Star | Moon, Star | SAME",
            "Above & Beyond | Above and Beyond | SAME", "M.A.N.D.Y. | MANDY | SAME", "AC/DC | ACDC | SAME",
            "The Moon | Moon | SAME", "DJ Koze | Koze | SAME", "Vinter (UK) | Vinter | SAME",
            "Kölsch | Koelsch | SAME", "Moon, Yotto | Moon | SAME", "Garnier, Laurent | Laurent Garnier | TYPO",
            "Fleetwod Mac | Fleetwood Mac | TYPO", "Daft Punk | Daft Junk | OTHER", "Moon | Moon, Star | SOME",
            "Moon, Star | Moon | SOME", "Moon, Star | Moon, Rain | OVERLAP", "Yotto | Moon | REMIXER",
            "'' | Moon | UNKNOWN", "Various Artists | Moon | UNKNOWN", "Moon | Star | OTHER",
            "Moon Boots | Moon | OTHER", "Sasha | Sasha Dive | OTHER"})
    void artistsCompare(String wanted, String found, ArtistMatch.Kind expected) {
        assertEquals(expected, ArtistMatch
                .compare(ArtistNames.of(wanted), ArtistNames.NONE, ArtistNames.of(found), ArtistNames.of("Yotto"))
                .kind());
    }
}

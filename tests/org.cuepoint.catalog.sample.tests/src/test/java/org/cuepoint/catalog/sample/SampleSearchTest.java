package org.cuepoint.catalog.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample site finds. */
class SampleSearchTest {

    private final SampleSearch search;

    SampleSearchTest() throws IOException {
        search = new SampleSearch(SampleTracks.load());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Copper Rain Téo Lind Remix            | Copper Rain (Téo Lind Remix)
            COPPER RAIN TEO LIND REMIX            | Copper Rain (Téo Lind Remix)
            glass_orchard dub                     | Glass Orchard (Dub Mix)
            Senal Perdida Senorita Perez Original | Señal Perdida (Original Mix)
            Zazolc Noc Lukasz Wirski Original     | Zażółć Noc (Original Mix)
            zazolc original                       | Zażółć Noc (Original Mix)
            aekvist original                      | Fjordlys (Original Mix)
            Fjordlys Soren Aekvist Original       | Fjordlys (Original Mix)
            Ночной Рейс Ночной Трамвай Original   | Ночной Рейс (Original Mix)
            灯台守 original                        | 灯台守 (Original Mix)
            ليل أزرق extended                     | ليل أزرق (Extended Mix)
            909 K-Lattice                         | 909 (Original Mix)
            """)
    void putsTheBestFirst(String query, String first) {
        assertEquals(first, titles(query).get(0));
    }

    @Test
    void findsTracksOfOneTitleByOthers() {
        List<String> artists = search.find("Stay Ostra").stream().map(track -> SampleTracks.artists(track).get(0))
                .toList();
        assertEquals("Ostra", artists.get(0));
        assertTrue(search.find("Stay").stream().map(track -> SampleTracks.artists(track).get(0)).toList()
                .containsAll(Set.of("Ostra", "Nadia Ferrow", "Cassian Mond")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "()", "zzzz qqqq", "🔥", " - "})
    void findsNothingForUnknownWords(String query) {
        assertEquals(List.of(), search.find(query));
    }

    private List<String> titles(String query) {
        return search.find(query).stream()
                .map(track -> SampleTracks.text(track, "track_name") + " (" + SampleTracks.text(track, "mix_name")
                        + ")")
                .toList();
    }
}

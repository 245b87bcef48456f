package org.cuepoint.catalog.sample.data;

import java.util.List;
import java.util.stream.Stream;

/** Tracks of the sample library that no catalogue has: promos, own recordings, samples, other music. */
final class OtherTracks {

    private static final String ROWS = """
            Promo 014 (Unmastered) | Gala Pendry | Fm | 5:33 | 126
            Kitchen Sessions Live 2019-11-02 | Cormac Teal | | 61:20 | 0
            Weiße Nächte | Die Dachkammer | Am | 4:02 | 118
            The Cartographer's Waltz | Penny Lagrange Quartet | D | 3:41 | 92
            Untitled Jam 7 | | | 12:07 | 121.37
            Sirène (Demo) | Maude Achille | Bm | 3:15 | 100
            Velours et Verre | Maude Achille | Em | 3:52 | 101
            NOISE | | | 0:05 | 0
            AIRHORN | | | 0:03 | 0
            Recording 2024-06-14 23:58 | DJ Someone | | 93:44 | 0
            Bassline Theory Homework | Cormac Teal; Gala Pendry | Gm | 6:01 | 130
            Rain on a Tin Roof (Field Recording) | | | 10:00 | 0
            Grandmother's Radio | Ansel Ortega-Whitby | C | 2:58 | 76
            夏の終わりの電話 | 港町トランジスタ | F#m | 4:28 | 124
            Ghosts of the Ring Road | Ansel Ortega-Whitby | Dm | 4:44 | 112
            Last Orders at the Meridian | The Quiet Publicans | G | 3:33 | 105
            Mashup: everything at once 🔥🔥🔥 | DJ Someone | Am | 4:20 | 128
            """;

    private OtherTracks() {
    }

    static List<LibraryRow> rows() {
        return ROWS.lines().flatMap(line -> Stream.of(row(line.split("\\|")))).toList();
    }

    private static LibraryRow row(String[] cells) {
        String[] clock = cells[3].strip().split(":");
        int seconds = Integer.parseInt(clock[0]) * 60 + Integer.parseInt(clock[1]);
        return new LibraryRow("not in the catalogue", cells[0].strip(), cells[1].strip().replace("; ", ", "), "", "",
                "", "",
                "", cells[2].strip(), seconds, Double.parseDouble(cells[4].strip()), 0, List.of());
    }
}

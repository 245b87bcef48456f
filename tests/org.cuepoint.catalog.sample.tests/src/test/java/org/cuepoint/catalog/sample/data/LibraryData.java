package org.cuepoint.catalog.sample.data;

import java.util.ArrayList;
import java.util.List;

/** The tracks of the sample library, with what each of them shows. */
final class LibraryData {

    private final CatalogueData catalogue;
    private final List<LibraryRow> rows = new ArrayList<>();

    LibraryData(CatalogueData catalogue) {
        this.catalogue = catalogue;
        exact();
        impliedMix();
        remixes();
        guests();
        artistInTitle();
        tempo();
        junk();
        otherScripts();
        otherTracks();
        traps();
    }

    List<LibraryRow> rows() {
        return List.copyOf(rows);
    }

    /** A row whose tags are what the catalogue says, as bought files have them. {@code which} is title / mix / artist. */
    private LibraryRow row(String kind, String which) {
        String[] parts = which.split(" / ");
        Entry entry = catalogue.entry(parts[0], parts[1], parts[2]);
        return new LibraryRow(kind, entry.fullTitle(), entry.artistText(), String.join(", ", entry.remixers()), "",
                entry.release(), entry.label(), entry.genre(), Keys.brief(entry.key()), entry.seconds(), entry.bpm(),
                Integer.parseInt(entry.date().substring(0, 4)), catalogue.same(entry));
    }

    private void exact() {
        """
                Copper Rain / Original Mix / Mara Vesk
                Neon Tides / Extended Mix / Mara Vesk
                Salt and Neon / Extended Mix / Juno Varga
                Cinder / Original Mix / Rook & Ember
                Second Skin / Radio Edit / Nadia Ferrow
                Signal Loss / Original Mix / Broken Semaphore
                Harbour Lights / Extended Mix / Odd Harbour
                Vertigo Lane / Extended Mix / Mirko Dane
                Cobalt Parade / Extended Mix / DJ Marrow
                Knuckle Bounce / Original Mix / DJ Marrow
                Halcyon Drift / Extended Mix / Cassian Mond
                Kite Season / Extended Mix / Kite & Anchor
                Tessellate / Original Mix / K-Lattice
                Mirage Tax / Dub Mix / Nove Sette
                Champagne Maths / Original Mix / Delphine Aru
                Gravel Choir / Dub Mix / Odd Harbour
                """.lines().forEach(which -> rows.add(row("exact", which)));
        """
                Ember Days / Extended Mix / Rook & Ember
                Polar Station / Extended Mix / Vanta Grove
                Semaphore Lights / Original Mix / Broken Semaphore
                Sleeper Train / Original Mix / Ilse Tamm
                Dust Parade / Extended Mix / Talo
                """.lines().forEach(which -> {
            LibraryRow row = row("key in Camelot notation", which);
            rows.add(row.withKey(Keys.camelot(row.expected().get(0).key())));
        });
    }

    private void impliedMix() {
        """
                Paper Moons / Original Mix / Paper Comet
                Ferry to Nowhere / Original Mix / 4AM Ferry
                Static Bloom / Original Mix / Velvet Sprocket
                Blue Ledger / Original Mix / Ghost Ledger
                Little Engines / Original Mix / Pell
                Sugar Static / Original Mix / Saffron Dials
                Postcards / Original Mix / 4AM Ferry
                Pocket Universe / Original Mix / Pell
                """.lines().forEach(which -> rows.add(
                row("implied mix", which).bare().withTitle(which.substring(0, which.indexOf(" / ")))));
        for (String which : List.of("Silver Tongue / Extended Mix / Téo Lind",
                "Concrete Lily / Radio Edit / Nadia Ferrow",
                "Saltwater Diary / Extended Mix / Lumi Aalto", "Ghost Elevator / Dub Mix / Nove Sette")) {
            String[] parts = which.split(" / ");
            rows.add(row("mix in its own field", which).withTitle(parts[0]).withMix(parts[1]));
        }
    }

    private void remixes() {
        rows.add(row("remix phrase", "Copper Rain / Odd Harbour Remix / Mara Vesk").bare());
        rows.add(row("remix phrase", "Copper Rain / Téo Lind Remix / Mara Vesk").bare()
                .withTitle("Copper Rain [Teo Lind Remix]"));
        rows.add(row("remix phrase", "Glass Orchard / Ruben Ash Remix / Ilse Tamm").bare()
                .withTitle("Glass Orchard - Ruben Ash Remix"));
        rows.add(row("remix phrase", "Cold Harbour / Rewire Theory Remix / Lowtide").bare()
                .withTitle("Cold Harbour (Rewire Theory Rmx)"));
        rows.add(row("remix phrase", "Harbour Lights / Cassian Mond Remix / Odd Harbour")
                .withTitle("Harbour Lights (Cassian Mond Remix)"));
        rows.add(row("remix phrase", "Sunday Circuit / Velvet Sprocket Disco Remix / Marble Circuit").bare());
        rows.add(row("remix phrase", "Late Checkout / Pell Dub / Juno Varga").bare()
                .withTitle("Late Checkout (Pell Dub)"));
        rows.add(row("remix phrase", "Fever Code / Harlan Voss Extended Remix / Nadia Ferrow"));
        rows.add(row("remix phrase", "Fever Code / Harlan Voss Remix / Nadia Ferrow").bare());
        rows.add(row("remix phrase", "Kite Season / Lumi Aalto Remix / Kite & Anchor").bare()
                .withArtist("Kite & Anchor, Lumi Aalto"));
        rows.add(
                row("remix phrase", "Weight of Water / VIP Mix / Sub Atlas").bare().withTitle("Weight of Water (VIP)"));
        rows.add(row("remix phrase", "Wolves on Wax / VIP Mix / Hollow Pines").bare().withTitle("Wolves on Wax VIP"));
    }

    private void guests() {
        rows.add(row("featured artist", "Glow feat. Amara Wells / Extended Mix / Téo Lind")
                .withTitle("Glow (feat. Amara Wells) (Extended Mix)").withArtist("Téo Lind"));
        rows.add(row("featured artist", "Glow feat. Amara Wells / Radio Edit / Téo Lind").bare()
                .withTitle("Glow (Radio Edit)").withArtist("Teo Lind ft. Amara Wells"));
        rows.add(row("featured artist", "Hold the Morning (feat. MC Solano) / Original Mix / Rewire Theory").bare()
                .withTitle("Hold the Morning").withArtist("Rewire Theory feat. MC Solano"));
        rows.add(row("featured artist", "All the Small Fires / Extended Mix / Juno Varga")
                .withArtist("Juno Varga & Amara Wells ft. Tobin Rhys"));
        rows.add(row("several artists", "Northern Wire / Extended Mix / Lumi Aalto")
                .withArtist("Oskar Nyquist x Lumi Aalto"));
        rows.add(row("several artists", "Mirror Tax / Original Mix / Harlan Voss").bare()
                .withArtist("Harlan Voss vs. Mirko Dane"));
        rows.add(row("several artists", "Échos d'Été / Extended Mix / Delphine Aru").withArtist("Delphine Aru"));
    }

    private void artistInTitle() {
        for (String which : List.of("Undertow / Original Mix / Lowtide", "Rust Belt / Original Mix / Rewire Theory",
                "Marathon Heart / Extended Mix / Harlan Voss", "Baobab Signal / Original Mix / Talo",
                "Comet Season / Radio Edit / Paper Comet")) {
            LibraryRow row = row("artist in the title", which).bare();
            rows.add(row.withTitle(row.artist() + " - " + row.title()).withArtist(""));
        }
        LibraryRow numbered = row("artist in the title", "Second Skin / Extended Mix / Nadia Ferrow").bare();
        rows.add(numbered.withTitle("04. Nadia Ferrow – Second Skin (Extended Mix)").withArtist(""));
    }

    private void tempo() {
        for (String which : List.of("Cold Harbour / Original Mix / Lowtide", "Tidal Locking / Original Mix / Lowtide",
                "Low Ceiling / Original Mix / Ostra")) {
            LibraryRow row = row("half tempo", which);
            rows.add(row.withBpm(row.bpm() / 2));
        }
        LibraryRow slow = row("double tempo", "Slow Arrows / Original Mix / Wren Calloway");
        rows.add(slow.withBpm(slow.bpm() * 2));
        LibraryRow measured = row("measured tempo", "Lamplighter / Original Mix / Nine Lamps");
        rows.add(measured.withBpm(measured.bpm() - 0.02));
        rows.add(row("no tempo, no key", "Analog Prayer / Original Mix / Tobin Rhys").withBpm(0).withKey(""));
    }

    private void junk() {
        rows.add(row("junk in the title", "Neon Tides / Original Mix / Mara Vesk").bare()
                .withTitle("Neon Tides (Original Mix) [FREE DOWNLOAD]"));
        rows.add(row("junk in the title", "Tangerine Dusk / Extended Mix / Ines Okoro").bare()
                .withTitle("tangerine_dusk_(extended_mix)"));
        rows.add(row("junk in the title", "Ancestral Wi-Fi / Original Mix / Talo").bare()
                .withTitle("Ancestral Wi-Fi (Original Mix) 320kbps"));
        rows.add(row("junk in the title", "Deep Shelf / Original Mix / Sub Atlas").bare()
                .withTitle("  Deep   Shelf (Original Mix)  "));
        rows.add(row("junk in the title", "Roller Rink Theology / Original Mix / Marble Circuit").bare()
                .withTitle("ROLLER RINK THEOLOGY (ORIGINAL MIX)").withArtist("MARBLE CIRCUIT"));
        rows.add(row("junk in the title", "Velvet Alibi / Original Mix / Delphine Aru").bare()
                .withTitle("Velvet Alibi (Original Mix) (Saffron House)"));
        rows.add(row("junk in the title", "Dial Tone Lover / Original Mix / Saffron Dials").bare()
                .withTitle("03 Dial Tone Lover (Original Mix) (www.example.com)"));
        rows.add(row("signs in the title", "$ugar & $moke / Original Mix / Velvet Sprocket"));
        rows.add(row("signs in the title", "Don't Wait / Won't Wait / Original Mix / Kite & Anchor", 1)
                .withTitle("Don’t Wait / Won’t Wait (Original Mix)"));
        rows.add(row("signs in the title", "S.O.S. (Save Our Synths) / Original Mix / The Quiet Meridian").bare()
                .withTitle("SOS (Save Our Synths)").withArtist("Quiet Meridian & Tobin Rhys"));
        rows.add(row("signs in the title", "Run (Away from Me) / Extended Mix / Nadia Ferrow"));
    }

    /** As {@link #row(String, String)} for a title that holds {@code /} so many times. */
    private LibraryRow row(String kind, String which, int slashes) {
        String marked = which;
        for (int i = 0; i < slashes; i++) {
            marked = marked.replaceFirst(" / ", "\u0000");
        }
        String[] parts = marked.split(" / ");
        Entry entry = catalogue.entry(parts[0].replace("\u0000", " / "), parts[1], parts[2]);
        return row(kind, catalogue.same(entry).get(0));
    }

    private LibraryRow row(String kind, Entry entry) {
        return new LibraryRow(kind, entry.fullTitle(), entry.artistText(), "", "", entry.release(), entry.label(),
                entry.genre(), Keys.brief(entry.key()), entry.seconds(), entry.bpm(), 0, catalogue.same(entry));
    }

    private void otherScripts() {
        rows.add(row("diacritics left out", "Señal Perdida / Original Mix / Señorita Pérez")
                .withTitle("Senal Perdida (Original Mix)").withArtist("Senorita Perez"));
        rows.add(row("diacritics left out", "Fjordlys / Original Mix / Søren Ækvist").bare()
                .withTitle("Fjordlys").withArtist("Soren Aekvist"));
        rows.add(row("diacritics left out", "Zażółć Noc / Original Mix / Łukasz Wirski").bare()
                .withTitle("Zazolc Noc (Original Mix)").withArtist("Lukasz Wirski"));
        // the same letters, written as letter and mark as macOS does in file names
        rows.add(row("decomposed letters", "Über Nacht / Original Mix / Zoë Hartnell-Ruiz").bare()
                .withTitle("U\u0308ber Nacht (Original Mix)").withArtist("Zoe\u0308 Hartnell-Ruiz"));
        rows.add(row("Cyrillic", "Ночной Рейс / Original Mix / Ночной Трамвай"));
        rows.add(
                row("Cyrillic", "Последний Вагон / Original Mix / Ночной Трамвай").bare().withTitle("Последний Вагон"));
        rows.add(row("Japanese", "灯台守 / Original Mix / 夜の灯台"));
        rows.add(row("Japanese", "雨のドライブ / Original Mix / Emi Tachibana").bare());
        rows.add(row("Greek", "Νυχτερινό / Extended Mix / Ελένη Βράχου"));
        rows.add(row("right to left", "ليل أزرق / Original Mix / Ines Okoro"));
    }

    private void otherTracks() {
        OtherTracks.rows().forEach(rows::add);
    }

    private void traps() {
        rows.add(row("same title by others", "Horizon / Original Mix / Hollow Pines"));
        rows.add(row("same title by others", "Horizon / Extended Mix / Lumi Aalto"));
        rows.add(row("same title by others", "Stay / Original Mix / Ostra").bare().withTitle("Stay"));
        rows.add(row("same title by others", "Home / Original Mix / Wren Calloway").bare().withTitle("Home"));
        rows.add(row("same title by others", "Lanterns / Original Mix / Kite & Anchor").bare().withTitle("Lanterns"));
        rows.add(row("title within a title", "Lanterns / Original Mix / Mara Vesk"));
        rows.add(row("title within a title", "Northern Lanterns / Extended Mix / Mara Vesk"));
        rows.add(row("title within a title", "Stay Awake / Extended Mix / Cassian Mond"));
        rows.add(row("title within a title", "Higher / Original Mix / Juno Varga").bare());
        rows.add(row("title within a title", "Rise Again / Original Mix / Harlan Voss"));
        rows.add(row("numbered titles", "Tape Loop, Part 2 / Original Mix / Field Notes 88"));
        rows.add(row("numbered titles", "909 / Original Mix / K-Lattice"));
        rows.add(row("released twice", "Glass Orchard / Original Mix / Ilse Tamm"));
        rows.add(row("released twice", "Signal Loss / 2024 Remaster / Broken Semaphore"));
        rows.add(row("same title by nobody there", "Home / Original Mix / Ruben Ash").bare()
                .withArtist("Gala Pendry").withSeconds(241).withBpm(98).withKey("Ebm").unknown());
        rows.add(row("same title by nobody there", "Midnight / Original Mix / Mirko Dane").bare()
                .withTitle("Midnight").withArtist("Cormac Teal").withSeconds(199).withBpm(104).withKey("G").unknown());
        rows.add(row("remix that is not there", "Cinder / Original Mix / Rook & Ember").bare()
                .withTitle("Cinder (Gala Pendry Bootleg)").withSeconds(301).withBpm(140).unknown());
        rows.add(row("remix that is not there", "Neon Tides / Original Mix / Mara Vesk").bare()
                .withTitle("Neon Tides (Cormac Teal Remix)").withSeconds(329).withBpm(128).unknown());
    }
}

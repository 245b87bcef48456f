package org.cuepoint.catalog.match;

import java.util.List;
import java.util.regex.Pattern;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;

/** Karaoke, tributes and backing tracks: they carry the title, and often the name, of what they imitate. */
final class Imitations {

    private static final Pattern WORDS = Pattern.compile("\\b(?:karaoke|tribute to|tribute band|made famous by|"
            + "in the style of|as made|originally performed|as performed by|backing track|cover version|covers? band|"
            + "sound ?alike|piano tribute|workout (?:mix|remix)|string quartet tribute)\\b");

    private Imitations() {
    }

    /** Whether the candidate is an imitation and the library's track does not say to be one. */
    static boolean of(CatalogTrack found, LibraryTrack wanted) {
        return says(List.of(found.title(), found.mix(), String.join(" ", found.artists()), found.release(),
                found.label()))
                && !says(List.of(wanted.title(), wanted.mix(), wanted.artist(), wanted.album(), wanted.label()));
    }

    private static boolean says(List<String> texts) {
        return texts.stream()
                .anyMatch(text -> WORDS.matcher(String.join(" ", NormalText.of(text).tokens())).find());
    }
}

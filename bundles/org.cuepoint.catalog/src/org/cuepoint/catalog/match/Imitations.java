package org.cuepoint.catalog.match;

import java.util.Collection;
import java.util.regex.Pattern;

/** Karaoke, tributes and backing tracks: they carry the title, and often the name, of what they imitate. */
final class Imitations {

    private static final Pattern WORDS = Pattern.compile("\\b(?:karaoke|tribute to|tribute band|made famous by|"
            + "in the style of|as made|originally performed|as performed by|backing track|cover version|covers? band|"
            + "sound ?alike|piano tribute|workout (?:mix|remix)|string quartet tribute)\\b");

    private Imitations() {
    }

    /** Whether what one of these texts says is an imitation. */
    static boolean says(Collection<NormalText> texts) {
        return texts.stream().anyMatch(text -> WORDS.matcher(String.join(" ", text.tokens())).find());
    }
}

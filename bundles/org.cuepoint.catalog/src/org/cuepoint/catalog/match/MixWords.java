package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The vocabulary of mixes: which words are traits, which say nothing, and which end the name of a mix. */
final class MixWords {

    /** Traits and the words for them; a trait may have several lines. */
    private static final Map<String, Trait> TRAITS = table("""
            EXTENDED extended ext long full 12inch 12in
            RADIO radio short single 7inch 7in
            CLUB club
            VOCAL vocal vox
            ALBUM album lp
            REMASTER remaster remastered remastering
            DUB dub dubb
            INSTRUMENTAL instrumental instrumentals inst instr
            ACAPELLA acapella acappella accapella accappella acapela pella
            VIP vip
            LIVE live
            ACOUSTIC acoustic unplugged
            REPRISE reprise
            INTERLUDE interlude prelude skit prologue epilogue
            DEMO demo
            MIXED mixed continuous
            KARAOKE karaoke
            COVER cover tribute
            TOOL tool tools djtool beats
            BEATLESS beatless ambient
            SPED_UP spedup nightcore
            SLOWED slowed
            INTRO intro outro
            MASHUP mashup
            REMIX remix rmx remixed remixes
            REWORK rework reworked flip refix rerub remake remode reconstruction revision reinterpretation
            REWORK interpretation retouch redux reshape rub recut reload reloaded redo revisit
            REWORK revisited reimagined treatment relick
            EDIT edit edited reedit
            BOOTLEG bootleg boot bootie
            """);

    private static final Set<String> NEUTRAL = WordTable.words("""
            mix version original orig main cut take length clean dirty explicit stereo mono the and x vs versus
            with feat ft featuring by s of
            """);

    /** Words that are neutral inside a mix's name but say nothing alone. */
    private static final Set<String> FILLERS = WordTable.words("""
            the and x vs versus with feat ft featuring by s of length
            """);

    /** Traits that in a bracket after other words are rather a part of the title: {@code (Somewhere Live)} apart. */
    private static final Set<String> NO_ENDING = WordTable.words("""
            long full short single radio club album lp intro outro ambient beats boot vocal vox demo ext
            interlude prelude prologue epilogue reload rub tribute
            """);

    private static final Set<String> NEUTRAL_ENDINGS = Set.of("mix", "version", "cut", "take");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private MixWords() {
    }

    /** The trait a word stands for. */
    static Optional<Trait> trait(String token) {
        return Optional.ofNullable(TRAITS.get(token));
    }

    /** Whether a word adds nothing to the name of a mix. */
    static boolean neutral(String token) {
        return NEUTRAL.contains(token);
    }

    /** Whether a word is a year, 1900 to 2099. */
    static boolean year(String token) {
        return YEAR.matcher(token).matches();
    }

    /** Whether a word belongs to the vocabulary. */
    static boolean known(String token) {
        return NEUTRAL.contains(token) || TRAITS.containsKey(token);
    }

    /**
     * Joins what is one word of the vocabulary: {@code a cappella}, {@code re edit}, {@code 12 inch}, {@code sped up}.
     */
    static List<String> join(List<String> tokens) {
        List<String> out = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            String token = tokens.get(at);
            String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
            String joined = "acappella".equals(token + next) ? "acapella" : token + next;
            boolean inches = ("12".equals(token) || "7".equals(token)) && NEUTRAL_ENDINGS.contains(next);
            if (inches) {
                out.add(token + "inch");
                at++;
            } else if (!next.isEmpty() && !known(token) && !TRAITS.containsKey(next) && TRAITS.containsKey(joined)
                    || ("re".equals(token) || "dj".equals(token)) && TRAITS.containsKey(joined)) {
                out.add(joined);
                at += 2;
            } else {
                out.add(token);
                at++;
            }
        }
        return out;
    }

    /** Whether words are all of the vocabulary (years apart) and at least one of them tells something. */
    static boolean onlyVocabulary(List<String> tokens) {
        boolean tells = tokens.stream().anyMatch(token -> known(token) && !FILLERS.contains(token));
        return tells && tokens.stream().allMatch(token -> known(token) || year(token));
    }

    /** Whether a word at the end makes the words before it the name of a mix. */
    static boolean ends(String token) {
        return NEUTRAL_ENDINGS.contains(token) || TRAITS.containsKey(token) && !NO_ENDING.contains(token);
    }

    private static Map<String, Trait> table(String text) {
        Map<String, Trait> traits = new HashMap<>();
        for (String line : text.strip().split("\n")) {
            String[] words = line.strip().split(" ");
            for (String word : List.of(words).subList(1, words.length)) {
                traits.put(word, Trait.valueOf(words[0]));
            }
        }
        return Map.copyOf(traits);
    }
}

package org.cuepoint.catalog.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words under which spellings of one title meet: slang ({@code u}, {@code 4}, {@code luv}), clipped endings
 * ({@code movin'}), titles of persons, articles left out.
 */
final class LooseWords {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private static final Map<String, String> SAME = WordTable.pairs("""
            u=you ya=you yo=your ur=your r=are n=and for=4 to=2 too=2 da=the luv=love nite=night tonite=tonight
            thru=through til=till until=till cuz=because coz=because cause=because ok=okay mr=mister dr=doctor
            st=saint versus=vs lite=light gurl=girl boi=boy em=them number= part= wiv=with colour=color
            colours=colors centre=center favourite=favorite grey=gray theatre=theater
            """);

    private static final Map<String, String> PHRASES = Map.of("wanna", "want2", "gonna", "going2", "gotta", "got2");

    private LooseWords() {
    }

    /** The words in loose form without spaces; without articles unless nothing else is left. */
    static String compact(List<String> tokens) {
        StringBuilder out = new StringBuilder();
        for (String token : tokens) {
            String loose = SAME.getOrDefault(token, token);
            if (!ARTICLES.contains(loose)) {
                out.append(ending(PHRASES.getOrDefault(loose, loose)));
            }
        }
        return out.isEmpty() ? String.join("", tokens) : out.toString();
    }

    private static String ending(String token) {
        boolean clipped = token.length() >= 6 && token.endsWith("ing");
        return clipped ? token.substring(0, token.length() - 1) : token;
    }
}

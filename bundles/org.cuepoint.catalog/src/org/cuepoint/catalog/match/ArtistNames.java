package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The artists of a track as single names. Duos are split too ({@code Above & Beyond} is two names): as both sides are
 * split alike, the same duo is the same set, however it is written.
 *
 * @param names the single names in their order, without country marks such as {@code (UK)}
 * @param words the words of all names together, for names that are split on one side only
 */
record ArtistNames(List<NormalText> names, NormalText words) {

    /** Nobody known. */
    static final ArtistNames NONE = new ArtistNames(List.of(), NormalText.EMPTY);

    private static final Pattern COUNTRY = Pattern
            .compile("[(\\[]\\s*(?:[A-Za-z]{2,3}|\\p{Lu}[\\p{L} ]{3,14}(?i:land|many|ain|aly|nce))\\s*[)\\]]");
    private static final Pattern SEPARATOR = Pattern.compile("[,;/|+&()\\[\\]\u00d7\u3001\uFF0C\uFF06]|"
            + "\\s(?:-|and|und|et|x|vs\\.?|versus|feat\\.?|ft\\.?|featuring|with|w/|pres\\.?|presents|presenting|"
            + "introducing|meets|b2b|aka|a\\.k\\.a\\.)(?=\\s)|"
            + "^(?:feat\\.?|ft\\.?|featuring)(?=\\s)|(?<=\\s)(?:feat|ft)\\.(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOBODY = WordTable.words("""
            various variousartists variousartist va unknown unknownartist na artist unbekannt
            unbekannterkunstler noartist id diverse live
            """);
    private static final int MOST = 40;

    /** Copies the list. */
    ArtistNames {
        names = List.copyOf(names);
    }

    /** Reads artist fields, each of one or several names. */
    static ArtistNames of(Collection<String> fields) {
        List<NormalText> names = new ArrayList<>();
        for (String field : fields.stream().limit(MOST).toList()) {
            String plain = COUNTRY.matcher(NormalText.limit(field)).replaceAll(" ");
            for (String piece : SEPARATOR.split(plain)) {
                NormalText name = NormalText.of(piece);
                if (!name.isEmpty() && !NOBODY.contains(name.compact()) && !"the".equals(name.compact())
                        && names.size() < MOST
                        && names.stream().noneMatch(name::sameAs)) {
                    names.add(name);
                }
            }
        }
        if (names.isEmpty()) {
            return NONE;
        }
        return new ArtistNames(names, NormalText.joined(names));
    }

    /** Reads one artist field. */
    static ArtistNames of(String field) {
        return of(List.of(field));
    }

    /** These and others. */
    ArtistNames and(ArtistNames others) {
        if (others.isEmpty()) {
            return this;
        }
        List<NormalText> all = new ArrayList<>(names);
        others.names.stream().filter(name -> all.stream().noneMatch(name::sameAs)).forEach(all::add);
        return new ArtistNames(all, NormalText.joined(all));
    }

    /** Whether nobody is known. */
    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether a name is among these: the same, or the same without DJ or The before it. */
    boolean contains(NormalText name) {
        return names.stream().anyMatch(own -> same(own, name));
    }

    /** Whether a name is among these but for a slip of the keyboard. */
    boolean containsAlmost(NormalText name) {
        return names.stream().anyMatch(own -> Typos.between(own, name));
    }

    /** Whether both are the same people, however they are split. */
    boolean sameAs(ArtistNames other) {
        return !isEmpty() && (words.sameAs(other.words)
                || names.stream().allMatch(other::contains) && other.names.stream().allMatch(this::contains));
    }

    /** Whether both are made of the same words in another order, such as {@code Garnier, Laurent}. */
    boolean sameWordsAs(ArtistNames other) {
        return words.tokens().size() == other.words.tokens().size()
                && Set.copyOf(words.tokens()).equals(Set.copyOf(other.words.tokens()));
    }

    /** Those of the names that others have too. */
    ArtistNames in(ArtistNames others) {
        List<NormalText> both = names.stream().filter(others::contains).toList();
        return both.isEmpty() ? NONE : NONE.and(new ArtistNames(both, NormalText.EMPTY));
    }

    /** Those of the names that others do not have. */
    ArtistNames notIn(ArtistNames others) {
        List<NormalText> rest = names.stream().filter(name -> !others.contains(name)).toList();
        return rest.isEmpty() ? NONE : NONE.and(new ArtistNames(rest, NormalText.EMPTY));
    }

    private static boolean same(NormalText one, NormalText other) {
        return one.sameAs(other) || bare(one).equals(bare(other));
    }

    private static String bare(NormalText name) {
        List<String> tokens = name.tokens();
        boolean title = tokens.size() > 1 && Set.of("dj", "the", "mc").contains(tokens.getFirst());
        return title ? String.join("", tokens.subList(1, tokens.size())) : name.compact();
    }
}

package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which version of a title: the original, an extended or radio cut, a dub, somebody's remix …
 *
 * @param words the version as written, empty when nothing is said
 * @param names the words that are no vocabulary: remixers, years, {@code Sunset}; in their order
 * @param traits what the vocabulary in it says
 */
record MixVersion(String words, Set<String> names, Set<Trait> traits) {

    /** No version named. */
    static final MixVersion UNSTATED = new MixVersion("", Set.of(), Set.of());

    /** The characters of a version that are kept for showing. */
    private static final int MOST_WORDS = 120;

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019`]s(?=\\s|$)");
    private static final Pattern PLURAL_POSSESSIVE = Pattern.compile("s['\u2019`](?=\\s|$)");
    private static final List<String> LIVE_FROM = List.of("at", "from", "in", "on");
    private static final Set<String> DJ = Set.of("dj", "mc");

    /** Reads the phrases that a track says of its version; the traits and names of all of them together. */
    static MixVersion of(Collection<String> phrases) {
        String words = phrases.stream().map(String::strip).filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.joining(", "));
        Set<String> names = new LinkedHashSet<>();
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String phrase : phrases) {
            for (String token : tokens(phrase)) {
                MixWords.trait(token).ifPresentOrElse(traits::add, () -> {
                    if (!MixWords.neutral(token)) {
                        names.add(token);
                    }
                });
            }
        }
        if (!DJ.containsAll(names)) {
            names.removeAll(DJ);
        }
        if (traits.contains(Trait.LIVE)) {
            names.removeAll(LIVE_FROM);
        }
        if (traits.contains(Trait.REMASTER)) {
            names.removeIf(MixWords::year);
        }
        if (traits.contains(Trait.RADIO) || traits.contains(Trait.EXTENDED)) {
            traits.remove(Trait.EDIT);
        }
        return words.isEmpty() ? UNSTATED : new MixVersion(NormalText.cut(words, MOST_WORDS), names, traits);
    }

    /**
     * Whether a text from a title's bracket or tail names a version: all words are vocabulary ({@code Extended Mix}),
     * or it ends as versions do ({@code Somebody's Late Night Dub}, years and the like behind left out), or begins so
     * ({@code Remix by}, {@code Live at}).
     */
    static boolean names(String text) {
        List<String> tokens = tokens(text);
        if (tokens.isEmpty()) {
            return false;
        }
        if (MixWords.onlyVocabulary(tokens)) {
            return true;
        }
        if (tokens.size() > 2 && "live".equals(tokens.getFirst()) && LIVE_FROM.contains(tokens.get(1))) {
            return true;
        }
        if (tokens.size() > 2 && "by".equals(tokens.get(1)) && MixWords.ends(tokens.getFirst())) {
            return true;
        }
        return endsAsVersion(tokens);
    }

    /** Whether all words of a text are vocabulary, so that it is certainly a version and no title. */
    static boolean namesPlainly(String text) {
        return MixWords.onlyVocabulary(tokens(text));
    }

    /** The words of a version with possessives removed and split vocabulary joined. */
    static List<String> tokens(String phrase) {
        String ones = POSSESSIVE.matcher(NormalText.limit(phrase)).replaceAll("");
        String nobodys = PLURAL_POSSESSIVE.matcher(ones).replaceAll("s");
        return MixWords.join(NormalText.of(nobodys).tokens());
    }

    /** Whether a version is named at all, be it the original. */
    boolean stated() {
        return !words.isEmpty();
    }

    /** Whether it is the original by name or because nothing else is said. */
    boolean original() {
        return names.isEmpty() && traits.isEmpty();
    }

    /** The forms: length and arrangement. A nameless edit, or the edit of a remix, is a form too. */
    Set<Trait> forms() {
        EnumSet<Trait> forms = inGroup(Trait.Group.FORM);
        if (traits.contains(Trait.EDIT)
                && (names.isEmpty() || traits.contains(Trait.REMIX) || traits.contains(Trait.REWORK))) {
            forms.add(Trait.EDIT);
        }
        return forms;
    }

    /** The traits that make it another recording. */
    Set<Trait> characters() {
        return inGroup(Trait.Group.CHARACTER);
    }

    /** The words for what a remixer did. */
    Set<Trait> changes() {
        EnumSet<Trait> changes = inGroup(Trait.Group.CHANGE);
        changes.removeAll(forms());
        return changes;
    }

    /**
     * This version with what a further field says of it. Where the two contradict each other, this one stands.
     */
    MixVersion with(MixVersion other) {
        if (!stated()) {
            return other;
        }
        if (original() || !other.stated()) {
            return this;
        }
        boolean contradiction = differ(forms(), other.forms()) || differ(characters(), other.characters())
                || differ(names, other.names);
        if (contradiction || traits.containsAll(other.traits) && names.containsAll(other.names)) {
            return this;
        }
        List<String> both = new ArrayList<>(List.of(words, other.words));
        return of(both);
    }

    private static boolean differ(Set<?> one, Set<?> other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private EnumSet<Trait> inGroup(Trait.Group group) {
        EnumSet<Trait> found = EnumSet.noneOf(Trait.class);
        traits.stream().filter(trait -> trait.group() == group).forEach(found::add);
        return found;
    }

    private static boolean endsAsVersion(List<String> tokens) {
        int last = tokens.size() - 1;
        while (last > 0 && (MixWords.year(tokens.get(last)) || tokens.get(last).length() <= 2
                && Character.isDigit(tokens.get(last).charAt(0)) || "part".equals(tokens.get(last))
                || MixWords.known(tokens.get(last)) && !MixWords.ends(tokens.get(last)))) {
            last--;
        }
        return last > 0 && MixWords.ends(tokens.get(last));
    }
}

package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares titles, guarding against a title that is only a part of the other. */
final class TitleComparer {

    private TitleComparer() {
    }

    /**
     * A title to compare.
     *
     * @param base the words outside brackets
     * @param subtitles the words in brackets that belong to the title
     */
    record Title(NormalText base, List<NormalText> subtitles) {

        /** Copies the list. */
        Title {
            subtitles = List.copyOf(subtitles);
        }

        /** With its subtitles behind. */
        NormalText full() {
            if (subtitles.isEmpty()) {
                return base;
            }
            List<String> words = new ArrayList<>(base.tokens());
            subtitles.forEach(subtitle -> words.addAll(subtitle.tokens()));
            return NormalText.of(String.join(" ", words));
        }

        /** Without the subtitles that a text says already elsewhere, such as the mix or the label. */
        Title without(List<NormalText> said) {
            return new Title(base,
                    subtitles.stream().filter(subtitle -> said.stream().noneMatch(subtitle::sameAs)).toList());
        }
    }

    /**
     * Compares two titles.
     *
     * @param one the one
     * @param other the other
     * @param explained words that may stand in one title only, because they name the artists
     */
    static TitleMatch compare(Title one, Title other, Set<String> explained) {
        NormalText full = one.full();
        NormalText otherFull = other.full();
        if (full.isEmpty() || otherFull.isEmpty()) {
            return new TitleMatch(TitleMatch.Kind.OTHER, 0);
        }
        if (full.sameAs(otherFull)) {
            return TitleMatch.SAME;
        }
        if (loose(full, otherFull) || explains(full, otherFull, explained)) {
            return TitleMatch.SPELLING;
        }
        if (subtitleOnly(one, other)) {
            return TitleMatch.SUBTITLE;
        }
        if (Typos.between(full, otherFull)) {
            return TitleMatch.TYPO;
        }
        double likeness = 0.6 * Typos.likeness(full, otherFull);
        boolean part = partOf(full, otherFull) || partOf(otherFull, full);
        return new TitleMatch(part ? TitleMatch.Kind.PART : TitleMatch.Kind.OTHER, likeness);
    }

    private static boolean loose(NormalText one, NormalText other) {
        return LooseWords.compact(one.tokens()).equals(LooseWords.compact(other.tokens()));
    }

    /** Same outside the brackets, and only one has brackets; a number in them tells works apart and is no subtitle. */
    private static boolean subtitleOnly(Title one, Title other) {
        boolean base = one.base().sameAs(other.base()) || loose(one.base(), other.base());
        if (!base || one.subtitles().isEmpty() == other.subtitles().isEmpty()) {
            return false;
        }
        List<NormalText> only = one.subtitles().isEmpty() ? other.subtitles() : one.subtitles();
        return only.stream().allMatch(subtitle -> Typos.digits(subtitle.compact()).isEmpty());
    }

    private static boolean explains(NormalText one, NormalText other, Set<String> explained) {
        NormalText longer = one.tokens().size() >= other.tokens().size() ? one : other;
        NormalText shorter = longer == one ? other : one;
        if (explained.isEmpty() || !partOf(shorter, longer)) {
            return false;
        }
        List<String> rest = new ArrayList<>(longer.tokens());
        shorter.tokens().forEach(rest::remove);
        Set<String> words = new HashSet<>(rest);
        words.remove("and");
        return !words.isEmpty() && explained.containsAll(words);
    }

    private static boolean partOf(NormalText part, NormalText whole) {
        return part.tokens().size() < whole.tokens().size()
                && Collections.indexOfSubList(whole.tokens(), part.tokens()) >= 0;
    }
}

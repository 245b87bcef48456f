package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the version that a library track names or implies with a candidate's. */
final class VersionComparer {

    /** Words that describe a mix beside the remixer's name and are no names. */
    private static final Set<String> DESCRIPTIONS = WordTable.words("""
            deep dark late night day sunset sunrise morning afterhours peak time warehouse garage house techno
            trance disco jungle dnb bass tech progressive acid chill chillout summer winter rave beach terrace
            festival room classic old school new alternative alternate special piano latin afro melodic big
            mixshow 2
            """);

    private VersionComparer() {
    }

    /**
     * A version with the remixers that a field beside it names.
     *
     * @param version the version
     * @param remixers the remixer field's names; none where the version calls itself the original
     * @param artists the track's artists: their names in a version say nothing ({@code Artist's VIP})
     */
    record Credited(MixVersion version, ArtistNames remixers, ArtistNames artists) {

        /** Leaves out remixers that are no remixers: of an original, or only the artists again. */
        Credited {
            if (version.stated() && version.original() || remixers.sameAs(artists)) {
                remixers = ArtistNames.NONE;
            }
        }

        /** Whether anything at all is said of the version. */
        boolean named() {
            return version.stated() || !remixers.isEmpty();
        }

        /** The sets of names under which the version may be known. */
        List<Set<String>> names() {
            Set<String> credited = new LinkedHashSet<>(remixers.words().tokens());
            if (credited.size() > 1) {
                credited.removeAll(Set.of("dj", "the"));
            }
            List<Set<String>> sets = new ArrayList<>();
            if (!version.names().isEmpty()) {
                sets.add(version.names());
            }
            if (!credited.isEmpty()) {
                Set<String> both = new LinkedHashSet<>(version.names());
                both.addAll(credited);
                sets.add(both);
                if (credited.containsAll(version.names())) {
                    sets.add(credited);
                }
            }
            return sets.isEmpty() ? List.of(Set.of()) : sets;
        }
    }

    /** Compares. A mere remaster may be one of any form, so it is also compared as if the library named nothing. */
    static VersionMatch compare(Credited wanted, Credited found) {
        VersionMatch match = compareAsNamed(wanted, found);
        MixVersion version = wanted.version();
        boolean remaster = version.names().isEmpty() && version.traits().equals(Set.of(Trait.REMASTER));
        if (match != VersionMatch.OTHER || !remaster) {
            return match;
        }
        Credited plain = new Credited(MixVersion.UNSTATED, wanted.remixers(), wanted.artists());
        return compareAsNamed(plain, found).worst(VersionMatch.CLOSE);
    }

    private static VersionMatch compareAsNamed(Credited wanted, Credited found) {
        VersionMatch names = names(wanted, found);
        if (names == VersionMatch.OTHER) {
            return unstated(wanted, found) ? VersionMatch.UNSTATED : VersionMatch.OTHER;
        }
        MixVersion one = wanted.version();
        MixVersion other = found.version();
        if (!one.characters().equals(other.characters())) {
            return unstated(wanted, found) ? VersionMatch.UNSTATED : VersionMatch.OTHER;
        }
        boolean nameless = wanted.names().getFirst().isEmpty();
        if (nameless && !wanted.named()) {
            return other.original()
                    ? VersionMatch.IMPLIED
                    : changed(one, other, true) == VersionMatch.OTHER ? VersionMatch.OTHER : VersionMatch.FORM;
        }
        return names.worst(forms(one, other, nameless, unstated(wanted, found))).worst(changed(one, other, nameless));
    }

    private static boolean unstated(Credited wanted, Credited found) {
        return !found.named() && wanted.named() && !wanted.version().original();
    }

    private static VersionMatch names(Credited wanted, Credited found) {
        VersionMatch best = VersionMatch.OTHER;
        for (Set<String> one : wanted.names()) {
            for (Set<String> other : found.names()) {
                VersionMatch match = names(one, other, wanted, found);
                best = match.compareTo(best) < 0 ? match : best;
            }
        }
        return best;
    }

    private static VersionMatch names(Set<String> one, Set<String> other, Credited wanted, Credited found) {
        if (same(one, other)) {
            return VersionMatch.SAME;
        }
        ArtistNames artists = wanted.artists().and(found.artists());
        Set<String> own = without(one, artists);
        Set<String> others = without(other, artists);
        if (same(own, others) && !own.isEmpty()) {
            return VersionMatch.CLOSE;
        }
        if (own.isEmpty() && others.isEmpty() && wanted.version().changes().equals(found.version().changes())) {
            return VersionMatch.SAME;
        }
        if (one.isEmpty() || other.isEmpty()) {
            boolean bare = one.isEmpty() ? bare(wanted.version()) : bare(found.version());
            return bare ? VersionMatch.PARTLY : VersionMatch.OTHER;
        }
        if (singular(one).equals(singular(other))) {
            return VersionMatch.CLOSE;
        }
        boolean almost = Typos.between(text(one), text(other)) || partly(one, other, wanted, found);
        return almost ? VersionMatch.PARTLY : VersionMatch.OTHER;
    }

    /** Only {@code Remix} or {@code Live}, without saying whose or where. */
    private static boolean bare(MixVersion version) {
        return version.names().isEmpty() && (!version.changes().isEmpty() || version.traits().contains(Trait.LIVE));
    }

    /** One of two or more remixers, or a name with a year or word more: not a first name or a part of another name. */
    private static boolean partly(Set<String> one, Set<String> other, Credited wanted, Credited found) {
        Set<String> longer = one.size() >= other.size() ? one : other;
        Set<String> shorter = longer == one ? other : one;
        if (longer.size() == shorter.size() || !longer.containsAll(shorter)) {
            return false;
        }
        Set<String> more = without(longer, shorter);
        ArtistNames people = wanted.remixers().and(found.remixers());
        if (people.isEmpty()) {
            return more.stream().allMatch(word -> MixWords.year(word) || DESCRIPTIONS.contains(word));
        }
        boolean wholePeople = people.names().stream().allMatch(person -> shorter.containsAll(person.tokens())
                || Collections.disjoint(shorter, person.tokens()));
        return wholePeople && people.names().stream().anyMatch(person -> shorter.containsAll(person.tokens()));
    }

    private static VersionMatch forms(MixVersion one, MixVersion other, boolean nameless, boolean unstated) {
        Set<Trait> wanted = one.forms();
        Set<Trait> found = other.forms();
        if (wanted.equals(found)) {
            return VersionMatch.SAME;
        }
        Set<Trait> differing = EnumSet.noneOf(Trait.class);
        differing.addAll(wanted);
        differing.addAll(found);
        differing.removeIf(trait -> wanted.contains(trait) && found.contains(trait));
        if (Set.of(Trait.REMASTER, Trait.ALBUM).containsAll(differing)
                || Set.of(Trait.RADIO, Trait.EDIT).equals(differing)) {
            return VersionMatch.CLOSE;
        }
        if (unstated) {
            return VersionMatch.UNSTATED;
        }
        boolean related = wanted.containsAll(found) || found.containsAll(wanted);
        boolean bothForms = !wanted.isEmpty() && !found.isEmpty();
        return related && (bothForms || !nameless) ? VersionMatch.FORM : VersionMatch.OTHER;
    }

    private static VersionMatch changed(MixVersion one, MixVersion other, boolean nameless) {
        boolean said = one.stated() || nameless;
        if (!said || one.changes().equals(other.changes())) {
            return VersionMatch.SAME;
        }
        boolean bothSay = !one.changes().isEmpty() && !other.changes().isEmpty();
        return nameless ? VersionMatch.OTHER : bothSay ? VersionMatch.REWORDED : VersionMatch.CLOSE;
    }

    private static boolean same(Set<String> one, Set<String> other) {
        return one.equals(other) || text(one).sameAs(text(other));
    }

    private static Set<String> singular(Set<String> words) {
        Set<String> out = new LinkedHashSet<>();
        for (String word : words) {
            boolean plural = word.length() > 3 && word.endsWith("s");
            out.add(plural ? word.substring(0, word.length() - 1) : word);
        }
        return out;
    }

    private static NormalText text(Set<String> words) {
        return NormalText.of(String.join(" ", words));
    }

    private static Set<String> without(Set<String> words, ArtistNames artists) {
        Set<String> rest = new LinkedHashSet<>(words);
        artists.names().stream().filter(name -> words.containsAll(name.tokens()))
                .forEach(name -> rest.removeAll(Set.copyOf(name.tokens())));
        return rest;
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(words);
        rest.removeAll(others);
        return rest;
    }
}

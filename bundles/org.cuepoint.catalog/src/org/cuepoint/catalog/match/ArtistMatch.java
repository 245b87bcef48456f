package org.cuepoint.catalog.match;

/**
 * How the artists of a library track compare with a candidate's.
 *
 * @param kind the verdict
 * @param likeness 0 to 1 for the score
 */
record ArtistMatch(Kind kind, double likeness) {

    /** The verdicts. */
    enum Kind {
        /** The same people. */
        SAME,
        /** The same but for slips of the keyboard or the order of the words. */
        TYPO,
        /** The main artist agrees; one side names more people. */
        SOME,
        /** Somebody agrees, but each side also names somebody else. */
        OVERLAP,
        /** The library names only the remixer. */
        REMIXER,
        /** The library names nobody. */
        UNKNOWN,
        /** Other people. */
        OTHER
    }

    /** Compares; remixers that the library counts among the artists, and guests named in titles, are no difference. */
    static ArtistMatch compare(ArtistNames wanted, ArtistNames guests, ArtistNames found, ArtistNames remixers) {
        if (wanted.isEmpty()) {
            return new ArtistMatch(Kind.UNKNOWN, 0.5);
        }
        if (found.isEmpty()) {
            return new ArtistMatch(Kind.UNKNOWN, 0.4);
        }
        ArtistNames all = wanted.and(guests);
        if (wanted.sameAs(found) || all.sameAs(found)) {
            return new ArtistMatch(Kind.SAME, 1);
        }
        long matched = all.names().stream().filter(found::contains).count();
        long almost = all.names().stream().filter(name -> !found.contains(name) && found.containsAlmost(name)).count();
        if (matched + almost == 0) {
            boolean typo = Typos.between(wanted.words(), found.words()) || wanted.sameWordsAs(found);
            boolean remixer = wanted.names().stream().allMatch(remixers::contains);
            return typo
                    ? new ArtistMatch(Kind.TYPO, 0.85)
                    : remixer ? new ArtistMatch(Kind.REMIXER, 0.5) : new ArtistMatch(Kind.OTHER, 0);
        }
        long strange = wanted.names().stream()
                .filter(name -> !found.contains(name) && !found.containsAlmost(name) && !remixers.contains(name))
                .count();
        long missing = found.names().stream()
                .filter(name -> !all.contains(name) && !all.containsAlmost(name) && !remixers.contains(name)).count();
        if (strange == 0 && missing == 0) {
            return almost == 0 ? new ArtistMatch(Kind.SAME, 1) : new ArtistMatch(Kind.TYPO, 0.85);
        }
        if (strange == 0 || missing == 0) {
            return new ArtistMatch(Kind.SOME, almost == 0 ? 0.85 : 0.75);
        }
        double shared = (double) (matched + almost) / (matched + almost + strange + missing);
        return new ArtistMatch(Kind.OVERLAP, 0.3 + 0.4 * shared);
    }
}

package org.cuepoint.catalog.match;

/**
 * How two titles, versions left out, compare.
 *
 * @param kind the verdict
 * @param likeness 0 to 1 for the score
 */
record TitleMatch(Kind kind, double likeness) {

    /** The verdicts, best first. */
    enum Kind {
        /** The same words. */
        SAME,
        /** The same title in another spelling: slang, articles, or an artist's name in front. */
        SPELLING,
        /** The same but for a text in brackets that one of them leaves out. */
        SUBTITLE,
        /** The same but for a slip of the keyboard. */
        TYPO,
        /** One is only a part of the other. */
        PART,
        /** Different titles. */
        OTHER
    }

    static final TitleMatch SAME = new TitleMatch(Kind.SAME, 1);
    static final TitleMatch SPELLING = new TitleMatch(Kind.SPELLING, 0.96);
    static final TitleMatch SUBTITLE = new TitleMatch(Kind.SUBTITLE, 0.9);
    static final TitleMatch TYPO = new TitleMatch(Kind.TYPO, 0.86);
}

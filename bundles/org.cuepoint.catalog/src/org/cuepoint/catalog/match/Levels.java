package org.cuepoint.catalog.match;

/** The scores at which confidence changes. */
final class Levels {

    /** The least score of {@link Confidence#HIGH}. */
    static final int HIGH = 85;

    /** The least score of {@link Confidence#MEDIUM}. */
    static final int MEDIUM = 65;

    /** The least score of {@link Confidence#LOW}. */
    static final int LOW = 50;

    /** The highest score that is not yet high. */
    static final int MEDIUM_MOST = HIGH - 1;

    /** The highest score that is not yet medium. */
    static final int LOW_MOST = MEDIUM - 1;

    private Levels() {
    }

    /** The confidence of a score. */
    static Confidence of(int score) {
        return score >= HIGH
                ? Confidence.HIGH
                : score >= MEDIUM ? Confidence.MEDIUM : score >= LOW ? Confidence.LOW : Confidence.NONE;
    }
}

package org.cuepoint.catalog.match;

/** How the version a library track names or implies compares with a candidate's, best first. */
enum VersionMatch {
    /** The same version. */
    SAME(1),
    /** The library names none and the candidate is the original. */
    IMPLIED(1),
    /** The same in other words, such as Mix for Remix. */
    CLOSE(0.8),
    /** The same music in another form, such as extended: the length must tell. */
    FORM(0.75),
    /** One side names more people or more detail than the other: the length must tell. */
    PARTLY(0.6),
    /** By the same people, but an edit, a remix, a rework: only the same length makes them one. */
    REWORDED(0.55),
    /** The candidate does not say: the length must tell. */
    UNSTATED(0.5),
    /** Another version. */
    OTHER(0);

    private final double likeness;

    VersionMatch(double likeness) {
        this.likeness = likeness;
    }

    /** 0 to 1 for the score. */
    double likeness() {
        return likeness;
    }

    /** The worse of two verdicts. */
    VersionMatch worst(VersionMatch other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

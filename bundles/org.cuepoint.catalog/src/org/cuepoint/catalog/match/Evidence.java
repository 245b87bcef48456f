package org.cuepoint.catalog.match;

/**
 * What measurements say: length, tempo and key of the library's file against the catalogue's.
 *
 * @param length the length
 * @param secondsApart the difference in seconds, 0 when a length is unknown
 * @param bpm the tempo; half and double are the same
 * @param key the key
 */
record Evidence(Agreement length, int secondsApart, Agreement bpm, Agreement key) {

    /** How far measurements agree. */
    enum Agreement {
        /** Equal within what encoders, rounding and silence at the ends make of it. */
        SAME(1),
        /** Close. */
        NEAR(0.85),
        /** Neither for nor against. */
        FAIR(0.4),
        /** Against. */
        OFF(0),
        /** Far off: hardly the same recording. */
        FAR(0),
        /** One side does not know. */
        UNKNOWN(0.75);

        private final double likeness;

        Agreement(double likeness) {
            this.likeness = likeness;
        }

        /** 0 to 1 for the score. */
        double likeness() {
            return likeness;
        }

        /** Whether it speaks for the match. */
        boolean supports() {
            return this == SAME || this == NEAR;
        }

        /** Whether it speaks against the match. */
        boolean contradicts() {
            return this == OFF || this == FAR;
        }
    }

    /** Longest length in seconds that counts: a day. */
    private static final int MOST_SECONDS = 86_400;

    /** Compares the measurements of both sides; 0, negative and senseless values are unknown. */
    static Evidence of(int seconds, int millis, double bpm, double otherBpm, String key, String otherKey) {
        boolean known = seconds > 0 && millis > 0 && seconds <= MOST_SECONDS;
        double apart = known ? Math.abs(seconds - millis / 1000.0) : 0;
        Agreement length = known ? length(apart, Math.max(seconds, millis / 1000.0)) : Agreement.UNKNOWN;
        return new Evidence(length, (int) Math.round(apart), tempo(bpm, otherBpm), key(key, otherKey));
    }

    /** Same up to 5 s, near up to 12 s, off from 20 s that are also 6 % of the longer, far off from 30 %. */
    private static Agreement length(double apart, double longer) {
        if (apart <= 5) {
            return Agreement.SAME;
        }
        if (apart > 0.3 * longer) {
            return Agreement.FAR;
        }
        if (apart <= 12) {
            return Agreement.NEAR;
        }
        return apart > 20 && apart > 0.06 * longer ? Agreement.OFF : Agreement.FAIR;
    }

    /** Same within 1 % (0.6 at least), near within 2.5 %, else off; each also for half and double. */
    static Agreement tempo(double bpm, double other) {
        if (!(bpm > 20 && bpm < 1000) || !(other > 20 && other < 1000)) {
            return Agreement.UNKNOWN;
        }
        double apart = Double.MAX_VALUE;
        for (double factor : new double[]{0.5, 1, 2}) {
            apart = Math.min(apart, Math.abs(bpm * factor - other) / Math.max(other, bpm * factor));
        }
        if (apart <= 0.01 || Math.abs(bpm - other) <= 0.6) {
            return Agreement.SAME;
        }
        return apart <= 0.025 ? Agreement.NEAR : Agreement.OFF;
    }

    private static Agreement key(String key, String other) {
        return MusicalKey.parse(key).flatMap(one -> MusicalKey.parse(other).map(two -> one.equals(two)
                ? Agreement.SAME
                : one.neighbours(two) ? Agreement.FAIR : Agreement.OFF)).orElse(Agreement.UNKNOWN);
    }
}

package org.cuepoint.redaction;

import java.util.Map;

/**
 * A masked text.
 *
 * @param text what may be shown
 * @param counts how many places were masked, by kind in alphabetical order, for example {@code email=2, jwt=1}; empty
 *     when nothing was
 */
public record Redaction(String text, Map<String, Integer> counts) {

    /** The number of masked places of all kinds. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

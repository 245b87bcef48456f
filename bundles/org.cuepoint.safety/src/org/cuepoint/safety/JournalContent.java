package org.cuepoint.safety;

import java.util.List;

/**
 * What a journal holds.
 *
 * @param lines all whole lines in the order of writing
 * @param summary what could not be read
 */
public record JournalContent(List<String> lines, JournalSummary summary) {

    /** Copies the list. */
    public JournalContent {
        lines = List.copyOf(lines);
    }
}

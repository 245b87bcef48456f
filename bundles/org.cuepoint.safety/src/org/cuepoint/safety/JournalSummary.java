package org.cuepoint.safety;

/**
 * In what state a journal was found.
 *
 * @param lines number of whole, undamaged lines
 * @param damagedBytes length of ended lines whose length or checksum is wrong; they are left out when reading
 * @param tornBytes length of a last line that was never ended because the writer died; 0 for a journal closed in order
 */
public record JournalSummary(long lines, long damagedBytes, long tornBytes) {

    /** A journal that is not there or holds nothing. */
    public static final JournalSummary EMPTY = new JournalSummary(0, 0, 0);

    /** Whether everything that was appended is there. */
    public boolean intact() {
        return damagedBytes == 0 && tornBytes == 0;
    }
}

package org.cuepoint.logging.internal.index;

import java.util.Arrays;
import java.util.List;
import org.cuepoint.logging.index.LogHits;

/** What a search found by now. */
final class FoundHits implements LogHits {

    private final PartHits[] parts;
    private final int[] before;
    private final long end;

    /**
     * @param parts what was found, in the order of the records; segments without a hit may be left out
     * @param end the number after the last record that was looked at
     */
    FoundHits(List<PartHits> parts, long end) {
        this.parts = parts.toArray(PartHits[]::new);
        before = new int[this.parts.length + 1];
        for (int i = 0; i < this.parts.length; i++) {
            before[i + 1] = (int) Math.min(Integer.MAX_VALUE, before[i] + (long) this.parts[i].count());
        }
        this.end = end;
    }

    @Override
    public int count() {
        return before[parts.length];
    }

    @Override
    public long number(int position) {
        if (position < 0 || position >= count()) {
            throw new IndexOutOfBoundsException(position);
        }
        int found = Arrays.binarySearch(before, position);
        int part = found < 0 ? -found - 2 : found;
        return parts[part].number(position - before[part]);
    }

    @Override
    public int positionOf(long number) {
        int low = 0;
        int high = parts.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (parts[middle].first() <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : before[low - 1] + parts[low - 1].before(number);
    }

    @Override
    public long end() {
        return end;
    }
}

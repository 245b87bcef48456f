package org.cuepoint.logging.index;

/** Numbers of records in ascending order; immutable. */
public interface LogHits {

    /** How many there are. */
    int count();

    /**
     * The number of a record.
     *
     * @param position from 0 to {@code count() - 1}
     */
    long number(int position);

    /** The position of the first one at or after a record; {@link #count()} when there is none. */
    int positionOf(long number);

    /** The end of what was looked at: a later search that extends this one begins there. */
    long end();

    /** All records of an extent. */
    static LogHits all(LogIndex.Extent extent) {
        return new LogHits() {
            @Override
            public int count() {
                return (int) Math.min(Integer.MAX_VALUE, extent.count());
            }

            @Override
            public long number(int position) {
                return extent.first() + position;
            }

            @Override
            public int positionOf(long number) {
                return (int) Math.min(count(), Math.max(0, number - extent.first()));
            }

            @Override
            public long end() {
                return extent.end();
            }
        };
    }
}

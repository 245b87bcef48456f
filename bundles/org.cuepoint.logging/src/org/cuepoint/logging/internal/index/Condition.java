package org.cuepoint.logging.internal.index;

import java.io.IOException;

/** What records must meet. Used by one thread. */
interface Condition {

    /**
     * Takes away the records that do not meet it.
     *
     * @param view the records
     * @param bits a bit for each record that is still wanted; never empty
     */
    void narrow(SegmentView view, long[] bits) throws IOException;

    /** Whether no bit is set. */
    static boolean none(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Sets the bits of the records in which one of the texts stands. */
    static void mark(SegmentView view, Needle needle, long[] found) {
        byte[] bytes = view.bytes();
        int limit = view.limit();
        int count = view.count();
        int record = 0;
        int next = view.to(0);
        for (int at = needle.find(bytes, 0, limit); at >= 0; at = needle.find(bytes, next, limit)) {
            while (next <= at) {
                record++;
                next = view.to(record);
            }
            found[record >> 6] |= 1L << record;
            if (record == count - 1) {
                return;
            }
        }
    }
}

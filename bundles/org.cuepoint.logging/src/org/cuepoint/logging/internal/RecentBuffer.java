package org.cuepoint.logging.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the last records in memory: a bounded number of them, each of bounded length. */
final class RecentBuffer {

    private static final int LONGEST = 16_384;

    private final int capacity;
    private final Deque<String> records = new ArrayDeque<>();

    /** @param capacity how many records are kept */
    RecentBuffer(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(String text) {
        if (records.size() == capacity) {
            records.removeFirst();
        }
        String record = text.stripTrailing();
        records.addLast(record.length() <= LONGEST ? record : record.substring(0, LONGEST) + "...");
    }

    synchronized List<String> all() {
        return new ArrayList<>(records);
    }
}

package org.cuepoint.logging.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The most recent records, in memory. Thread-safe. */
final class RecentBuffer {

    /** A record takes at most so many characters of memory. */
    private static final int LONGEST = 16_384;

    private final Deque<String> records = new ArrayDeque<>();
    private int capacity;

    /** @param capacity how many records are kept */
    RecentBuffer(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(String text) {
        records.addLast(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...");
        trim();
    }

    /** Keeps so many from now on. */
    synchronized void resize(int most) {
        capacity = most;
        trim();
    }

    private void trim() {
        while (records.size() > capacity) {
            records.removeFirst();
        }
    }

    synchronized List<String> all() {
        return records.stream().map(String::stripTrailing).toList();
    }
}

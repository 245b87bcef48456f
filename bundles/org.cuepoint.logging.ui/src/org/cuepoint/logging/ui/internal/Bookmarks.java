package org.cuepoint.logging.ui.internal;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Records that the user marked. They stay while the log is open. */
final class Bookmarks {

    private final TreeSet<Long> marked = new TreeSet<>();

    /** Marks records; when all of them are marked, unmarks them. */
    void toggle(long[] numbers) {
        boolean all = Arrays.stream(numbers).allMatch(marked::contains);
        for (long number : numbers) {
            if (all) {
                marked.remove(number);
            } else {
                marked.add(number);
            }
        }
    }

    boolean has(long number) {
        return marked.contains(number);
    }

    int count() {
        return marked.size();
    }

    /** The first one behind a record, or else the first of all. */
    OptionalLong after(long number) {
        Long next = marked.higher(number);
        return next != null ? OptionalLong.of(next) : any(true);
    }

    /** The last one before a record, or else the last of all. */
    OptionalLong before(long number) {
        Long next = marked.lower(number);
        return next != null ? OptionalLong.of(next) : any(false);
    }

    private OptionalLong any(boolean first) {
        return marked.isEmpty() ? OptionalLong.empty() : OptionalLong.of(first ? marked.first() : marked.last());
    }

    /** Forgets all, since another log is shown. */
    void clear() {
        marked.clear();
    }

    /** Forgets those that were rotated away. */
    void dropBefore(long first) {
        marked.headSet(first).clear();
    }
}

package org.cuepoint.logging.internal.index;

import java.util.List;
import org.cuepoint.logging.index.LogIndex.Extent;
import org.jspecify.annotations.Nullable;

/**
 * All that is indexed at a moment; immutable.
 *
 * @param parts the files, oldest first; their numbers follow each other
 * @param extent which records there are
 */
record Snapshot(List<Part> parts, Extent extent) {

    /** The file of a record; null when it is not in the extent. */
    @Nullable
    Part partOf(long number) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (number >= part.base() && number < part.end()) {
                return part;
            }
        }
        return null;
    }

    /** Whether the last record is the same too, which may have grown without another one. */
    boolean sameContent(Snapshot other) {
        return parts.size() == other.parts.size()
                && (parts.isEmpty() || parts.getLast().size() == other.parts.getLast().size());
    }
}

package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places of a segment's records again when they are not kept. Callable from threads that may read. */
final class PlacesCache {

    private static final int KEPT = 32;

    private final SegmentScanner scanner = new SegmentScanner();
    private final Map<Segment, Places> found = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Segment, Places> eldest) {
            return size() > KEPT;
        }
    };

    /** The places of a segment. */
    synchronized Places of(Part part, Segment segment) throws IOException {
        Places kept = segment.places();
        if (kept != null) {
            return kept;
        }
        Places again = found.get(segment);
        if (again == null) {
            again = scanned(scanner, part, segment);
            found.put(segment, again);
        }
        return again;
    }

    /** Finds them by reading the segment. */
    static Places scanned(SegmentScanner scanner, Part part, Segment segment) throws IOException {
        Segment again = scanner.scan(part.content(), segment.start(), segment.length(), part.size(), part.form());
        Places places = again.places();
        if (places == null || again.count() != segment.count()) {
            throw new ShrunkException();
        }
        return places;
    }
}

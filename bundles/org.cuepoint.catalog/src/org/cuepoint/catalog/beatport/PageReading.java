package org.cuepoint.catalog.beatport;

import java.util.List;
import org.cuepoint.catalog.CatalogTrack;

/** What reading a page gave. */
public sealed interface PageReading {

    /**
     * Tracks.
     *
     * @param tracks the tracks in the page's order; at least one
     * @param skipped how many entries had no id or no name and were left out
     */
    record Tracks(List<CatalogTrack> tracks, int skipped) implements PageReading {

        /** Copies the list. */
        public Tracks {
            tracks = List.copyOf(tracks);
        }
    }

    /** The page is as it should be and says that nothing was found. */
    record NoResults() implements PageReading {
    }

    /**
     * The page does not hold what it should.
     *
     * @param reason what is wrong
     * @param sentence the same for the user, without the site's name, beginning in lower case
     */
    record Unreadable(Reason reason, String sentence) implements PageReading {

        Unreadable(Reason reason) {
            this(reason, reason.sentence);
        }
    }

    /** Why a page cannot be read. */
    enum Reason {
        /** Nothing in it. */
        EMPTY("the page is empty"),
        /** Larger than any page of this kind is. */
        TOO_LARGE("the page is far larger than a search page ever is"),
        /** No script with data: an error page, a check page, another site. */
        NO_SCRIPT("the page holds no track data, as when the site checks for robots first or has changed"),
        /** The script is cut off or not JSON, or nested beyond sense. */
        BAD_JSON("the track data in the page is damaged or cut off"),
        /** JSON, but no list of tracks where it should be. */
        NO_TRACKS("the page holds data but no tracks where they used to be: the site has changed");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}

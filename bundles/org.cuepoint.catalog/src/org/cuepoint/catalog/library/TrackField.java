package org.cuepoint.catalog.library;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The attributes of a track that are read, by their names in the export. */
enum TrackField {

    ID("TrackID", false), TITLE("Name", false), ARTIST("Artist", true), COMPOSER("Composer", true), ALBUM("Album",
            true), GROUPING("Grouping", true), GENRE("Genre", true), KIND("Kind", true), SIZE("Size", false), SECONDS(
                    "TotalTime", false), YEAR("Year", false), BPM("AverageBpm", false), DATE_ADDED("DateAdded",
                            true), BIT_RATE("BitRate", false), SAMPLE_RATE("SampleRate", false), COMMENTS("Comments",
                                    true), PLAY_COUNT("PlayCount", false), RATING("Rating", false), LOCATION("Location",
                                            false), REMIXER("Remixer", true), KEY("Tonality",
                                                    true), LABEL("Label", true), MIX("Mix", true);

    /** Every field by its attribute's name. */
    static final Map<String, TrackField> BY_ATTRIBUTE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(field -> field.attribute, field -> field));

    private final String attribute;
    private final boolean repeats;

    TrackField(String attribute, boolean repeats) {
        this.attribute = attribute;
        this.repeats = repeats;
    }

    /** Whether many tracks have the same text here, so that one copy of it is kept. */
    boolean repeats() {
        return repeats;
    }
}

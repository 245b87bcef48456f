package org.cuepoint.catalog.library;

import java.util.Arrays;

import javax.xml.stream.XMLStreamReader;

import org.cuepoint.catalog.internal.Pool;

/** Makes a track of an element's attributes. Numbers that cannot be read are 0 and counted. */
final class TrackReader {

    private static final TrackField[] FIELDS = TrackField.values();

    private final String[] values = new String[FIELDS.length];
    private final Pool<String> pool = new Pool<>();
    private final MemoryBudget budget;
    private final int textChars;
    private long cutTexts;
    private long unreadableNumbers;

    TrackReader(Limits limits, MemoryBudget budget) {
        this.textChars = limits.textChars();
        this.budget = budget;
    }

    /** Texts that were cut to the longest allowed so far. */
    long cutTexts() {
        return cutTexts;
    }

    /** Numbers that could not be read so far. */
    long unreadableNumbers() {
        return unreadableNumbers;
    }

    /** Reads the track element that the parser stands at. */
    LibraryTrack read(XMLStreamReader xml) throws StopException {
        Arrays.fill(values, "");
        int count = xml.getAttributeCount();
        for (int i = 0; i < count; i++) {
            TrackField field = TrackField.BY_ATTRIBUTE.get(xml.getAttributeLocalName(i));
            if (field != null) {
                String text = xml.getAttributeValue(i);
                values[field.ordinal()] = text.isEmpty() ? "" : text;
            }
        }
        budget.spend(Limits.TRACK_BYTES);
        TrackFile file = new TrackFile(text(TrackField.LOCATION), text(TrackField.KIND),
                whole(TrackField.SIZE, Long.MAX_VALUE),
                number(TrackField.BIT_RATE), number(TrackField.SAMPLE_RATE), text(TrackField.DATE_ADDED),
                number(TrackField.PLAY_COUNT), (int) whole(TrackField.RATING, 255), text(TrackField.COMPOSER),
                text(TrackField.GROUPING), text(TrackField.COMMENTS));
        return new LibraryTrack(text(TrackField.ID), text(TrackField.TITLE), text(TrackField.ARTIST),
                text(TrackField.REMIXER),
                text(TrackField.MIX), text(TrackField.ALBUM), text(TrackField.LABEL), text(TrackField.GENRE),
                text(TrackField.KEY), number(TrackField.SECONDS), bpm(), (int) whole(TrackField.YEAR, 9999), file);
    }

    /** Cuts a text to the longest allowed, never through a character of two units. */
    String cut(String text) {
        if (text.length() <= textChars) {
            return text;
        }
        cutTexts++;
        int end = Character.isHighSurrogate(text.charAt(textChars - 1)) ? textChars - 1 : textChars;
        return text.substring(0, end);
    }

    private String text(TrackField field) throws StopException {
        String text = values[field.ordinal()];
        if (text.isEmpty()) {
            return text;
        }
        String kept = cut(text);
        String one = field.repeats() ? pool.one(kept) : kept;
        if (one == kept) {
            budget.spend(kept);
        }
        return one;
    }

    private int number(TrackField field) {
        return (int) whole(field, Integer.MAX_VALUE);
    }

    private long whole(TrackField field, long most) {
        long value = Numbers.whole(values[field.ordinal()].strip(), most);
        return value == Numbers.UNREADABLE ? unreadable() : value;
    }

    private double bpm() {
        double value = Numbers.bpm(values[TrackField.BPM.ordinal()].strip());
        return value == Numbers.UNREADABLE ? unreadable() : value;
    }

    private int unreadable() {
        unreadableNumbers++;
        return 0;
    }
}

package org.cuepoint.catalog.library;

import java.util.Locale;
import java.util.MissingResourceException;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.cuepoint.catalog.library.PlaylistBuilder.NodeStart;

/** Walks over the elements of an export. What it read stays available after a failure. */
final class ExportParser {

    private static final String ROOT = "DJ_PLAYLISTS";

    private final DecodingReader text;
    private final TrackIndex index = new TrackIndex();
    private final Notes notes = new Notes();
    private final NameGuard names = new NameGuard();
    private final TrackReader trackReader;
    private final PlaylistBuilder playlists;
    private int depth;
    private boolean rootSeen;
    private Section section = Section.OTHER;
    private String product = "";
    private String version = "";
    private long announced;

    ExportParser(DecodingReader text, Limits limits) {
        this.text = text;
        MemoryBudget budget = new MemoryBudget(limits.memoryBytes());
        this.trackReader = new TrackReader(limits, budget);
        this.playlists = new PlaylistBuilder(index, budget);
    }

    /**
     * Reads to the end.
     *
     * @throws StopException when this is not to be read, or not further
     * @throws XMLStreamException when it is not well-formed, or reading failed
     */
    void run(XMLStreamReader xml) throws XMLStreamException, StopException {
        while (xml.hasNext()) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.elementSeen();
                    depth++;
                    names.element(xml, xml.getLocalName());
                    start(xml, xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text.elementSeen();
                    end(xml.getLocalName());
                    depth--;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new StopException(
                        ReadResult.Kind.FORBIDDEN,
                        "holds a document type definition (DTD). Rekordbox never writes one, and it "
                                + "can be used to attack, so the file is not read.");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.see(xml.getPITarget());
                default -> {
                    // text, comments and the like mean nothing here
                }
            }
        }
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (MissingResourceException e) {
            // the JDK's parser lacks the text of one of its own messages, about wrong characters in a DTD
            throw new XMLStreamException(String.valueOf(e.getMessage()), xml.getLocation(), e);
        }
    }

    /** Whether the first element was the one of an export. */
    boolean rootSeen() {
        return rootSeen;
    }

    /** Whether the first element has ended: what comes after is not part of the export. */
    boolean rootEnded() {
        return rootSeen && depth == 0;
    }

    /** How many tracks were read. */
    int trackCount() {
        return index.tracks().size();
    }

    /** How many tracks the collection says it has, 0 when it does not say. */
    long announcedTracks() {
        return announced;
    }

    /** Adds a note. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** What was read, whether or not that is everything. */
    Library library() {
        notes.addCount(index.duplicates(), "1 track has the id of an earlier track; playlists use the earlier one.",
                "%,d tracks have the id of an earlier track; playlists use the earlier one.");
        notes.addCount(index.withoutId(), "1 track has no id.", "%,d tracks have no id.");
        notes.addCount(trackReader.unreadableNumbers(), "1 number could not be read and counts as unknown.",
                "%,d numbers could not be read and count as unknown.");
        notes.addCount(trackReader.cutTexts(), "1 text was too long and is cut.",
                "%,d texts were too long and are cut.");
        notes.addCount(playlists.leftOut(), "1 playlist or folder is nested too deep and is left out.",
                "%,d playlists and folders are nested too deep and are left out.");
        if (rootEnded() && announced > 0 && announced != trackCount()) {
            notes.add(String.format(Locale.ROOT, "The export says that it holds %,d tracks; it holds %,d.", announced,
                    trackCount()));
        }
        return new Library(product, version, index.tracks(), playlists.build(notes), notes.sentences());
    }

    private void start(XMLStreamReader xml, String name) throws StopException {
        if (depth == 1) {
            if (!ROOT.equals(name)) {
                throw new StopException(ReadResult.Kind.NOT_REKORDBOX,
                        "is not a Rekordbox export: its first element is "
                                + Quoted.name(name) + ", not \"" + ROOT
                                + "\". In Rekordbox choose File, Export Collection in xml format.");
            }
            rootSeen = true;
        } else if (depth == 2) {
            section = Section.of(name);
            if (section == Section.COLLECTION) {
                announced += Math.max(0, Numbers.whole(attribute(xml, "Entries"), Integer.MAX_VALUE));
            } else if ("PRODUCT".equals(name)) {
                product = trackReader.cut(attribute(xml, "Name"));
                version = trackReader.cut(attribute(xml, "Version"));
            }
        } else if (section == Section.COLLECTION && depth == 3 && "TRACK".equals(name)) {
            index.add(trackReader.read(xml));
        } else if (section == Section.PLAYLISTS && "NODE".equals(name)) {
            playlists.begin(new NodeStart(trackReader.cut(attribute(xml, "Name")), attribute(xml, "Type"),
                    attribute(xml, "KeyType"), !attribute(xml, "Entries").isEmpty()));
        } else if (section == Section.PLAYLISTS && "TRACK".equals(name)) {
            playlists.add(trackReader.cut(attribute(xml, "Key")));
        }
    }

    private void end(String name) {
        if (depth == 2) {
            section = Section.OTHER;
        } else if (section == Section.PLAYLISTS && "NODE".equals(name)) {
            playlists.end();
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        int count = xml.getAttributeCount();
        for (int i = 0; i < count; i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The part of the export that the parser is in. */
    private enum Section {
        COLLECTION, PLAYLISTS, OTHER;

        static Section of(String name) {
            return switch (name) {
                case "COLLECTION" -> COLLECTION;
                case "PLAYLISTS" -> PLAYLISTS;
                default -> OTHER;
            };
        }
    }
}

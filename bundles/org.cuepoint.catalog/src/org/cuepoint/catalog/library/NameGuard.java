package org.cuepoint.catalog.library;

import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/**
 * Counts the different names of elements and attributes. The parser keeps every name it meets for as long as it lives:
 * a file that makes up a new one each time would fill the memory unseen. An export has about fifty.
 */
final class NameGuard {

    private static final int MOST = 2000;

    private final Set<String> names = new HashSet<>();

    /** Notes the names of the element that the parser stands at. */
    void element(XMLStreamReader xml, String name) throws StopException {
        see(name);
        int count = xml.getAttributeCount();
        for (int i = 0; i < count; i++) {
            see(xml.getAttributeLocalName(i));
        }
    }

    /** Notes a name. */
    void see(String name) throws StopException {
        if (names.add(name) && names.size() > MOST) {
            throw new StopException(ReadResult.Kind.DAMAGED,
                    "has more different names of elements and attributes than any export of Rekordbox.");
        }
    }
}

package org.cuepoint.catalog.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cuepoint.catalog.sample.data.SampleData;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shipped files: made by the generator, whole, and fit for each other. */
class SampleDataTest {

    private final SampleData data = new SampleData();

    @Test
    void theShippedFilesAreWhatTheGeneratorMakes() throws IOException {
        assertAll(
                () -> assertEquals(data.catalogue(), resource("/org/cuepoint/catalog/sample/" + SampleData.CATALOGUE)),
                () -> assertEquals(data.library(), resource("/org/cuepoint/catalog/sample/" + SampleData.LIBRARY)),
                () -> assertEquals(data.truth(), resource("/sample/" + SampleData.TRUTH)));
    }

    @Test
    void theCatalogueHasSomeHundredTracksWithTrapsAndNoTwoIds() {
        var tracks = data.tracks("", title -> title);
        Set<String> ids = new HashSet<>();
        Map<String, Set<List<String>>> artistsOfTitle = new HashMap<>();
        tracks.forEach(track -> {
            ids.add(track.id());
            artistsOfTitle.computeIfAbsent(track.title(), t -> new HashSet<>()).add(track.artists());
        });
        assertTrue(tracks.size() >= 300 && tracks.size() <= 400, () -> tracks.size() + " tracks");
        assertEquals(tracks.size(), ids.size());
        assertTrue(artistsOfTitle.values().stream().filter(artists -> artists.size() > 1).count() >= 5);
        assertTrue(tracks.stream().filter(track -> !track.remixers().isEmpty()).count() > 60);
    }

    @Test
    void theLibraryHasItsTracksAndPlaylists() throws Exception {
        Document library = library();
        Element collection = (Element) library.getElementsByTagName("COLLECTION").item(0);
        NodeList tracks = collection.getElementsByTagName("TRACK");
        assertEquals(120, tracks.getLength());
        assertEquals("120", collection.getAttribute("Entries"));
        Map<String, List<String>> playlists = playlists(library);
        assertEquals(Set.of("ROOT/Friday", "ROOT/Clubs/Warm Up", "ROOT/Clubs/Peak Time 🔥", "ROOT/Radio/Warm Up",
                "ROOT/Radio/Guest Mix 12", "ROOT/Sounds familiar", "ROOT/To sort out"), playlists.keySet());
        Set<String> known = new HashSet<>();
        for (int i = 0; i < tracks.getLength(); i++) {
            known.add(((Element) tracks.item(i)).getAttribute("TrackID"));
            known.add(((Element) tracks.item(i)).getAttribute("Location"));
        }
        playlists.forEach((path, keys) -> {
            long missing = keys.stream().filter(key -> !known.contains(key)).count();
            assertEquals(path.endsWith("Guest Mix 12") ? 1 : 0, missing, path);
            assertTrue(keys.size() >= 4, path);
        });
    }

    @Test
    void theTruthNamesEveryLibraryTrackAndOnlyTracksOfTheCatalogue() throws Exception {
        Set<String> ids = new HashSet<>();
        data.tracks("", title -> title).forEach(track -> ids.add(track.id()));
        Map<String, Integer> cases = new TreeMap<>();
        Set<String> covered = new HashSet<>();
        for (String[] row : truth()) {
            cases.merge(row[1], 1, Integer::sum);
            covered.add(row[0]);
            if (!row[3].equals("-")) {
                assertTrue(ids.containsAll(Arrays.asList(row[3].split(","))), row[2]);
            }
        }
        NodeList tracks = ((Element) library().getElementsByTagName("COLLECTION").item(0))
                .getElementsByTagName("TRACK");
        for (int i = 0; i < tracks.getLength(); i++) {
            assertTrue(covered.contains(((Element) tracks.item(i)).getAttribute("TrackID")));
        }
        assertTrue(cases.size() >= 20, cases::toString);
    }

    /** Otherwise no matcher, however good, could find the sample library's tracks. */
    @Test
    void theSearchFindsEveryLibraryTrackThatIsInTheCatalogue() throws Exception {
        SampleSearch search = new SampleSearch(SampleTracks.load());
        NodeList tracks = ((Element) library().getElementsByTagName("COLLECTION").item(0))
                .getElementsByTagName("TRACK");
        List<String> lost = new ArrayList<>();
        int expected = 0;
        for (int i = 0; i < tracks.getLength(); i++) {
            Element track = (Element) tracks.item(i);
            String right = truth().get(i)[3];
            List<String> found = search.find(track.getAttribute("Name") + " " + track.getAttribute("Artist")).stream()
                    .limit(50).map(hit -> SampleTracks.text(hit, "track_id")).toList();
            if (!right.equals("-")) {
                expected++;
                if (!found.containsAll(Arrays.asList(right.split(",")))) {
                    lost.add(track.getAttribute("Name"));
                }
            }
        }
        assertEquals(List.of(), lost);
        assertEquals(99, expected);
    }

    private static List<String[]> truth() throws IOException {
        return resource("/sample/" + SampleData.TRUTH).lines().skip(1).map(line -> line.split("\t")).toList();
    }

    private static Document library() throws Exception {
        SampleLibrary library = new SampleLibrary();
        assertTrue(library.fileName().endsWith(".xml"));
        try (InputStream in = library.open()) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static Map<String, List<String>> playlists(Document library) {
        Map<String, List<String>> playlists = new TreeMap<>();
        NodeList nodes = library.getElementsByTagName("NODE");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            if (node.getAttribute("Type").equals("1")) {
                NodeList tracks = node.getElementsByTagName("TRACK");
                List<String> keys = new ArrayList<>();
                for (int k = 0; k < tracks.getLength(); k++) {
                    keys.add(((Element) tracks.item(k)).getAttribute("Key"));
                }
                assertEquals(node.getAttribute("Entries"), Integer.toString(keys.size()));
                playlists.put(path(node), keys);
            } else {
                long children = node.getChildNodes().getLength() == 0 ? 0 : countNodes(node);
                assertEquals(node.getAttribute("Count"), Long.toString(children), () -> path(node));
            }
        }
        return playlists;
    }

    private static long countNodes(Element folder) {
        long count = 0;
        for (int i = 0; i < folder.getChildNodes().getLength(); i++) {
            count += folder.getChildNodes().item(i) instanceof Element ? 1 : 0;
        }
        return count;
    }

    private static String path(Element node) {
        String name = node.getAttribute("Name");
        return node.getParentNode() instanceof Element parent && parent.getTagName().equals("NODE")
                ? path(parent) + "/" + name
                : name;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SampleDataTest.class.getResourceAsStream(name)) {
            assertNotNull(in, name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

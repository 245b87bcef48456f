package org.cuepoint.catalog.sample.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cuepoint.catalog.CatalogTrack;

/** The three files that are made: what the bundle ships, and what is right for the tests. */
public final class SampleData {

    /** The bundle's catalogue. */
    public static final String CATALOGUE = "catalogue.json";
    /** The bundle's library. */
    public static final String LIBRARY = "library.xml";
    /** The tests' table of the library's tracks and the catalogue ids that each of them is. */
    public static final String TRUTH = "truth.tsv";

    private final CatalogueData catalogue = new CatalogueData();
    private final List<LibraryRow> rows = new LibraryData(catalogue).rows();

    /** The text of {@value #CATALOGUE}. */
    public String catalogue() {
        return catalogue.json();
    }

    /** The text of {@value #LIBRARY}. */
    public String library() {
        return new LibraryXml(rows).text();
    }

    /** The text of {@value #TRUTH}: library id, what it shows, title, catalogue ids parted by commas or a dash for none. */
    public String truth() {
        return IntStream.range(0, rows.size()).mapToObj(i -> String.join("\t", Integer.toString(LibraryXml.id(i)),
                rows.get(i).kind(), rows.get(i).title().strip(), ids(rows.get(i))))
                .collect(Collectors.joining("\n", "TrackID\tcase\ttitle\tcatalogue\n", "\n"));
    }

    /**
     * What a reader of the catalogue's pages must make of them.
     *
     * @param slugs makes the slug of a title; {@code site} is the base of the addresses
     */
    public List<CatalogTrack> tracks(String site, UnaryOperator<String> slugs) {
        return catalogue.entries().stream().map(entry -> new CatalogTrack(Integer.toString(entry.id()), entry.title(),
                entry.mix(), entry.artists(), entry.remixers(), entry.isrc(), CatalogueData.millis(entry), entry.bpm(),
                entry.key(), entry.genre(), entry.label(), entry.release(), entry.date(),
                site + "/track/" + slugs.apply(entry.title()) + "/" + entry.id())).toList();
    }

    private static String ids(LibraryRow row) {
        return row.expected().isEmpty()
                ? "-"
                : row.expected().stream().map(entry -> Integer.toString(entry.id()))
                        .collect(Collectors.joining(","));
    }

    /**
     * Writes the files anew.
     *
     * @param folders the folder of the bundle's package, then the folder of the tests' resources
     * @throws IOException when one cannot be written
     */
    public static void main(String[] folders) throws IOException {
        SampleData data = new SampleData();
        Files.writeString(Path.of(folders[0], CATALOGUE), data.catalogue());
        Files.writeString(Path.of(folders[0], LIBRARY), data.library());
        Files.writeString(Path.of(folders[1], TRUTH), data.truth());
    }
}

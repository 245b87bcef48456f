package org.cuepoint.catalog.sample.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Writes the sample library as Rekordbox writes its exports. */
final class LibraryXml {

    /** A track that a playlist names and the collection lacks. */
    private static final int MISSING_ID = 999_999;
    private static final int FIRST_ID = 240_000_001;

    private final List<LibraryRow> rows;
    private final StringBuilder xml = new StringBuilder();

    LibraryXml(List<LibraryRow> rows) {
        this.rows = rows;
    }

    static int id(int index) {
        return FIRST_ID + index * 13;
    }

    /** The whole document. */
    String text() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n<DJ_PLAYLISTS Version=\"1.0.0\">\n");
        xml.append("  <PRODUCT Name=\"rekordbox\" Version=\"6.8.5\" Company=\"AlphaTheta\"/>\n");
        xml.append("  <COLLECTION Entries=\"%d\">%n".formatted(rows.size()).replace(System.lineSeparator(), "\n"));
        IntStream.range(0, rows.size()).forEach(this::track);
        xml.append("  </COLLECTION>\n  <PLAYLISTS>\n");
        playlists();
        xml.append("  </PLAYLISTS>\n</DJ_PLAYLISTS>\n");
        return xml.toString();
    }

    private void track(int index) {
        LibraryRow row = rows.get(index);
        xml.append("    <TRACK");
        attribute("TrackID", id(index));
        attribute("Name", row.title());
        attribute("Artist", row.artist());
        attribute("Composer", "");
        attribute("Album", row.album());
        attribute("Grouping", "");
        attribute("Genre", row.genre());
        attribute("Kind", "MP3 File");
        attribute("Size", 40_000L * row.seconds() + 217L * index);
        attribute("TotalTime", row.seconds());
        attribute("DiscNumber", 0);
        attribute("TrackNumber", 0);
        attribute("Year", row.year());
        attribute("AverageBpm", String.format(Locale.ROOT, "%.2f", row.bpm()));
        attribute("DateAdded", "2024-%02d-%02d".formatted(index % 12 + 1, index % 28 + 1));
        attribute("BitRate", 320);
        attribute("SampleRate", 44_100);
        attribute("Comments", index % 9 == 4 ? "opener, works after midnight ✨" : "");
        attribute("PlayCount", index * 7 % 23);
        attribute("Rating", index % 6 * 51);
        attribute("Location", location(index));
        attribute("Remixer", row.remixer());
        attribute("Tonality", row.key());
        attribute("Label", row.label());
        attribute("Mix", row.mix());
        xml.append(row.bpm() > 0 ? ">\n" + marks(row, index) + "    </TRACK>\n" : "/>\n");
    }

    private static String marks(LibraryRow row, int index) {
        String start = String.format(Locale.ROOT, "%.3f", 0.025 + index % 10 * 0.013);
        return "      <TEMPO Inizio=\"" + start + "\" Bpm=\"" + String.format(Locale.ROOT, "%.2f", row.bpm())
                + "\" Metro=\"4/4\" Battito=\"1\"/>\n      <POSITION_MARK Name=\"\" Type=\"0\" Start=\"" + start
                + "\" Num=\"-1\"/>\n";
    }

    private String location(int index) {
        LibraryRow row = rows.get(index);
        String name = (row.artist().isEmpty() ? "" : row.artist() + " - ") + row.title().strip() + ".mp3";
        String legal = name.replaceAll("[\\\\/:*?\"<>|]", "_");
        return "file://localhost/C:/Users/dj/Music/Collection/"
                + URLEncoder.encode(legal, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void playlists() {
        xml.append("    <NODE Type=\"0\" Name=\"ROOT\" Count=\"5\">\n");
        playlist("      ", "Friday", byId(row -> row.kind().equals("exact") || row.kind().equals("remix phrase")));
        xml.append("      <NODE Name=\"Clubs\" Type=\"0\" Count=\"2\">\n");
        playlist("        ", "Warm Up", byId(row -> row.bpm() > 0 && row.bpm() < 122 && !row.expected().isEmpty()));
        playlist("        ", "Peak Time 🔥", byId(row -> row.bpm() >= 130));
        xml.append("      </NODE>\n      <NODE Name=\"Radio\" Type=\"0\" Count=\"2\">\n");
        playlist("        ", "Warm Up",
                byId(row -> row.kind().startsWith("implied") || row.kind().startsWith("featured")));
        List<String> guest = new ArrayList<>(byId(row -> row.kind().startsWith("several")));
        guest.add(2, Integer.toString(MISSING_ID));
        playlist("        ", "Guest Mix 12", guest);
        xml.append("      </NODE>\n");
        List<String> places = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).kind().startsWith("same title")
                        || rows.get(i).kind().startsWith("title within"))
                .mapToObj(this::location).toList();
        playlistByLocation("Sounds familiar", places);
        playlist("      ", "To sort out", byId(row -> row.expected().isEmpty() || row.kind().startsWith("junk")));
        xml.append("    </NODE>\n");
    }

    private List<String> byId(Predicate<LibraryRow> wanted) {
        return IntStream.range(0, rows.size()).filter(i -> wanted.test(rows.get(i)))
                .mapToObj(i -> Integer.toString(id(i))).toList();
    }

    private void playlist(String indent, String name, List<String> keys) {
        node(indent, name, 0, keys);
    }

    private void playlistByLocation(String name, List<String> places) {
        node("      ", name, 1, places);
    }

    private void node(String indent, String name, int keyType, List<String> keys) {
        xml.append(indent).append("<NODE Name=\"").append(escaped(name)).append("\" Type=\"1\" KeyType=\"")
                .append(keyType).append("\" Entries=\"").append(keys.size()).append("\">\n");
        keys.forEach(key -> xml.append(indent).append("  <TRACK Key=\"").append(escaped(key)).append("\"/>\n"));
        xml.append(indent).append("</NODE>\n");
    }

    private void attribute(String name, Object value) {
        xml.append(' ').append(name).append("=\"").append(escaped(value.toString())).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

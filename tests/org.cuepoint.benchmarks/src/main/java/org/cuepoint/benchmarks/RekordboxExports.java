package org.cuepoint.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes Rekordbox exports of any size, streaming and always the same for the same numbers: about 1 KB for each track
 * as real ones have, with beats and cue points, names in several scripts, artists and labels that repeat as they do in
 * collections, and playlists in folders that name every third track.
 */
public final class RekordboxExports {

    private static final String[] WORDS = {"Night", "Harbour", "Echo", "Glass", "Motion", "Ocean", "Signal", "Velvet",
            "Rain", "Circuit",
            "Sommer", "Éclat", "Größe", "夜", "Луна", "ליל", "🔥", "Drift", "Pulse", "Paper", "Golden", "Static", "Low",
            "Tide"};
    private static final String[] MIXES = {"", "", "Extended Mix", "Original Mix", "Dub", "Radio Edit", "Remix",
            "Club Mix"};
    private static final String[] GENRES = {"House", "Deep House", "Techno", "Melodic House &amp; Techno",
            "Drum &amp; Bass", "Trance",
            "Breaks", "Disco"};
    private static final int TRACKS_PER_PLAYLIST = 100;

    private RekordboxExports() {
    }

    /**
     * Writes an export.
     *
     * @param tracks how many tracks, at least 1
     * @param seed other names for another seed
     * @param out flushed, not closed
     * @throws IOException when writing failed
     */
    public static void write(int tracks, long seed, OutputStream out) throws IOException {
        Random random = new Random(seed);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n<DJ_PLAYLISTS Version=\"1.0.0\">\n"
                + "  <PRODUCT Name=\"rekordbox\" Version=\"6.8.5\" Company=\"AlphaTheta\"/>\n  <COLLECTION Entries=\""
                + tracks + "\">\n");
        for (int i = 0; i < tracks; i++) {
            text.write(track(i, random));
        }
        text.write("  </COLLECTION>\n  <PLAYLISTS>\n    <NODE Type=\"0\" Name=\"ROOT\" Count=\"1\">\n");
        playlists(tracks, text);
        text.write("    </NODE>\n  </PLAYLISTS>\n</DJ_PLAYLISTS>\n");
        text.flush();
    }

    private static String track(int number, Random random) {
        String mix = MIXES[random.nextInt(MIXES.length)];
        String title = word(random) + " " + word(random) + " " + number + (mix.isEmpty() ? "" : " (" + mix + ")");
        int artist = random.nextInt(4000);
        int bpm = 9000 + random.nextInt(9000);
        String tempo = bpm / 100 + "." + bpm % 100 / 10 + bpm % 10;
        StringBuilder xml = new StringBuilder(1200);
        xml.append("    <TRACK TrackID=\"").append(100_000_000 + number).append("\" Name=\"").append(title)
                .append("\" Artist=\"")
                .append(WORDS[artist % WORDS.length]).append(' ').append(artist)
                .append(artist % 5 == 0 ? " &amp; Friends" : "")
                .append("\" Composer=\"\" Album=\"").append(WORDS[number / 12 % WORDS.length]).append(" EP ")
                .append(number / 12)
                .append("\"\n           Grouping=\"\" Genre=\"").append(GENRES[random.nextInt(GENRES.length)])
                .append("\" Kind=\"MP3 File\" Size=\"").append(5_000_000 + random.nextInt(20_000_000))
                .append("\" TotalTime=\"")
                .append(120 + random.nextInt(400)).append("\" DiscNumber=\"0\" TrackNumber=\"0\" Year=\"")
                .append(1990 + random.nextInt(35))
                .append("\" AverageBpm=\"").append(tempo).append("\"\n           DateAdded=\"20")
                .append(10 + random.nextInt(15))
                .append("-0").append(1 + random.nextInt(9)).append("-1").append(random.nextInt(10))
                .append("\" BitRate=\"320\" SampleRate=\"44100\" Comments=\"").append(random.nextInt(12) + 1)
                .append("A - Energy ")
                .append(random.nextInt(10)).append("\" PlayCount=\"").append(random.nextInt(50)).append("\" Rating=\"")
                .append(51 * random.nextInt(6)).append("\"\n           Location=\"file://localhost/D:/Music/Library/")
                .append(WORDS[artist % WORDS.length]).append("%20").append(artist).append("/Album%20")
                .append(number / 12)
                .append("/").append(number).append("%20-%20track.mp3\"\n           Remixer=\"\" Tonality=\"")
                .append(random.nextInt(12) + 1).append(random.nextBoolean() ? "A" : "B").append("\" Label=\"Label ")
                .append(random.nextInt(800)).append("\" Mix=\"").append(mix)
                .append("\">\n      <TEMPO Inizio=\"0.025\" Bpm=\"")
                .append(tempo).append("\" Metro=\"4/4\" Battito=\"1\"/>\n");
        for (int cue = random.nextInt(7); cue > 0; cue--) {
            xml.append("      <POSITION_MARK Name=\"\" Type=\"0\" Start=\"").append(random.nextInt(400)).append('.')
                    .append(random.nextInt(900) + 100).append("\" Num=\"-1\" Red=\"40\" Green=\"226\" Blue=\"20\"/>\n");
        }
        return xml.append("    </TRACK>\n").toString();
    }

    private static void playlists(int tracks, Writer text) throws IOException {
        int playlist = 0;
        for (int start = 0; start < tracks; start += 3 * TRACKS_PER_PLAYLIST, playlist++) {
            text.write("      <NODE Name=\"Folder " + playlist + "\" Type=\"0\" Count=\"1\">\n        <NODE Name=\"Set "
                    + playlist
                    + "\" Type=\"1\" KeyType=\"0\" Entries=\"" + TRACKS_PER_PLAYLIST + "\">\n");
            for (int i = start; i < Math.min(tracks, start + 3 * TRACKS_PER_PLAYLIST); i += 3) {
                text.write("          <TRACK Key=\"" + (100_000_000 + i) + "\"/>\n");
            }
            text.write("        </NODE>\n      </NODE>\n");
        }
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}

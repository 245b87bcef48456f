package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuepoint.catalog.library.LibraryTrack;

/**
 * Makes search queries from a library track: words only, without any parentheses, because Beatport answers 403 to a
 * query with more than one pair of them.
 */
final class Queries {

    /** The longest query in characters. */
    static final int MOST = 100;

    private static final int MOST_QUERIES = 4;
    private static final int TITLE_MOST = 60;
    private static final int ARTISTS_MOST = 45;
    private static final int PHRASE_MOST = 45;
    private static final String INNER = "'.!$&*-/";
    private static final Pattern CONNECTORS = Pattern
            .compile("(?<=\\s)(?:feat|ft|featuring|vs|versus|pres|presents)\\.?(?=\\s)", Pattern.CASE_INSENSITIVE);

    private Queries() {
    }

    /**
     * The queries, the most precise first; 1 to 4 for a track with any letters in title or artist, else possibly none.
     */
    static List<String> of(LibraryTrack track) {
        ParsedTitle parsed = ParsedTitle.parse(track.title(), track.label());
        boolean known = !ArtistNames.of(track.artist()).isEmpty();
        boolean split = !known && parsed.parts().size() > 1;
        boolean repeated = known && parsed.parts().size() > 1
                && ArtistNames.of(parsed.parts().getFirst()).sameAs(ArtistNames.of(track.artist()));
        String base = words(parsed.from(split || repeated ? 1 : 0), TITLE_MOST);
        String subtitles = words(parsed.subtitles().stream().filter(ParsedTitle.Subtitle::round)
                .map(ParsedTitle.Subtitle::text)
                .collect(Collectors.joining(" ")), TITLE_MOST);
        String artist = known ? track.artist() : split ? parsed.parts().getFirst() : "";
        String artists = words(CONNECTORS.matcher(NormalText.limit(artist)).replaceAll(" "), ARTISTS_MOST);
        String first = words(first(artist), ARTISTS_MOST);
        MixVersion version = MixVersion.of(parsed.versions()).with(MixVersion.of(List.of(track.mix())));
        String phrase = version.original() && !track.remixer().isBlank() && !version.stated()
                ? track.remixer()
                : version.original() ? "" : version.words();
        List<String> queries = new ArrayList<>();
        add(queries, join(words(base + ' ' + subtitles, TITLE_MOST), artists, words(phrase, PHRASE_MOST)));
        add(queries, join(base, first));
        if (!version.names().isEmpty()) {
            add(queries, join(base, words(phrase, PHRASE_MOST)));
        }
        if (base.length() > 2 || base.codePoints().anyMatch(Character::isIdeographic) || queries.isEmpty()) {
            add(queries, base);
        }
        if (queries.isEmpty()) {
            add(queries, words(track.title() + ' ' + track.artist(), MOST));
        }
        return List.copyOf(queries.subList(0, Math.min(MOST_QUERIES, queries.size())));
    }

    /** The first of several artists; a duo written with an ampersand stays together, because that is a name too. */
    private static String first(String artist) {
        for (String piece : NormalText.limit(artist).split("[,;/|]|(?i)\\s(?:feat|ft|featuring|vs|pres|x|with|"
                + "presents)\\.?\\s")) {
            if (!piece.isBlank()) {
                return piece;
            }
        }
        return artist;
    }

    private static void add(List<String> queries, String query) {
        boolean known = queries.stream()
                .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(query.toLowerCase(Locale.ROOT)));
        if (!query.isBlank() && !known) {
            queries.add(query);
        }
    }

    private static String join(String... pieces) {
        StringBuilder query = new StringBuilder();
        for (String piece : pieces) {
            if (!piece.isEmpty() && query.length() + 1 + piece.length() <= MOST) {
                query.append(query.isEmpty() ? "" : " ").append(piece);
            }
        }
        return query.toString();
    }

    /**
     * The words of a text as written. Punctuation goes, but for marks inside a word ({@code Don't}, {@code P!nk},
     * {@code AC/DC}), unless there is nothing else.
     */
    private static String words(String text, int most) {
        String limited = NormalText.limit(text).replaceAll("[`\u00B4\u2018\u2019]", "'").strip();
        StringBuilder words = new StringBuilder(limited.length());
        int[] points = limited.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean inner = i > 0 && i + 1 < points.length && wordly(points[i - 1]) && wordly(points[i + 1]);
            boolean kept = wordly(points[i]) || inner && INNER.indexOf(points[i]) >= 0;
            words.appendCodePoint(kept ? points[i] : ' ');
        }
        String plain = words.toString().replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            plain = limited.replaceAll("[()\\[\\]{}\\s\\p{Cntrl}]+", " ").strip();
        }
        return cut(plain, most);
    }

    private static boolean wordly(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String cut(String text, int most) {
        String cut = NormalText.cut(text, most);
        int space = cut.lastIndexOf(' ');
        return cut.length() == text.length() || space < most / 2 ? cut : cut.substring(0, space);
    }
}

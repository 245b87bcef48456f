package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A track's title taken apart. {@code Artist - Title feat. Guest (Subtitle) [Somebody Remix] [Free DL]} has the parts
 * {@code Artist} and {@code Title}, the subtitle {@code Subtitle}, the version {@code Somebody Remix} and the featured
 * artist {@code Guest}.
 *
 * @param parts the title without versions, featured artists, subtitles and junk, split at spaced dashes; at least one
 * part
 * @param subtitles texts in brackets that are nothing else: parts of the title that others may leave out
 * @param versions the phrases that name a mix or version
 * @param featured the featured artists, as written
 * @param whole everything but junk in the written order
 */
record ParsedTitle(List<String> parts, List<Subtitle> subtitles, List<String> versions, List<String> featured,
        String whole) {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern FEATURED = Pattern
            .compile("(?<![^\\s])(?<!\\d )(?:(?:feat|ft|featuring)(?:\\.\\s*|\\s+)|w/\\s*)(?=\\S)", ANY_CASE);
    private static final Pattern GUEST = Pattern
            .compile("(?:feat|ft|featuring|with|w/|vocals?\\s+by|vox\\s+by)(?:\\.\\s*|\\s+|(?<=/))(.+)", ANY_CASE);
    private static final Pattern DASH = Pattern.compile("\\s+[-\u2010-\u2015\u2212~]+\\s+|\\s*\u2014\\s*");
    private static final Pattern BAR = Pattern.compile("\\s+(?:\\||//)\\s+");
    private static final Pattern TAIL = Pattern.compile(
            "\\s(?:(?:(?:original|orig|extended|radio|club|dub|vocal|instrumental|album|single)\\s+){1,3}"
                    + "(?:mix|edit|version|dub|cut)|instrumental|acapella|a\\s?cappella|acappella)\\s*$",
            ANY_CASE);
    private static final Pattern FIRM_END = Pattern
            .compile(".*\\b(?:mix|remix|rmx|edit|version|bootleg|rework|flip|vip)\\W*", ANY_CASE);

    /** Copies the lists. */
    ParsedTitle {
        parts = List.copyOf(parts);
        subtitles = List.copyOf(subtitles);
        versions = List.copyOf(versions);
        featured = List.copyOf(featured);
    }

    /**
     * A text in brackets that belongs to the title or to nothing known.
     *
     * @param text the text
     * @param round whether in round brackets; square ones rather hold labels
     */
    record Subtitle(String text, boolean round) {
    }

    /**
     * Takes a title apart.
     *
     * @param title the title as the library or catalogue has it; only its first {@value NormalText#LIMIT} characters
     * count
     * @param label the label if known, else empty: in brackets it is no part of the title
     */
    static ParsedTitle parse(String title, String label) {
        return new Parser(NormalText.of(label)).parse(Junk.strip(NormalText.limit(title)));
    }

    /** The parts from one on, joined as they were. */
    String from(int first) {
        return String.join(" - ", parts.subList(first, parts.size()));
    }

    /** The collecting while a title is taken apart. */
    private static final class Parser {

        private final NormalText label;
        private final List<Subtitle> subtitles = new ArrayList<>();
        private final List<String> versions = new ArrayList<>();
        private final List<String> featured = new ArrayList<>();
        private final StringBuilder outer = new StringBuilder();
        private final StringBuilder whole = new StringBuilder();

        Parser(NormalText label) {
            this.label = label;
        }

        ParsedTitle parse(String text) {
            for (Brackets.Piece piece : Brackets.split(text)) {
                if (piece.bracketed()) {
                    bracket(piece);
                } else {
                    outer.append(' ').append(piece.text());
                    whole.append(' ').append(piece.text());
                }
            }
            List<String> parts = parts(outer.toString().strip());
            if (parts.isEmpty()) {
                parts = nothingOutside(text);
            }
            return new ParsedTitle(parts, subtitles, versions, featured, whole.toString().strip());
        }

        private void bracket(Brackets.Piece piece) {
            String text = piece.text();
            Matcher guest = GUEST.matcher(text);
            boolean labelled = !label.isEmpty() && NormalText.of(text).sameAs(label);
            if (labelled || Junk.inBracket(text, piece.round())) {
                return;
            }
            whole.append(' ').append(text);
            if (MixVersion.names(text)) {
                versions.add(text);
            } else if (guest.matches()) {
                featured.add(guest.group(1).strip());
            } else {
                subtitles.add(new Subtitle(text, piece.round()));
            }
        }

        /** Splits at dashes, takes versions from the end and featured artists from every part. */
        private List<String> parts(String text) {
            String[] barred = BAR.split(text, 2);
            if (barred.length > 1 && !barred[0].isBlank()) {
                subtitles.add(new Subtitle(barred[1], false));
            }
            List<String> split = new ArrayList<>(List.of(DASH.split(barred[0])));
            split.replaceAll(String::strip);
            split.removeIf(String::isEmpty);
            List<String> parts = new ArrayList<>(Junk.parts(split));
            while (parts.size() > 1 && version(parts.getLast(), parts.size())) {
                versions.add(parts.removeLast());
            }
            parts.replaceAll(this::withoutGuests);
            if (!parts.isEmpty()) {
                parts.add(withoutTail(parts.removeLast()));
            }
            parts.removeIf(String::isEmpty);
            return parts;
        }

        /**
         * Whether the last part is a version. Behind one part only a firm ending counts: the first may be the artist.
         */
        private static boolean version(String part, int count) {
            return MixVersion.names(part)
                    && (count > 2 || MixVersion.namesPlainly(part) || FIRM_END.matcher(part).matches()
                            || part.matches("(?i)live .*"));
        }

        private String withoutGuests(String part) {
            Matcher guest = FEATURED.matcher(part);
            if (!guest.find() || guest.start() == 0 && part.equals(outer.toString().strip())) {
                return part;
            }
            featured.add(part.substring(guest.end()).strip());
            return part.substring(0, guest.start()).strip();
        }

        private String withoutTail(String part) {
            Matcher tail = TAIL.matcher(part);
            if (!tail.find() || part.substring(0, tail.start()).isBlank()) {
                return part;
            }
            versions.add(tail.group().strip());
            return part.substring(0, tail.start()).strip();
        }

        /** A title all in brackets: the first subtitle is the title, else the text as it stands. */
        private List<String> nothingOutside(String text) {
            if (subtitles.isEmpty()) {
                versions.clear();
                return List.of(text);
            }
            return List.of(subtitles.removeFirst().text());
        }
    }
}

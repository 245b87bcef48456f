package org.cuepoint.catalog.match;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What collections carry in titles that is no part of them: file names, track numbers, keys and tempi written into the
 * name, premieres, download and video notes, quality marks, catalogue numbers, web sites.
 */
final class Junk {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern EXTENSION = Pattern.compile("\\.(mp3|wav|aiff?|flac|m4a|aac|ogg|wma|alac)\\s*$",
            FLAGS);

    /**
     * 01 Title, 01. Title, 1. Title, 01 - Title, 1-01 Title, A1. Title, B2 - Title; never a number that is a title's
     * word.
     */
    private static final Pattern TRACK_NUMBER = Pattern
            .compile("^\\s*(?:\\d-\\d{2}\\s+|0\\d\\s*[.)-]?\\s+|\\d{1,3}[.)]\\s+|\\d{1,2}\\s+-\\s+|"
                    + "[A-H]\\d{1,2}\\s*[.)-]\\s+)(?=\\S)");

    private static final Pattern NOTICE_BEFORE = Pattern.compile("^\\W{0,5}(?:exclusive\\s+)?"
            + "(?:premi[e\u00e8]re|exclusive|free\\s+(?:download|dl)|preview|out\\s+now|new)\\W{0,3}\\s*[:|"
            + "\u2022]+\\s*", FLAGS);

    private static final Pattern NOTICE_AFTER = Pattern.compile("[\\s*|/_-]+(?:free\\s+(?:download|dl)|out\\s+now!*|"
            + "official\\s+(?:music\\s+)?(?:video|audio)|\\d{3}\\s?kbps|hq|hd|cdq|https?:\\S{1,200}|www\\.\\S{1,200})"
            + "[\\s*]*$", FLAGS);

    private static final Pattern NOTE = Pattern.compile("(?:(?:free|official|hq|hd|4k|cdq|full|music|lyrics?|audio|"
            + "video|visuali[sz]er|clip|download|dl|premi[e\u00e8]re[ds]?|exclusive|promo|preview|snippet|teaser|"
            + "unreleased|forthcoming|out|now|buy|new|release[ds]?|vinyl|web|cd|radio|rip|ripped|master|mastered|final|"
            + "bonus|track|beatport|traxsource|bandcamp|soundcloud|youtube|spotify|only|320|kbps|320kbps|wav|mp3|flac|"
            + "aiff|clean|dirty|explicit|uncensored|quality|high|hi|res)[\\s=!.,*/-]{0,4}){1,6}", FLAGS);

    /** Notes that, alone in round brackets, are rather a part of the title. */
    private static final Set<String> NO_NOTE_ALONE = WordTable.words("""
            full radio new out now free only high hi final bonus master audio track music video buy clip vinyl
            unreleased release lyrics quality web spotify
            """);

    private static final Pattern CREDIT = Pattern
            .compile("(?:prod(?:\\.|uced)?|written|mixed\\s+and\\s+mastered|mastered)\\s+by\\s.*", FLAGS);
    private static final Pattern SITE = Pattern
            .compile("(?:https?://|www\\.).*|\\S+\\.(?:com|net|org|ru|co\\.uk|dj|fm|pro)", FLAGS);
    private static final Pattern CATALOGUE_NUMBER = Pattern
            .compile("[A-Z]{2,8}[ -]?\\d{2,5}[A-Z]{0,2}|[A-Z]{2,8}\\d[A-Z]?");
    private static final Pattern TEMPO = Pattern.compile("\\d{2,3}(?:\\.\\d{1,2})?\\s*(?:bpm)?", FLAGS);
    private static final Pattern YEAR_OR_TEMPO = Pattern.compile("(19|20)\\d\\d|\\d{2,3}\\s?(?i:bpm)");
    private static final Pattern PART = Pattern.compile("\\d{2,3}\\s?(?i:bpm)|1[0-9]{2}(\\.\\d{1,2})?|"
            + "(?i:free (download|dl)|out now|official (music )?(video|audio))");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ORNAMENT = Pattern.compile("[*!~]+");
    private static final Pattern WHEEL_KEY = Pattern.compile("(?:0?[1-9]|1[0-2])[ABdm]");

    /** Before {@code Artist - Title} in a file's name a number needs no dot. */
    private static final Pattern FILE_NUMBER = Pattern
            .compile("^\\s*(?:\\d{1,3}|[A-H]\\d{1,2})\\s+(?:-\\s+)?(?=\\S.* - )");

    /** 8A 124 or 124 - 8A, as tools write them before and behind a title. */
    private static final String KEY_THEN_TEMPO = "(?:(?:0?[1-9]|1[0-2])[AB][\\s-]+\\d{2,3}|"
            + "\\d{2,3}[\\s-]+(?:0?[1-9]|1[0-2])[AB])";
    private static final Pattern KEY_AND_TEMPO = Pattern
            .compile("^" + KEY_THEN_TEMPO + "[\\s-]+(?=\\S)|(?<=\\S)[\\s-]+" + KEY_THEN_TEMPO + "$");

    private static final Pattern INNER_TEMPO = Pattern.compile("(?<=\\s)\\d{2,3}\\s?bpm(?![\\p{L}\\p{N}])", FLAGS);

    private Junk() {
    }

    /** A title without file name extension, track number and notices around it; underscores as spaces in file names. */
    static String strip(String title) {
        String text = EXTENSION.matcher(CONTROL.matcher(title).replaceAll(" ").strip()).replaceFirst("");
        if (text.indexOf('_') >= 0 && (text.indexOf(' ') < 0 || text.contains("_-_"))) {
            text = text.replace('_', ' ');
        }
        if (!text.equals(title.strip()) && FILE_NUMBER.matcher(text).find()) {
            text = FILE_NUMBER.matcher(text).replaceFirst("");
        }
        text = INNER_TEMPO.matcher(text).replaceAll(" ").strip();
        String stripped = NOTICE_BEFORE.matcher(TRACK_NUMBER.matcher(text).replaceFirst("")).replaceFirst("");
        stripped = TRACK_NUMBER.matcher(stripped).replaceFirst("");
        stripped = KEY_AND_TEMPO.matcher(stripped).replaceAll("");
        stripped = NOTICE_AFTER.matcher(stripped).replaceFirst("").strip();
        return stripped.isEmpty() ? text : stripped;
    }

    /** Whether a text from a bracket is junk, apart from labels, which only the track knows. */
    static boolean inBracket(String text, boolean round) {
        String plain = ORNAMENT.matcher(text).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return false;
        }
        boolean note = NOTE.matcher(plain).matches()
                && !(round && NO_NOTE_ALONE.contains(plain.toLowerCase(Locale.ROOT)));
        return note || CREDIT.matcher(plain).matches() || SITE.matcher(plain).matches()
                || WHEEL_KEY.matcher(plain).matches()
                || YEAR_OR_TEMPO.matcher(plain).matches()
                || !round && (CATALOGUE_NUMBER.matcher(plain).matches() || TEMPO.matcher(plain).matches());
    }

    /** Drops the parts of a title split at dashes that are a key, a tempo or a notice; at least one part stays. */
    static List<String> parts(List<String> parts) {
        List<String> kept = parts.stream().filter(part -> !WHEEL_KEY.matcher(part).matches()
                && !PART.matcher(part).matches() && !CREDIT.matcher(part).matches()).toList();
        return kept.isEmpty() ? parts : kept;
    }
}

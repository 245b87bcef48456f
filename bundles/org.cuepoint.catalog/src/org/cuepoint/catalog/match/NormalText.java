package org.cuepoint.catalog.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text made comparable: Unicode NFKD without diacritics, letters that do not decompose spelled out (ø, ß, æ, ł …),
 * lower case, apostrophes dropped, {@code &} and {@code +} as {@code and}, other punctuation as spaces, number words
 * and Roman part numbers as digits. Marks of scripts other than Latin, Greek and Cyrillic stay, because there they
 * carry the sound.
 *
 * <p>Only the first {@value #LIMIT} characters count, so that the work per text is bounded. A text without any letter
 * or digit keeps its symbols as its only token: only a blank text has no tokens.
 *
 * @param tokens the words
 * @param compact the words without spaces, so that {@code Night Drive} and {@code Nightdrive} are one
 * @param spelled like compact with umlauts spelled out as in German and Danish ({@code ö} as {@code oe}) and Cyrillic
 * and Greek letters in Latin ones, because catalogues and collections differ in that
 */
record NormalText(List<String> tokens, String compact, String spelled) {

    /** The number of characters of a text that count. */
    static final int LIMIT = 400;

    /** Nothing. */
    static final NormalText EMPTY = new NormalText(List.of(), "", "");

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u02BB`\u00B4\u2032\u201B";
    private static final String IGNORED = "\u2122\u00AE\u00A9\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    private static final Map<Integer, String> SPECIAL = codePoints("""
            ø=o ß=ss æ=ae œ=oe ł=l đ=d ð=d þ=th ħ=h ı=i ŋ=ng ŧ=t ĸ=k ə=e ƒ=f ς=σ
            """);

    private static final Map<Integer, String> LATIN = codePoints("""
            а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
            щ=shch ъ= ы=y ь= э=e ю=yu я=ya ё=yo і=i ї=yi є=ye ґ=g
            α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
            ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o
            """);

    private static final Map<Integer, String> UMLAUTS = codePoints("ä=ae ö=oe ü=ue ø=oe å=aa");

    /** Copies the list. */
    NormalText {
        tokens = List.copyOf(tokens);
    }

    /** Normalises a text. */
    static NormalText of(String text) {
        String limited = limit(text);
        if (limited.isBlank()) {
            return EMPTY;
        }
        List<String> tokens = tokens(fold(limited));
        if (tokens.isEmpty()) {
            tokens = List.of(limited.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", ""));
        }
        String compact = String.join("", tokens);
        return new NormalText(tokens, compact, isAscii(limited) ? compact : spelled(limited, compact));
    }

    private static String spelled(String text, String compact) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String other = replace(replace(composed, UMLAUTS), LATIN);
        String spelled = other.equals(text) ? compact : String.join("", tokens(fold(other)));
        return spelled.isEmpty() ? compact : spelled;
    }

    /** Several texts as one. */
    static NormalText joined(List<NormalText> texts) {
        List<String> tokens = texts.stream().flatMap(text -> text.tokens().stream()).toList();
        String spelled = texts.stream().map(NormalText::spelled).collect(Collectors.joining());
        return new NormalText(tokens, String.join("", tokens), spelled);
    }

    /** Whether both say the same, apart from spaces and the spelling of umlauts. Nothing equals nothing. */
    boolean sameAs(NormalText other) {
        return compact.equals(other.compact) || spelled.equals(other.compact) || compact.equals(other.spelled);
    }

    /** Whether there is no text. */
    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The first {@value #LIMIT} characters, never half of a surrogate pair. */
    static String limit(String text) {
        return cut(text, LIMIT);
    }

    /** The first characters of a text, at most so many, never half of a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Lower case without diacritics, apostrophes and invisible characters; punctuation stays. */
    static String fold(String text) {
        if (isAscii(text)) {
            return foldAscii(text);
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> APOSTROPHES.indexOf(c) < 0 && IGNORED.indexOf(c) < 0)
                .forEach(c -> kept.append((char) c));
        String decomposed = Normalizer.normalize(kept, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.chars().filter(c -> !isSign(c)).forEach(c -> plain.append((char) c));
        return Normalizer.normalize(replace(plain.toString(), SPECIAL), Normalizer.Form.NFC);
    }

    /** The same for the many texts in which nothing can decompose, many times faster. */
    private static String foldAscii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '`') {
                plain.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static List<String> tokens(String folded) {
        int[] points = folded.codePoints().toArray();
        StringBuilder spaced = new StringBuilder(points.length + 8);
        for (int i = 0; i < points.length; i++) {
            if (isWord(points[i])) {
                spaced.appendCodePoint(points[i]);
            } else {
                spaced.append(noWord(points, i));
            }
        }
        List<String> tokens = new ArrayList<>();
        for (String token : spaced.toString().split(" ")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return Numerals.canonical(tokens);
    }

    /** What a sign becomes: a letter it stands for, a word of its own or a space. */
    private static String noWord(int[] points, int at) {
        boolean afterLetter = at > 0 && Character.isLetter(points[at - 1]);
        boolean beforeLetter = at + 1 < points.length && Character.isLetter(points[at + 1]);
        return switch (points[at]) {
            case '&', '+' -> " and ";
            case '$' -> afterLetter || beforeLetter ? "s" : " ";
            case '!' -> afterLetter && beforeLetter ? "i" : " ";
            case '@' -> " at ";
            default -> " ";
        };
    }

    /** Diacritics of Latin, Greek and Cyrillic, points of Hebrew, vowel signs and the stretching mark of Arabic. */
    private static boolean isSign(int c) {
        return c >= 0x300 && c <= 0x36F || c >= 0x591 && c <= 0x5C7
                && Character.getType(c) == Character.NON_SPACING_MARK
                || c >= 0x64B && c <= 0x65F || c == 0x640;
    }

    private static boolean isWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String replace(String text, Map<Integer, String> map) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            String other = map.get(point);
            if (other == null) {
                out.appendCodePoint(point);
            } else {
                out.append(other);
            }
        });
        return out.toString();
    }

    /** A table by code point, capitals alike. */
    private static Map<Integer, String> codePoints(String pairs) {
        Map<Integer, String> map = new HashMap<>();
        WordTable.pairs(pairs).forEach((from, to) -> {
            map.put(from.codePointAt(0), to);
            map.put(Character.toUpperCase(from.codePointAt(0)), to);
        });
        return Map.copyOf(map);
    }
}

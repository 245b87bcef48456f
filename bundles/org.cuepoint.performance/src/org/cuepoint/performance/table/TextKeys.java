package org.cuepoint.performance.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The text of each row prepared for searching while typing: lower case and without accents, so that {@code royksopp}
 * finds {@code Röyksopp}. Made once per version of the rows; about as large as the texts. Immutable.
 */
public final class TextKeys {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final char FIRST_NON_ASCII = 0x80;

    private final String[] keys;
    private final long version;

    private TextKeys(String[] keys, long version) {
        this.keys = keys;
        this.version = version;
    }

    /**
     * Prepares all rows of a snapshot, shown or not.
     *
     * @param text everything of a row that is searched; parts that may not match across are separated by line feeds
     */
    public static <R> TextKeys of(TableSnapshot<R> snapshot, Function<? super R, String> text) {
        TableSnapshot<R> all = snapshot.unfiltered();
        String[] keys = new String[all.size()];
        Arrays.setAll(keys, i -> fold(text.apply(all.row(i))));
        return new TextKeys(keys, snapshot.version());
    }

    /** The version of the rows these keys were made from. */
    public long version() {
        return version;
    }

    /**
     * The shown rows that hold every word of the query somewhere; all of them when the query is blank.
     *
     * @throws IllegalArgumentException when the snapshot is of another version than the keys
     */
    public <R> TableSnapshot<R> filter(TableSnapshot<R> snapshot, String query) {
        if (snapshot.version() != version) {
            throw new IllegalArgumentException("keys of version " + version + " do not fit rows of version "
                    + snapshot.version());
        }
        String[] words = SPACES.splitAsStream(fold(query)).filter(w -> !w.isEmpty()).toArray(String[]::new);
        return words.length == 0 ? snapshot : snapshot.filterBySource(matching(words));
    }

    private IntPredicate matching(String[] words) {
        return index -> {
            String key = keys[index];
            for (String word : words) {
                if (!key.contains(word)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Lower case, without accents and other marks; letters that have no plain form stay as they are. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < FIRST_NON_ASCII)) {
            return lower;
        }
        String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            appendFolded(folded, plain.charAt(i));
        }
        return folded.toString();
    }

    /** Letters that Unicode does not decompose but people type without their stroke. */
    private static void appendFolded(StringBuilder folded, char letter) {
        switch (letter) {
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ς' -> folded.append('σ');
            default -> folded.append(letter);
        }
    }
}

package org.cuepoint.redaction.internal;

import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/**
 * Secrets on a command line: {@code --password value}, {@code -storepass value}, {@code [--token, value]}, and
 * {@code /password:value}. The form with an equals sign is a key like others.
 */
final class OptionRule implements RedactionRule {

    private static final int LONGEST_KEY = 64;
    private static final int WIDEST_GAP = 6;
    /** Words behind an option in prose about options. */
    private static final Words PROSE = Words.of("is was are option options needs must requires given missing or and");

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "-";
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        char before = Chars.at(text, at - 1);
        if (before == '-' || Chars.wordly(before)) {
            return Optional.empty();
        }
        int keyStart = Chars.at(text, at + 1) == '-' ? at + 2 : at + 1;
        int keyEnd = keyStart;
        while (keyEnd - keyStart < LONGEST_KEY
                && (Chars.token(Chars.at(text, keyEnd)) || Chars.at(text, keyEnd) == '.')) {
            keyEnd++;
        }
        int start = keyEnd == keyStart ? keyEnd : gapEnd(text, keyEnd, Quotes.at(text, keyEnd));
        char first = Chars.at(text, start);
        if (start == keyEnd || first == '-' || first == 0 || Chars.space(first)) {
            return Optional.empty();
        }
        Strength strength = KeyNames.judge(text, keyStart, keyEnd);
        return strength.strong() ? value(text, start) : Optional.empty();
    }

    /** The value behind an option. */
    private static Optional<Match> value(CharSequence text, int from) {
        int start = Chars.startsWith(text, from, "pass:") ? from + 5 : from; // openssl's -passin
        int quote = Quotes.at(text, start);
        int end = quote > 0 ? Quotes.close(text, start, quote, text.length()) : Values.end(text, start, false);
        start += quote;
        if (Chars.at(text, start) == '-') {
            return Optional.empty(); // another option
        }
        int judged = Math.min(end, start + LONGEST_KEY);
        boolean url = Chars.find(text, start, "://", judged) < Math.min(judged, start + 12);
        boolean ordinary = end <= start || url || Placeholders.ordinary(text, start, judged)
                || PROSE.has(text, start, judged);
        return ordinary ? Optional.empty() : Optional.of(Match.secret(start, end));
    }

    /**
     * The end of what stands between an option and its value: a space, or what separates the elements of a list. The
     * position itself when something else stands there.
     *
     * @param quote the length of the mark that ends the option; 0 when there is none
     */
    static int gapEnd(CharSequence text, int keyEnd, int quote) {
        int at = keyEnd + quote;
        boolean comma = Chars.at(text, at) == ',';
        at += comma ? 1 : 0;
        int blanks = Chars.afterBlanks(text, at, WIDEST_GAP);
        if (!comma && blanks == at) {
            return keyEnd;
        }
        // In a list of quoted elements the next one's opening mark stays with the value.
        return blanks;
    }
}

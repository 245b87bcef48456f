package org.cuepoint.redaction.internal;

import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/**
 * The value behind a key and a separator.
 *
 * @param text the text
 * @param floor what stands before is masked already
 * @param key the key
 * @param begin behind the separator
 * @param colon whether the separator is a colon behind a key without marks, as in YAML and headers
 * @param encoded whether the text is percent-encoded
 */
record PairValue(CharSequence text, int floor, KeyPlace key, int begin, boolean colon, boolean encoded) {

    private static final int WIDEST_GAP = 40;
    private static final int SHOWN = 64;
    private static final int SHORTEST_LONG = 20;
    /** How long a quoted value of several lines may be. */
    private static final int LONGEST_LINES = 1024;

    /** What is to be masked. */
    Optional<Match> find() {
        int start = afterGap();
        boolean line = false;
        for (int i = begin; i < start; i++) {
            line |= Chars.lineEnd(text.charAt(i)) && text.charAt(i - 1) != '\\';
        }
        if (Chars.at(text, start) == '(' && strength() == Strength.WEAK && Quotes.at(text, start + 1) > 0) {
            return second(start + 1);
        }
        if (key.enclosed() == ')' && !key.quoted()) {
            return Chars.at(text, start) == '(' && key.strength().strong() ? plain(start + 1) : Optional.empty();
        }
        start = Wrappers.skip(text, start);
        char first = Chars.at(text, start);
        Strength strength = strength();
        if (first == '[' && (strength.strong() || strength == Strength.COOKIE || strength == Strength.NUMBER)) {
            return list(start);
        }
        int quote = Quotes.at(text, start);
        if (quote > 0) {
            return quoted(start, quote);
        }
        if (line) {
            boolean header = strength == Strength.AUTHORIZATION;
            return colon && (strength == Strength.PASSWORD || strength == Strength.SECRET) || header
                    ? found(plural()
                            ? YamlBlock.block(text, key.start(), Chars.lineEndFrom(text, begin))
                            : YamlBlock.below(text, key.start(), Chars.lineEndFrom(text, begin)))
                    : Optional.empty();
        }
        int block = YamlBlock.indicatorEnd(text, start);
        if (block > 0 && text.charAt(begin - 1) == ':') {
            return found(YamlBlock.block(text, Math.max(0, key.start() - (key.quoted() ? 1 : 0)), block));
        }
        if ((first == '{' || first == '<') && strength.strong() && text.charAt(begin - 1) == '=') {
            return braces(start, first == '{' ? "}" : ">");
        }
        return switch (strength) {
            case AUTHORIZATION -> new HeaderValue(text, encoded).authorization(start);
            case COOKIE -> new HeaderValue(text, encoded).cookie(start, colon);
            default -> plain(start);
        };
    }

    private Strength strength() {
        return key.strength();
    }

    /** The second of two texts: {@code auth=('user', 'password')}. */
    private Optional<Match> second(int open) {
        int quote = Quotes.at(text, open);
        int end = Quotes.close(text, open, quote, Math.min(text.length(), open + SHOWN)) + quote;
        int next = Chars.at(text, end) == ',' ? Chars.afterBlanks(text, end + 1, 2) : end;
        int mark = next > end ? Quotes.at(text, next) : 0;
        return mark == 0
                ? Optional.empty()
                : found(next + mark, Quotes.close(text, next, mark, Math.min(text.length(), next + SHOWN)));
    }

    private int afterGap() {
        int start = begin;
        while (start - begin < WIDEST_GAP && start < text.length()) {
            char c = text.charAt(start);
            if (Chars.space(c)) {
                start++;
            } else if (encoded && Chars.startsWith(text, start, "%20")) {
                start += 3;
            } else if (c == '\\' && Chars.lineEnd(Chars.at(text, start + 1))) {
                start += 2; // a line goes on
                return start;
            } else {
                break;
            }
        }
        return start;
    }

    private Optional<Match> list(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ']' && !Chars.lineEnd(text.charAt(end))) {
            end++;
        }
        int inner = start + 1;
        int quote = Quotes.at(text, inner);
        boolean harmless = Placeholders.ordinary(text, start, Math.min(end, start + SHOWN))
                || Placeholders.ordinary(text, inner, Math.min(end, inner + SHOWN))
                || quote > 0 && Placeholders.sentence(text, inner + quote, end);
        return harmless ? Optional.empty() : found(inner, end);
    }

    /** SQL Server's connection strings put values with semicolons into braces. */
    private Optional<Match> braces(int start, String closing) {
        int end = Chars.find(text, start, closing, Math.min(text.length(), start + SHOWN));
        boolean name = true;
        for (int i = start + 1; i < end; i++) {
            name &= Chars.letter(text.charAt(i)) || text.charAt(i) == '_';
        }
        boolean object = name || Quotes.at(text, start + 1) > 0 || Chars.at(text, start + 1) == '{'
                || Chars.space(Chars.at(text, start + 1));
        return object || Chars.at(text, end) != closing.charAt(0)
                || (key.strength() != Strength.PASSWORD || closing.equals(">")) && !Values.mixed(text, start + 1, end)
                        ? Optional.empty()
                        : found(start + 1, end);
    }

    private Optional<Match> quoted(int open, int quote) {
        int start = open + quote;
        // Judged on its first characters, so that a value that is not masked is not read to its end.
        int shown = Quotes.close(text, open, quote, Math.min(text.length(), start + SHOWN));
        if (!plausible(start, shown) || Placeholders.ordinary(text, start, shown)
                || key.strength() != Strength.NUMBER && Placeholders.sentence(text, start, shown)
                || concatenated(open, start)) {
            return Optional.empty();
        }
        int scheme = key.strength() == Strength.AUTHORIZATION || key.strength() == Strength.WEAK
                ? new HeaderValue(text, encoded).schemeEnd(start)
                : start;
        return Placeholders.ordinary(text, scheme, shown)
                ? Optional.empty()
                : found(scheme, closing(open, quote));
    }

    /** The closing mark, on a later line too, and that of a second value behind an arrow. */
    private int closing(int open, int quote) {
        int end = Quotes.close(text, open, quote, text.length());
        if (Chars.lineEnd(Chars.at(text, end)) && quote == 1) {
            int later = Chars.find(text, end, text.subSequence(open, open + 1).toString(),
                    Math.min(text.length(), end + LONGEST_LINES));
            return Chars.at(text, later) == text.charAt(open) ? later : end;
        }
        boolean arrow = Chars.startsWith(text, end + quote, " -> ") && Quotes.at(text, end + quote + 4) == quote;
        return arrow ? Quotes.close(text, end + quote + 4, quote, text.length()) : end;
    }

    /** {@code "password: " + x}: the mark closes a literal that holds the key. */
    private boolean concatenated(int open, int start) {
        int after = Chars.afterBlanks(text, start, 2);
        if (colon && open > begin && Chars.at(text, key.start() - 1) == text.charAt(open)) {
            return true; // a prompt, "Password: ", and what stands behind it
        }
        return open == start - 1 && !key.quoted() && (Chars.at(text, after) == '+' || Chars.at(text, after) == ')'
                || Chars.at(text, after) == '%');
    }

    private boolean plausible(int start, int end) {
        return switch (key.strength()) {
            case WEAK -> Values.secretLike(text, start, end);
            case QUERY -> false;
            case LONG -> Values.random(text, start, end, SHORTEST_LONG + 8);
            case NUMBER -> Values.code(text, start, end) || end - start < SHORTEST_LONG
                    && Values.secretLike(text, start, end);
            default -> true;
        };
    }

    private Optional<Match> plain(int start) {
        int judged = Values.judgedEnd(text, start, encoded);
        boolean spaced = Chars.blank(Chars.at(text, begin));
        boolean code = spaced && Placeholders.expression(text, start, own());
        if (code || Placeholders.ordinary(text, start, judged, colon && spaced) || named(start, judged)) {
            return Optional.empty();
        }
        boolean prose = colon && spaced && prose();
        boolean masked = switch (key.strength()) {
            case PASSWORD -> true;
            case PWD -> text.charAt(start) != '/' && Chars.at(text, start + 1) != ':';
            case SECRET -> !prose || Values.secretLike(text, start, judged);
            case QUERY -> query() && (Values.code(text, start, judged)
                    ? false
                    : judged - start >= SHORTEST_LONG / 2
                            && Values.secretLike(text, start, judged) || Values.random(text, start, judged, 6));
            case LONG -> (Values.random(text, start, judged, query() ? SHORTEST_LONG : SHORTEST_LONG + 8)
                    || key.end() - key.start() > 4 && Values.bothCases(text, start, judged)
                            && Values.random(text, start, judged, SHORTEST_LONG - 4))
                    && !(colon && Chars.find(text, start, "-", judged) < judged);
            case WEAK -> plausible(start, judged) && !(colon && spaced && Values.digits(text, start, judged) == 0);
            default -> plausible(start, judged);
        };
        if (!masked) {
            return Optional.empty();
        }
        boolean wholeLine = colon && spaced && key.strength() == Strength.PASSWORD
                && YamlBlock.startsLine(text, key.start());
        int end = wholeLine ? Chars.lineEndFrom(text, start) : Values.end(text, start, encoded);
        return found(start, quotedPair(start, end));
    }

    /** Where the marks are around the pair, {@code "password=two words"}, the value ends at the closing one. */
    private int quotedPair(int start, int end) {
        char mark = Chars.at(text, key.start() - 1);
        if (mark != '"' && mark != '\'' || Chars.at(text, end) != ' ') {
            return end;
        }
        for (int i = end; i < text.length() && i - start < SHOWN; i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':' || Chars.lineEnd(c)) {
                return end;
            }
            if (c == mark) {
                return i;
            }
        }
        return end;
    }

    /** A list of them may stand below. */
    private boolean plural() {
        return key.strength() == Strength.PASSWORD && Chars.at(text, key.end() - 1) == 's'
                && Chars.at(text, key.end() - 2) == 'd';
    }

    /** In the query of a URL or in a form. */
    private boolean query() {
        char before = Chars.at(text, key.start() - 1);
        return before == '?' || before == '&' || before == ';';
    }

    /** A field of this object, in a program. */
    private boolean own() {
        return Chars.startsWith(text, key.start(), "this.") || Chars.startsWith(text, key.start(), "self.");
    }

    /** "v1.Secret: secrets is forbidden": the value is the name of a key itself, and a sentence goes on. */
    private boolean named(int start, int end) {
        boolean goesOn = Chars.at(text, end) == ' ' && (Chars.letter(Chars.at(text, end + 1))
                || Chars.at(text, end + 1) == '"') && text.charAt(begin - 1) == ':';
        if (goesOn && KeyNames.judge(text, start, end) != Strength.NONE) {
            return true;
        }
        return goesOn && !YamlBlock.startsRecord(text, key.start()) && words(start, end) || colon && pair(start, end);
    }

    /** "smbpasswd: user=anna": another pair is no value. */
    private boolean pair(int start, int end) {
        int equals = start;
        while (equals < end && (Chars.letter(text.charAt(equals)) || "_-".indexOf(text.charAt(equals)) >= 0)) {
            equals++;
        }
        return equals - start > 1 && equals + 1 < end && text.charAt(equals) == '='
                && Chars.blank(Chars.at(text, begin))
                && (Chars.wordly(text.charAt(equals + 1)) || text.charAt(equals + 1) == '[');
    }

    private boolean words(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Chars.letter(text.charAt(i)) || Chars.upper(text.charAt(i))) {
                return false;
            }
        }
        return colon;
    }

    /** Whether the key ends a phrase, as in "unexpected token: x". */
    private boolean prose() {
        return Chars.at(text, key.start() - 1) == ' ' && Chars.letter(Chars.at(text, key.start() - 2));
    }

    static Optional<Match> found(int start, int end) {
        return end > start ? Optional.of(Match.secret(start, end)) : Optional.empty();
    }

    private static Optional<Match> found(int[] span) {
        return found(span[0], span[1]);
    }
}

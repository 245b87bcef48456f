package org.cuepoint.redaction.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/**
 * Secrets behind a key that says so, in every usual syntax: {@code key=value}, JSON, YAML, headers, URL queries, XML
 * elements, Java's toString, and the same escaped or percent-encoded. It is asked at the separator and looks back for
 * the key, so that ordinary text costs a few characters.
 */
final class KeyRule implements RedactionRule {

    private static final int LONGEST_KEY = 64;
    private static final int WIDEST_GAP = 40;
    private static final Set<String> TO_LINE_END = Set.of("digest", "aws4-hmac-sha256", "oauth", "hawk", "signature");
    private static final Set<String> SCHEMES = Set.of("bearer", "basic", "token", "negotiate", "ntlm", "apikey",
            "api-key", "key", "bot", "jwt", "sso-key");

    /** A key and where its value begins. */
    private record Pair(Strength strength, int keyStart, int valueStart, boolean colon, boolean encoded) {
    }

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "=:%>";
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        return switch (text.charAt(at)) {
            case '=' -> Chars.at(text, at + 1) == '=' ? Optional.empty() : pair(text, floor, at, 1, false);
            case ':' -> Chars.at(text, at + 1) == '/' && Chars.at(text, at + 2) == '/'
                    ? Optional.empty()
                    : pair(text, floor, at, 1, false);
            case '%' -> Chars.startsWithIgnoreCase(text, at, "%3d") || Chars.startsWithIgnoreCase(text, at, "%3a")
                    ? pair(text, floor, at, 3, true)
                    : Optional.empty();
            default -> element(text, floor, at);
        };
    }

    private static Optional<Match> pair(CharSequence text, int floor, int at, int separator, boolean encoded) {
        int keyEnd = at;
        while (keyEnd > floor && at - keyEnd < 3 && Chars.at(text, keyEnd - 1) == ' ') {
            keyEnd--;
        }
        if (keyEnd > floor && text.charAt(keyEnd - 1) == ']') {
            keyEnd--; // headers["Authorization"] = ...
        }
        int quote = Quotes.before(text, keyEnd, floor);
        keyEnd -= quote;
        int keyStart = keyStart(text, floor, keyEnd, quote > 0);
        Strength strength = keyEnd > keyStart ? KeyNames.judge(text, keyStart, keyEnd) : Strength.NONE;
        if (strength == Strength.NONE) {
            return Optional.empty();
        }
        boolean colon = text.charAt(at) == ':' && quote == 0;
        int start = at + separator + (Chars.at(text, at + separator) == '>' ? 1 : 0);
        return value(text, new Pair(strength, keyStart, start, colon, encoded));
    }

    private static int keyStart(CharSequence text, int floor, int end, boolean quoted) {
        int start = end;
        while (start > floor && end - start < LONGEST_KEY && (keyCharacter(text.charAt(start - 1))
                || quoted && text.charAt(start - 1) == ' ')) {
            start--;
        }
        // "API key: ..." is the one name usually written as two words.
        if (!quoted && end - start == 3 && Chars.startsWithIgnoreCase(text, start, "key") && start - 1 > floor
                && text.charAt(start - 1) == ' ') {
            start--;
            while (start > floor && end - start < LONGEST_KEY && Chars.letter(text.charAt(start - 1))) {
                start--;
            }
        }
        return afterEscape(text, floor, start, end);
    }

    /**
     * Of an escape before the key, such as %22, a backslash with n, or one with u0022, the end looks like part of it.
     */
    private static int afterEscape(CharSequence text, int floor, int start, int end) {
        char before = start > floor ? text.charAt(start - 1) : 0;
        if (before == '%') {
            return Math.min(start + 2, end);
        }
        if (before != '\\' || start == end) {
            return start;
        }
        char first = text.charAt(start);
        return Math.min(end, first == 'u' ? start + 5 : "nrt".indexOf(first) >= 0 ? start + 1 : start);
    }

    private static boolean keyCharacter(char c) {
        return Chars.token(c) || c == '.';
    }

    private static Optional<Match> value(CharSequence text, Pair pair) {
        int start = pair.valueStart;
        boolean line = false;
        while (start - pair.valueStart < WIDEST_GAP && start < text.length() && Chars.space(text.charAt(start))) {
            line |= Chars.lineEnd(text.charAt(start));
            start++;
        }
        if ("bur".indexOf(Chars.at(text, start)) >= 0 && Quotes.at(text, start + 1) == 1) {
            start++; // Python's b'...'
        }
        boolean list = Chars.at(text, start) == '[' && !Chars.startsWith(text, start, Match.MASK);
        if (list && Chars.startsWith(text, start + 1, Match.MASK)) {
            return Optional.empty();
        }
        if (list && pair.strength != Strength.WEAK && pair.strength != Strength.NUMBER) {
            return found(start + 1, listEnd(text, start));
        }
        int quote = Quotes.at(text, start);
        if (quote > 0) {
            return quoted(text, pair, start, quote);
        }
        if (line) {
            return pair.colon && (pair.strength == Strength.PASSWORD || pair.strength == Strength.SECRET)
                    ? found(YamlBlock.below(text, pair.keyStart, pair.valueStart))
                    : Optional.empty();
        }
        int block = YamlBlock.indicatorEnd(text, start);
        if (pair.colon && block > 0) {
            return found(YamlBlock.block(text, pair.keyStart, block));
        }
        return switch (pair.strength) {
            case AUTHORIZATION -> authorization(text, pair, start);
            case COOKIE -> cookie(text, pair, start);
            default -> plain(text, pair, start);
        };
    }

    private static int listEnd(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ']' && !Chars.lineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Optional<Match> quoted(CharSequence text, Pair pair, int open, int quote) {
        int start = open + quote;
        // Judged on its first characters, so that a value that is not masked is not read to its end.
        int shown = Quotes.close(text, open, quote, Math.min(text.length(), start + LONGEST_KEY));
        boolean plausible = switch (pair.strength) {
            case WEAK -> Values.secretLike(text, start, shown);
            case NUMBER -> Values.code(text, start, shown);
            default -> true;
        };
        if (!plausible || Values.ordinary(text, start, shown)) {
            return Optional.empty();
        }
        int scheme = pair.strength == Strength.AUTHORIZATION ? schemeEnd(text, start) : start;
        return Values.ordinary(text, scheme, shown)
                ? Optional.empty()
                : found(scheme, Quotes.close(text, open, quote, text.length()));
    }

    /** Keeps the scheme, which helps whoever reads the log, and masks the credentials. */
    private static Optional<Match> authorization(CharSequence text, Pair pair, int start) {
        int value = schemeEnd(text, start);
        if (Values.ordinary(text, value, Values.judgedEnd(text, value, pair.encoded), true)) {
            return Optional.empty();
        }
        boolean wholeLine = value > start
                && TO_LINE_END.contains(text.subSequence(start, value - 1).toString().toLowerCase(Locale.ROOT));
        return found(value, wholeLine ? Chars.lineEndFrom(text, value) : Values.end(text, value, pair.encoded));
    }

    /** Where the credentials begin behind a known scheme and a space; the start when there is no such scheme. */
    private static int schemeEnd(CharSequence text, int start) {
        int end = start;
        while (end - start < LONGEST_KEY && Chars.token(Chars.at(text, end))) {
            end++;
        }
        String scheme = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        return Chars.at(text, end) == ' ' && (SCHEMES.contains(scheme) || TO_LINE_END.contains(scheme))
                ? end + 1
                : start;
    }

    private static Optional<Match> cookie(CharSequence text, Pair pair, int start) {
        int judged = Values.judgedEnd(text, start, pair.encoded);
        boolean assigned = text.subSequence(start, judged).toString().indexOf('=') > 0;
        if (Values.ordinary(text, start, judged) || !assigned && !Values.secretLike(text, start, judged)) {
            return Optional.empty();
        }
        return found(start, pair.colon ? Chars.lineEndFrom(text, start) : cookiesEnd(text, start, pair.encoded));
    }

    /** Cookies in a toString go on after "; ", which ends other values. */
    private static int cookiesEnd(CharSequence text, int start, boolean encoded) {
        int end = Values.end(text, start, encoded);
        while (Chars.at(text, end) == ';' && Chars.at(text, end + 1) == ' ') {
            end = Values.end(text, end + 2, encoded);
        }
        return end;
    }

    private static Optional<Match> plain(CharSequence text, Pair pair, int start) {
        int judged = Values.judgedEnd(text, start, pair.encoded);
        boolean spaced = pair.colon && Chars.space(Chars.at(text, pair.valueStart));
        if (Values.ordinary(text, start, judged, spaced)) {
            return Optional.empty();
        }
        boolean prose = spaced && prose(text, pair.keyStart);
        boolean masked = switch (pair.strength) {
            case PASSWORD -> true;
            case PWD -> text.charAt(start) != '/' && Chars.at(text, start + 1) != ':';
            case NUMBER -> Values.code(text, start, judged);
            case SECRET -> !prose || Values.secretLike(text, start, judged);
            default -> Values.secretLike(text, start, judged);
        };
        if (!masked) {
            return Optional.empty();
        }
        boolean wholeLine = spaced && pair.strength == Strength.PASSWORD && YamlBlock.startsLine(text, pair.keyStart);
        return found(start, wholeLine ? Chars.lineEndFrom(text, start) : Values.end(text, start, pair.encoded));
    }

    /** Whether the key ends a phrase, as in "unexpected token: x". */
    private static boolean prose(CharSequence text, int keyStart) {
        return Chars.at(text, keyStart - 1) == ' ' && Chars.letter(Chars.at(text, keyStart - 2));
    }

    /** {@code <password>value</password>}, with a namespace prefix or CDATA too. */
    private static Optional<Match> element(CharSequence text, int floor, int at) {
        int keyStart = keyStart(text, floor, at, false);
        char before = Chars.at(text, keyStart - 1);
        if (keyStart == at || before != '<' && before != ':') {
            return Optional.empty();
        }
        Strength strength = KeyNames.judge(text, keyStart, at);
        if (strength == Strength.NONE) {
            return Optional.empty();
        }
        int start = at + 1;
        boolean data = Chars.startsWith(text, start, "<![CDATA[");
        start += data ? "<![CDATA[".length() : 0;
        int judged = Math.min(text.length(), start + LONGEST_KEY);
        int shown = Math.min(judged, Values.judgedEnd(text, start, false));
        boolean sure = strength == Strength.PASSWORD || strength == Strength.SECRET
                || strength == Strength.AUTHORIZATION;
        if (Values.ordinary(text, start, shown) || !sure && !Values.secretLike(text, start, shown)) {
            return Optional.empty();
        }
        return found(start, Math.min(Chars.find(text, start, data ? "]]>" : "<"), text.length()));
    }

    private static Optional<Match> found(int start, int end) {
        return end > start ? Optional.of(Match.secret(start, end)) : Optional.empty();
    }

    private static Optional<Match> found(int[] span) {
        return found(span[0], span[1]);
    }
}

package org.cuepoint.redaction.internal;

import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/**
 * Values whose name stands in another pair: {@code {"name":"password","value":"x"}}, {@code Entry(key=token, value=x)},
 * {@code <property name="password" value="x"/>}, {@code "password":{"value":"x"}}.
 */
final class PartValue {

    private static final Words VALUES = Words.of("id value content val default raw defaultvalue");
    private static final Words NAMES = Words.of("name key header field type variable property setting id param");
    private static final Words USERS = Words.of("login user userpwd proxyuser proxy-user proxy_user");
    private static final int LONGEST_VALUE = 64;
    private static final int WORDS = 7;
    private static final int FAR = 120;
    private static final int AHEAD = 40;

    private PartValue() {
    }

    /** What is to be masked behind a key that has no meaning of its own. */
    static Optional<Match> value(CharSequence text, int floor, KeyPlace key, int begin) {
        if (KeyNames.equal(text, key.start(), key.end(), "name")) {
            return form(text, key, begin);
        }
        if (!VALUES.has(text, key.start(), key.end())) {
            return USERS.has(text, key.start(), key.end()) ? login(text, begin) : Optional.empty();
        }
        int start = Chars.afterBlanks(text, begin, AHEAD);
        int quote = Quotes.at(text, start);
        int inner = start + quote;
        int shown = quote > 0
                ? Quotes.close(text, start, quote, Math.min(text.length(), inner + LONGEST_VALUE))
                : Values.judgedEnd(text, inner, false);
        Strength strength = strength(text, floor, key.start(), text.charAt(begin - 1) == '=' ? "<>}" : "}");
        if (KeyNames.equal(text, key.start(), key.end(), "id")) {
            strength = strength.strong() && Chars.at(text, key.start() - 2) == '{' ? Strength.WEAK : Strength.NONE;
        }
        if (strength == Strength.NONE && quote > 0) {
            strength = named(text, shown + quote);
        }
        boolean sure = strength.strong() || strength == Strength.COOKIE
                || strength == Strength.WEAK && Values.secretLike(text, inner, shown)
                || strength == Strength.NUMBER && Values.code(text, inner, shown);
        if (!sure || Placeholders.ordinary(text, inner, shown) || quote == 0 && "[{".indexOf(text.charAt(inner)) >= 0) {
            return Optional.empty();
        }
        int end = quote > 0 ? Quotes.close(text, start, quote, text.length()) : Values.end(text, inner, false);
        int scheme = strength == Strength.AUTHORIZATION
                ? Chars.find(text, inner, " ", Math.min(end, inner + 16)) + 1
                : 0;
        int from = scheme > 0 && scheme < end && Chars.at(text, scheme - 1) == ' ' ? scheme : inner;
        return end > from ? Optional.of(Match.secret(from, end)) : Optional.empty();
    }

    /**
     * What the words before a position say: a name given as value of "name" or "key", or the key of this object.
     *
     * @param bounds at which characters to stop
     */
    static Strength strength(CharSequence text, int floor, int before, String bounds) {
        int limit = Math.max(floor, before - FAR);
        int end = before;
        boolean object = false;
        boolean brace = false;
        int laterStart = -1;
        int laterEnd = -1;
        for (int word = 0; word < WORDS && end > limit; word++) {
            while (end > limit && !part(text.charAt(end - 1))) {
                if (bounds.indexOf(text.charAt(end - 1)) >= 0) {
                    return Strength.NONE;
                }
                brace |= text.charAt(end - 1) == '{';
                object |= "{([".indexOf(text.charAt(end - 1)) >= 0;
                end--;
            }
            int start = end;
            while (start > limit && part(text.charAt(start - 1))) {
                start--;
            }
            if (word == 0 && object) {
                Strength parent = KeyNames.judge(text, start, end);
                if (parent.strong()) {
                    return brace ? parent : Strength.WEAK;
                }
            }
            if (laterStart >= 0 && NAMES.has(text, start, end)) {
                Strength named = KeyNames.judge(text, laterStart, laterEnd);
                if (named != Strength.NONE) {
                    return named;
                }
            }
            laterStart = start;
            laterEnd = end;
            end = start;
        }
        return Strength.NONE;
    }

    /** Whether the name follows the value: {@code {"value":"x","name":"password"}}. */
    private static Strength named(CharSequence text, int after) {
        int limit = Math.min(text.length(), after + AHEAD);
        int start = after;
        while (start < limit && !part(text.charAt(start)) && text.charAt(start) != '}') {
            start++;
        }
        int end = Chars.tokenEnd(text, start, AHEAD);
        if (start >= limit || text.charAt(start) == '}' || !NAMES.has(text, start, end)) {
            return Strength.NONE;
        }
        int name = end;
        while (name < limit && !part(text.charAt(name))) {
            name++;
        }
        int nameEnd = name;
        while (nameEnd < limit + AHEAD && part(Chars.at(text, nameEnd))) {
            nameEnd++;
        }
        return nameEnd > name ? KeyNames.judge(text, name, nameEnd) : Strength.NONE;
    }

    /** {@code login=user:password} */
    private static Optional<Match> login(CharSequence text, int begin) {
        int start = Chars.afterBlanks(text, begin, 2);
        int inner = start + Quotes.at(text, start);
        int end = Values.judgedEnd(text, inner, false);
        int colon = Chars.find(text, inner, ":", end);
        boolean secret = colon < end && colon > inner && Chars.letter(text.charAt(inner))
                && Values.mixed(text, colon + 1, end) && !Chars.digit(text.charAt(colon + 1))
                && Chars.find(text, inner, "/", end) == end && !Placeholders.ordinary(text, colon + 1, end);
        return secret ? Optional.of(Match.secret(inner, end)) : Optional.empty();
    }

    /** A part of a form sent as multipart/form-data (RFC 7578): the value stands below an empty line. */
    private static Optional<Match> form(CharSequence text, KeyPlace key, int begin) {
        int quote = Quotes.at(text, begin);
        if (quote == 0 || Chars.at(text, key.start() - 2) != ';') {
            return Optional.empty();
        }
        int inner = begin + quote;
        int end = Quotes.close(text, begin, quote, Math.min(text.length(), inner + LONGEST_VALUE));
        if (end == inner || !KeyNames.judge(text, inner, end).strong()) {
            return Optional.empty();
        }
        int start = end + quote;
        int lines = 0;
        while (lines < 2 && Chars.lineEnd(Chars.at(text, start))) {
            lines += text.charAt(start) == '\n' ? 1 : 0;
            start++;
        }
        int last = lines == 2 ? Chars.lineEndFrom(text, start) : start;
        return last > start ? Optional.of(Match.secret(start, last)) : Optional.empty();
    }

    private static boolean part(char c) {
        return Chars.wordly(c) || c == '_' || c == '-' || c == '.';
    }
}

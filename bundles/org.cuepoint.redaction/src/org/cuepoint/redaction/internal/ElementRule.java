package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/**
 * Elements of XML and HTML that hold a secret by their name or by an attribute: {@code <password>x</password>},
 * {@code <ns:apiKey type="string">x<}, {@code <entry key="password">x<}, {@code <key>password</key><string>x<}; with
 * CDATA and escaped too.
 */
final class ElementRule implements RedactionRule {

    private static final int LONGEST_TAG = 200;
    private static final int SHORTEST_LONG = 28;
    private static final int LONGEST_NAME = 64;
    private static final int ATTRIBUTES = 4;
    private static final int WIDEST_GAP = 80;
    private static final String DATA = "<![CDATA[";
    /** Elements that hold the value of what a neighbour or an attribute names. */
    private static final Words HOLDERS = Words.of("string value data");
    private static final Words NAMES = Words.of("name key id property");
    private static final Words NAMED = Words.of("property entry string setting param item add field env init-param "
            + "variable attribute option");

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return ">&";
    }

    @Override
    public List<String> beginnings() {
        return List.of(">", "&g");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        boolean escaped = text.charAt(at) == '&';
        if (escaped && !Chars.startsWith(text, at, "&gt;")) {
            return Optional.empty();
        }
        int open = open(text, floor, at, escaped);
        if (open < 0 || !Chars.letter(Chars.at(text, open))) {
            return Optional.empty();
        }
        int colon = Chars.find(text, open, ":", Chars.tokenEnd(text, open, LONGEST_NAME) + 1);
        int name = Chars.at(text, colon) == ':' ? colon + 1 : open;
        int nameEnd = name;
        while (nameEnd < at && nameEnd - name < LONGEST_NAME && (Chars.token(text.charAt(nameEnd))
                || text.charAt(nameEnd) == '.')) {
            nameEnd++;
        }
        Strength strength = KeyNames.judge(text, name, nameEnd);
        if (strength == Strength.NONE && nameEnd < at && NAMED.has(text, name, nameEnd)) {
            strength = attribute(text, nameEnd, at);
        }
        if (strength == Strength.NONE && HOLDERS.has(text, name, nameEnd)) {
            strength = PartValue.strength(text, floor, open - 1, "");
        }
        return strength == Strength.NONE ? Optional.empty() : content(text, at + (escaped ? 4 : 1), strength);
    }

    /** Behind the bracket that opens the tag; -1 when there is none near. */
    private static int open(CharSequence text, int floor, int at, boolean escaped) {
        int limit = Math.max(floor, at - LONGEST_TAG);
        for (int i = at - 1; i >= limit; i--) {
            char c = text.charAt(i);
            if (c == '<' || escaped && c == '&' && Chars.startsWith(text, i, "&lt;")) {
                return c == '<' ? i + 1 : i + 4;
            }
            if (c == '>' || Chars.lineEnd(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** What the value of an attribute such as {@code name} or {@code key} says. */
    private static Strength attribute(CharSequence text, int from, int to) {
        int at = from;
        for (int i = 0; i < ATTRIBUTES && at < to; i++) {
            int equals = Chars.find(text, at, "=", to);
            int quote = equals < to ? Quotes.at(text, equals + 1) : 0;
            if (quote == 0) {
                return Strength.NONE;
            }
            int name = equals;
            while (name > at && Chars.token(text.charAt(name - 1))) {
                name--;
            }
            int start = equals + 1 + quote;
            int end = Quotes.close(text, equals + 1, quote, Math.min(to, start + LONGEST_NAME));
            if (NAMES.has(text, name, equals)) {
                return KeyNames.judge(text, start, end);
            }
            at = end + quote;
        }
        return Strength.NONE;
    }

    private static Optional<Match> content(CharSequence text, int begin, Strength strength) {
        int start = begin;
        while (start - begin < WIDEST_GAP && Chars.space(Chars.at(text, start))) {
            start++;
        }
        boolean data = Chars.startsWith(text, start, DATA);
        start += data ? DATA.length() : 0;
        int shown = data
                ? Chars.find(text, start, "]]>", Math.min(text.length(), start + LONGEST_NAME))
                : Math.min(start + LONGEST_NAME, Values.judgedEnd(text, start, false));
        boolean sure = switch (strength) {
            case LONG -> Values.random(text, start, shown, SHORTEST_LONG);
            case QUERY -> false;
            default -> strength.strong() || Values.secretLike(text, start, shown);
        };
        if (!sure || Placeholders.ordinary(text, start, shown)) {
            return Optional.empty();
        }
        int end = data ? Chars.find(text, start, "]]>") : start;
        while (!data && end < text.length() && text.charAt(end) != '<' && !Chars.startsWith(text, end, "&lt;")) {
            end++;
        }
        int escaped = end;
        boolean cut = end == text.length() && Values.judgedEnd(text, start, false) == end;
        boolean closed = cut || data || Chars.at(text, end) == '&' || Chars.at(text, end + 1) == '/';
        while (escaped > start && Chars.space(text.charAt(escaped - 1))) {
            escaped--;
        }
        return closed && escaped > start ? Optional.of(Match.secret(start, escaped)) : Optional.empty();
    }
}

package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/**
 * Secrets behind a key that says so, in every usual syntax: {@code key=value}, JSON, YAML, headers, URL queries, Java's
 * toString, and the same escaped or percent-encoded. It is asked at the separator and looks back for the key, so that
 * ordinary text costs a few characters.
 */
final class KeyRule implements RedactionRule {

    private static final Words TYPES = Words.of("string str text &str charsequence");

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "=:%";
    }

    @Override
    public List<String> beginnings() {
        return List.of("=", ":", "%3", "%25");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        return switch (text.charAt(at)) {
            case '=', '\uff1d' -> Chars.at(text, at + 1) == '=' || Chars.at(text, at - 1) == '='
                    ? Optional.empty()
                    : pair(text, floor, at, 1, false);
            case '\u300c', '\u300e' -> pair(text, floor, at, 1, false);
            case ':', '\uff1a' -> colon(text, floor, at);
            default -> {
                int separator = percent(text, at);
                yield separator > 0 ? pair(text, floor, at, separator, true) : Optional.empty();
            }
        };
    }

    /** The length of an encoded {@code =} or {@code :}, encoded once or twice; 0 when there is none. */
    private static int percent(CharSequence text, int at) {
        int twice = Chars.startsWith(text, at + 1, "25") ? 2 : 0;
        char first = Chars.at(text, at + 1 + twice);
        char second = Chars.at(text, at + 2 + twice);
        return first == '3' && (second == 'D' || second == 'd' || second == 'A' || second == 'a') ? 3 + twice : 0;
    }

    /** Not of a URL, nor of a name in C++ or of a method in Java; but LDIF has two of them before base64 (RFC 2849). */
    private static Optional<Match> colon(CharSequence text, int floor, int at) {
        char next = Chars.at(text, at + 1);
        boolean scheme = next == '/' && Chars.at(text, at + 2) == '/';
        boolean name = next == ':' && Chars.at(text, at + 2) != ' ' || Chars.at(text, at - 1) == ':';
        return scheme || name || next == '='
                ? Optional.empty()
                : pair(text, floor, at, next == ':' ? 2 : 1, false);
    }

    private static Optional<Match> pair(CharSequence text, int floor, int at, int separator, boolean encoded) {
        if (at > floor && Chars.digit(text.charAt(at - 1)) && at - 3 >= floor && !Chars.wordly(text.charAt(at - 3))
                && text.charAt(at - 3) != '%') {
            return Optional.empty(); // 12:34, the most frequent separator of a log; no key is two digits
        }
        KeyPlace key = KeyPlace.before(text, floor, at);
        if (key == null) {
            return Optional.empty();
        }
        key = key.strength() == Strength.NONE && text.charAt(at) == '=' ? typed(text, floor, key) : key;
        boolean colon = text.charAt(at) != '=' && !key.quoted();
        int start = at + separator + (Chars.at(text, at + separator) == '>' ? 1 : 0);
        Strength strength = key.strength();
        if (strength == Strength.NONE) {
            return Optional.empty();
        }
        if (strength == Strength.HOLDER) {
            return PartValue.value(text, floor, key, start);
        }
        if (KeyNames.equal(text, key.start(), key.end(), "mnemonic")
                && !Values.words(text, start)) {
            return Optional.empty(); // the letter of a menu, not the words of a wallet
        }
        if (strength == Strength.LONG && !Values.longRun(text, start)) {
            return Optional.empty();
        }
        if (colon && Chars.at(text, key.start() - 2) == '?') {
            return Optional.empty(); // the second half of a condition in a program
        }
        return new PairValue(text, floor, key, start, colon, encoded).find();
    }

    /** The name before a type: {@code val token: String = "..."}. */
    private static KeyPlace typed(CharSequence text, int floor, KeyPlace key) {
        int colon = key.start() - 2;
        boolean type = colon > floor && text.charAt(colon) == ':' && text.charAt(colon + 1) == ' '
                && TYPES.has(text, key.start(), key.end());
        KeyPlace name = type ? KeyPlace.before(text, floor, colon) : null;
        return name == null ? key : name;
    }
}

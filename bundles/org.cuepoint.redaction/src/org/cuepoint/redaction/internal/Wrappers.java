package org.cuepoint.redaction.internal;

import java.util.List;

/** What programming languages put around a value: {@code b'...'}, {@code Some("...")}, {@code SecretStr('...')}. */
final class Wrappers {

    private static final List<String> CALLS = List.of("secretstr(", "some(", "optional[", "optional.of(", "[]string{",
            "password(", "secret(", "just(");
    private static final int LONGEST = 32;

    private Wrappers() {
    }

    /** Where the value begins behind what is put around it; the same position when nothing is. */
    static int skip(CharSequence text, int from) {
        char c = Chars.at(text, from);
        if ("burRNB".indexOf(c) >= 0 && c != 0 && Quotes.at(text, from + 1) == 1) {
            return from + 1;
        }
        if ((c == '\'' || c == '"') && Chars.at(text, from + 1) == c && Chars.at(text, from + 2) == c) {
            return from + 2; // marks in threes of Python and TOML
        }
        if (c == '!' || c == '&') {
            int end = Chars.tokenEnd(text, from + (Chars.at(text, from + 1) == '!' ? 2 : 1), LONGEST);
            return Chars.at(text, end) == ' ' ? Chars.afterBlanks(text, end, LONGEST) : from; // tag, anchor of YAML
        }
        for (String call : CALLS) {
            if (call.charAt(0) == Chars.lower(c) && Chars.startsWithIgnoreCase(text, from, call)
                    && (!call.endsWith("(") || Quotes.at(text, from + call.length()) > 0)) {
                return from + call.length();
            }
        }
        if (Chars.startsWith(text, from, "string(")) {
            int end = from + "string(".length();
            while (end - from < LONGEST && Chars.digit(Chars.at(text, end))) {
                end++;
            }
            return Chars.startsWith(text, end, ") ") ? end + 2 : from; // PHP's var_dump
        }
        return from;
    }
}

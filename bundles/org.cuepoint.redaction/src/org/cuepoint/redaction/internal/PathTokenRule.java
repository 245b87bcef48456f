package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/** Secrets as a part of a URL's path: {@code /reset/TOKEN}, {@code /confirm/token/TOKEN}. */
final class PathTokenRule implements RedactionRule {

    private static final Words PLACES = Words.of("reset verify confirm confirmation activate invite invitation magic "
            + "token tokens unsubscribe password-reset reset-password login-link webhook webhooks session sso");
    private static final List<String> BEGINNINGS = Beginnings.anyCase(List.of("/reset", "/verify", "/confirm",
            "/activate",
            "/invite", "/magic", "/token", "/unsubscribe", "/password-reset", "/login-link", "/webhook", "/session",
            "/sso"));
    private static final int LONGEST = 32;
    private static final int SHORTEST = 20;

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "/";
    }

    @Override
    public List<String> beginnings() {
        return BEGINNINGS;
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        int end = Chars.tokenEnd(text, at + 1, LONGEST);
        if (Chars.at(text, end) != '/' || !PLACES.has(text, at + 1, end)) {
            return Optional.empty();
        }
        int start = end + 1;
        int last = start;
        while (Chars.token(Chars.at(text, last))) {
            last++;
        }
        boolean secret = Values.random(text, start, last, SHORTEST) && Chars.at(text, last) != '.';
        return secret ? Optional.of(Match.secret(start, last)) : Optional.empty();
    }
}

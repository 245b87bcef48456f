package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/** JSON Web Tokens (RFC 7519), signed, unsigned or encrypted: base64url of a JSON object, a dot, and more of it. */
final class JwtRule implements RedactionRule {

    private static final String HEADER = "eyJ";
    private static final int SHORTEST_PART = 6;

    @Override
    public String kind() {
        return "jwt";
    }

    @Override
    public String triggers() {
        return "e";
    }

    @Override
    public List<String> beginnings() {
        return List.of(HEADER);
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        // No character of the token may stand before it: so every run of them is read once.
        if (!Chars.startsWith(text, at, HEADER) || part(Chars.at(text, at - 1)) && at > floor) {
            return Optional.empty();
        }
        int end = at;
        int dots = 0;
        int firstDot = -1;
        while (end < text.length() && part(text.charAt(end))) {
            if (text.charAt(end) == '.') {
                dots++;
                firstDot = firstDot < 0 ? end : firstDot;
            }
            end++;
        }
        boolean token = dots >= 2 && firstDot - at >= SHORTEST_PART && end - firstDot > SHORTEST_PART;
        return token ? Optional.of(Match.secret(at, end)) : Optional.empty();
    }

    private static boolean part(char c) {
        return Chars.token(c) || c == '.';
    }
}

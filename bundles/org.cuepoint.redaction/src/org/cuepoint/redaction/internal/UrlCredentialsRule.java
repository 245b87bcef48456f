package org.cuepoint.redaction.internal;

import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/** The user information of a URL (RFC 3986, section 3.2.1): {@code scheme://user:password@host}. */
final class UrlCredentialsRule implements RedactionRule {

    @Override
    public String kind() {
        return "url-credentials";
    }

    @Override
    public String triggers() {
        return ":";
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (!Chars.startsWith(text, at, "://") || !Chars.alphanumeric(Chars.at(text, at - 1))) {
            return Optional.empty();
        }
        int start = at + 3;
        int end = -1;
        boolean password = false;
        for (int i = start; i < text.length() && !endsAuthority(text.charAt(i)); i++) {
            if (text.charAt(i) == '@') {
                end = i;
            } else if (text.charAt(i) == ':' && end < 0) {
                password = true;
            }
        }
        boolean masked = end > start && Chars.at(text, start) == '[';
        if (end <= start || masked || !password && plainUser(text, start, end)) {
            return Optional.empty();
        }
        return Optional.of(Match.secret(start, end));
    }

    /** A name such as git in {@code ssh://git@host} gives nothing away; a lone token does. */
    private static boolean plainUser(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Chars.letter(text.charAt(i))) {
                return false;
            }
        }
        return end - start <= 12;
    }

    private static boolean endsAuthority(char c) {
        return c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '\\'
                || Chars.space(c);
    }
}

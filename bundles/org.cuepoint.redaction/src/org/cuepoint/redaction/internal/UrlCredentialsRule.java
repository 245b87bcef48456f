package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * The user information of a URL (RFC 3986, section 3.2.1): {@code scheme://user:password@host}, percent-encoded too.
 */
final class UrlCredentialsRule implements RedactionRule {

    private static final String PLAIN = "://";
    private static final String ENCODED = "%3a%2f%2f";

    @Override
    public String kind() {
        return "url-credentials";
    }

    @Override
    public String triggers() {
        return ":%";
    }

    @Override
    public List<String> beginnings() {
        return Beginnings.anyCase(List.of(PLAIN, ENCODED));
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        boolean encoded = text.charAt(at) == '%';
        String separator = encoded ? ENCODED : PLAIN;
        if (!Chars.startsWithIgnoreCase(text, at, separator) || !Chars.alphanumeric(Chars.at(text, at - 1))) {
            return Optional.empty();
        }
        int start = at + separator.length();
        int end = -1;
        int colon = -1;
        for (int i = start; i < text.length() && !endsAuthority(text, i, encoded); i++) {
            char c = text.charAt(i);
            if (c == '@' || encoded && Chars.startsWith(text, i, "%40")) {
                end = i;
            } else if (end < 0 && colon < 0 && (c == ':' || encoded && Chars.startsWithIgnoreCase(text, i, "%3a"))) {
                colon = i + (c == ':' ? 1 : 3);
            }
        }
        end = end < 0 && colon > start ? slashed(text, start, colon) : end;
        boolean masked = end > start && Chars.at(text, start) == '[';
        boolean harmless = colon > start && colon < end && Placeholders.ordinary(text, colon, end)
                || start < text.length() && end > start && Placeholders.ordinary(text, start, end);
        if (end <= start || masked || harmless || colon < 0 && plainUser(text, start, end)) {
            return Optional.empty();
        }
        return Optional.of(Match.secret(start, end));
    }

    /** A password with a slash, which should have been encoded: {@code ftp://anna:pa/ss@host}. */
    private static int slashed(CharSequence text, int start, int colon) {
        int end = colon;
        while (end - start < 64 && end < text.length() && !Chars.space(text.charAt(end))
                && "@?#\"'<>&=".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean port = Chars.digit(Chars.at(text, colon));
        return Chars.at(text, end) == '@' && !port ? end : -1;
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

    private static boolean endsAuthority(CharSequence text, int at, boolean encoded) {
        char c = text.charAt(at);
        return c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '\\'
                || Chars.space(c) || encoded && (c == '&' || Chars.startsWithIgnoreCase(text, at, "%2f"));
    }
}

package org.cuepoint.redaction.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/** {@code Bearer TOKEN} and {@code Basic BASE64} (RFC 6750, RFC 7617) where no header name stands before them. */
final class SchemeRule implements RedactionRule {

    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";
    private static final int SHORTEST = 8;
    private static final int LONGEST_BASIC = 4096;

    @Override
    public String kind() {
        return "authorization";
    }

    @Override
    public String triggers() {
        return "Bb";
    }

    @Override
    public List<String> beginnings() {
        return Beginnings.anyCase(List.of(BEARER, BASIC));
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        boolean bearer = Chars.startsWithIgnoreCase(text, at, BEARER);
        boolean basic = !bearer && Chars.startsWithIgnoreCase(text, at, BASIC);
        if (!bearer && !basic || Chars.token(Chars.at(text, at - 1))) {
            return Optional.empty();
        }
        int start = afterGap(text, at + (bearer ? BEARER : BASIC).length());
        int end = start;
        boolean telling = false;
        while (start > 0 && end < text.length() && Chars.token68(text.charAt(end))) {
            telling |= Chars.digit(text.charAt(end)) || text.charAt(end) == '_';
            end++;
        }
        if (end - start < SHORTEST || bearer && !telling || basic && !credentials(text, start, end)) {
            return Optional.empty();
        }
        return Optional.of(Match.secret(start, end));
    }

    /** After one space, plain or encoded as in URLs; 0 when there is none. */
    private static int afterGap(CharSequence text, int from) {
        char c = Chars.at(text, from);
        if (c == ' ' || c == '+') {
            return from + 1;
        }
        return Chars.startsWith(text, from, "%20") ? from + 3 : 0;
    }

    /** Whether it is the base64 of {@code user:password}: prose such as "basic functionality" is not. */
    private static boolean credentials(CharSequence text, int start, int end) {
        if (end - start > LONGEST_BASIC) {
            return true;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text.subSequence(start, end).toString());
            return new String(decoded, StandardCharsets.ISO_8859_1).indexOf(':') >= 0;
        } catch (IllegalArgumentException e) {
            return false; // not base64: an ordinary word
        }
    }
}

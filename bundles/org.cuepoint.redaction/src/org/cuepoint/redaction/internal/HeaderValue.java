package org.cuepoint.redaction.internal;

import java.util.Optional;
import org.cuepoint.redaction.Match;

/**
 * The values of the headers Authorization and Cookie and their kin.
 *
 * @param text the text
 * @param encoded whether it is percent-encoded
 */
record HeaderValue(CharSequence text, boolean encoded) {

    private static final int SHOWN = 64;
    private static final Words TO_LINE_END = Words.of("digest aws4-hmac-sha256 oauth hawk signature googlelogin "
            + "discogs");
    private static final Words SCHEMES = Words
            .of("bearer basic token negotiate ntlm apikey api-key key bot jwt sso-key "
                    + "sharedkey sharedkeylite dpop snowflake splunk ssws private-token");

    /** Keeps the scheme, which helps whoever reads the log, and masks the credentials. */
    Optional<Match> authorization(int start) {
        int value = schemeEnd(start);
        int judged = Values.judgedEnd(text, value, encoded);
        if (Placeholders.ordinary(text, value, judged, true)) {
            return Optional.empty();
        }
        boolean wholeLine = value > start && TO_LINE_END.has(text, start, Chars.tokenEnd(text, start, SHOWN));
        return PairValue.found(value, wholeLine ? Chars.lineEndFrom(text, value) : Values.end(text, value, encoded));
    }

    /** Where the credentials begin behind a known scheme and a space; the start when there is no such scheme. */
    int schemeEnd(int start) {
        int end = Chars.tokenEnd(text, start, SHOWN);
        if (!SCHEMES.has(text, start, end) && !TO_LINE_END.has(text, start, end)) {
            return start;
        }
        if (Chars.lineEnd(Chars.at(text, end))) {
            int folded = end + (Chars.startsWith(text, end, "\r\n") ? 2 : 1);
            int value = Chars.afterBlanks(text, folded, SHOWN);
            return value > folded ? value : start;
        }
        if (Chars.blank(Chars.at(text, end)) || Chars.at(text, end) == '+') {
            return end + 1;
        }
        return Chars.startsWith(text, end, "%20") ? end + 3 : start;
    }

    /** Cookies, which go on to the end of a header or of a value.
     *
     * @param colon whether a header names them
     */
    Optional<Match> cookie(int start, boolean colon) {
        int judged = Values.judgedEnd(text, start, encoded);
        boolean assigned = false;
        for (int i = start + 1; i < judged && !assigned; i++) {
            assigned = text.charAt(i) == '=' || Chars.startsWithIgnoreCase(text, i, "%3d");
        }
        if (Placeholders.ordinary(text, start, judged) || !assigned && !Values.secretLike(text, start, judged)) {
            return Optional.empty();
        }
        return PairValue.found(start, colon && !encoded ? Chars.lineEndFrom(text, start) : cookiesEnd(start));
    }

    /** Cookies in a toString go on after "; ", which ends other values. */
    private int cookiesEnd(int start) {
        int end = Values.end(text, start, encoded);
        while (Chars.at(text, end) == ';' && Chars.at(text, end + 1) == ' ') {
            end = Values.end(text, end + 2, encoded);
        }
        return end;
    }
}

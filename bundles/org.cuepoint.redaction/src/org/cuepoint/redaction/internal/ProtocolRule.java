package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Commands of text protocols that carry a password: {@code PASS} of FTP and POP3 (RFC 959, RFC 1939), {@code LOGIN} of
 * IMAP (RFC 9051), {@code AUTH} and {@code AUTHENTICATE} of SMTP, IMAP (RFC 4954) and Redis, {@code IDENTIFY} of IRC.
 */
final class ProtocolRule implements RedactionRule {

    private static final int LONGEST = 256;
    private static final int LONGEST_WORD = 64;
    private static final Words MECHANISMS = Words.of("plain login xoauth2 oauthbearer cram-md5 default external ntlm");

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "PLAI";
    }

    @Override
    public List<String> beginnings() {
        return List.of("PASS ", "LOGIN ", "AUTH", "IDENTIFY ");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (Chars.wordly(Chars.at(text, at - 1)) || Chars.at(text, at - 1) == '_' || Chars.at(text, at - 1) == '-') {
            return Optional.empty();
        }
        if (Chars.startsWith(text, at, "PASS ")) {
            return last(text, at + 5, true);
        }
        if (Chars.startsWith(text, at, "LOGIN ") || Chars.startsWith(text, at, "IDENTIFY ")) {
            int first = text.charAt(at) == 'L' ? at + 6 : at + 9;
            int second = second(text, first);
            return second > first
                    ? last(text, second, false)
                    : text.charAt(at) == 'I' ? last(text, first, true) : Optional.empty();
        }
        int word = Chars.startsWith(text, at, "AUTHENTICATE") ? 12 : Chars.startsWith(text, at, "AUTH") ? 4 : 0;
        int quote = word > 0 ? Quotes.at(text, at + word) : 0;
        int start = at + word + quote + 1;
        if (word == 0 || Chars.at(text, start - 1) != ' ') {
            return Optional.empty();
        }
        int end = Chars.tokenEnd(text, start, LONGEST_WORD);
        if (!MECHANISMS.has(text, start, end)) {
            return last(text, start, true);
        }
        return Chars.lineEnd(Chars.at(text, end)) ? dialogue(text, end) : last(text, end + 1, false);
    }

    /** The start of a second argument on the line; the first when there is none. */
    private static int second(CharSequence text, int first) {
        int quote = Quotes.at(text, first);
        int end = first + quote;
        while (end - first < LONGEST_WORD && !Chars.space(Chars.at(text, end)) && end < text.length()) {
            end++;
        }
        return Chars.at(text, end) == ' ' ? end + 1 : first;
    }

    /** An argument that ends its line. */
    private static Optional<Match> last(CharSequence text, int from, boolean judged) {
        int quote = Quotes.at(text, from);
        int start = from + quote;
        int limit = Math.min(text.length(), start + LONGEST);
        int end = quote > 0 ? Quotes.close(text, from, quote, limit) : start;
        while (quote == 0 && end < limit && !Chars.space(text.charAt(end))) {
            end++;
        }
        char after = Chars.at(text, end + quote);
        boolean ends = after == 0 || Chars.lineEnd(after) || after == '"' || after == '\\';
        boolean path = false;
        for (int i = start; i < end; i++) {
            path |= text.charAt(i) == '/' || text.charAt(i) == '(';
        }
        boolean secret = end > start && ends && !Placeholders.ordinary(text, start, end) && text.charAt(start) != '['
                && (!judged || Values.mixed(text, start, end) && !path);
        return secret ? Optional.of(Match.secret(start, end)) : Optional.empty();
    }

    /** AUTH LOGIN: the server asks twice, and both answers are in base64. */
    private static Optional<Match> dialogue(CharSequence text, int from) {
        int at = from;
        int first = -1;
        int last = -1;
        for (int line = 0; line < 4 && Chars.lineEnd(Chars.at(text, at)); line++) {
            int start = at + (Chars.startsWith(text, at, "\r\n") ? 2 : 1);
            int end = start;
            while (end < text.length() && end - start < LONGEST && !Chars.lineEnd(text.charAt(end))) {
                end++;
            }
            if (end > start && !Chars.startsWith(text, start, "334")) {
                first = first < 0 ? start : first;
                last = end;
            }
            at = end;
        }
        return last > first ? Optional.of(Match.secret(first, last)) : Optional.empty();
    }
}

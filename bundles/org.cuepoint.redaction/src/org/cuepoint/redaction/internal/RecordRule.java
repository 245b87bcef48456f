package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Records of fixed form whose secret has no name: lines of PostgreSQL's {@code .pgpass}, dumps of Windows' hashes,
 * the text of a Wi-Fi QR code, keys of PuTTY, Oracle's {@code thin:user/password@}, forms of Stripe's signatures.
 */
final class RecordRule implements RedactionRule {

    private static final int HASH = 32;
    private static final int LONGEST = 128;

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return ":;Pv";
    }

    @Override
    public List<String> beginnings() {
        return List.of(":::", ":5432:", ";P:", "Private-", ":thin:", "v1=", "v0=");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        return switch (Chars.at(text, at + 1)) {
            case ':' -> windows(text, floor, at);
            case '5' -> Chars.startsWith(text, at, ":5432:") ? postgres(text, at) : Optional.empty();
            case 'P' -> wifi(text, at);
            case 'r' -> putty(text, at);
            case 't' -> oracle(text, at);
            case '0', '1' -> signature(text, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Match> windows(CharSequence text, int floor, int at) {
        int start = at - 2 * HASH - 1;
        if (start < floor || !Chars.startsWith(text, at, ":::") || text.charAt(at - HASH - 1) != ':') {
            return Optional.empty();
        }
        for (int i = start; i < at; i++) {
            if (!Chars.hex(text.charAt(i)) && text.charAt(i) != ':') {
                return Optional.empty();
            }
        }
        // The match has to end after the position at which it was asked.
        return Optional.of(new Match(start, at + 3, Match.MASK + ":::"));
    }

    /** {@code host:port:database:user:password} to the end of the line. */
    private static Optional<Match> postgres(CharSequence text, int at) {
        int colons = 0;
        int start = at + 6;
        while (start - at < LONGEST && colons < 2) {
            char c = Chars.at(text, start);
            if (!Chars.token(c) && c != ':' && c != '*' && c != '.') {
                return Optional.empty();
            }
            colons += c == ':' ? 1 : 0;
            start++;
        }
        int end = start;
        while (end - at < LONGEST && end < text.length() && !Chars.space(text.charAt(end))) {
            end++;
        }
        boolean line = end == text.length() || Chars.lineEnd(text.charAt(end));
        return colons == 2 && line && !Placeholders.ordinary(text, start, end)
                ? Optional.of(Match.secret(start, end))
                : Optional.empty();
    }

    private static Optional<Match> wifi(CharSequence text, int at) {
        int end = Chars.find(text, at + 3, ";", Math.min(text.length(), at + LONGEST));
        boolean code = Chars.startsWith(text, at, ";P:") && Chars.at(text, end) == ';' && end > at + 3;
        for (int i = at; code && i >= Math.max(0, at - LONGEST); i--) {
            if (Chars.startsWith(text, i, "WIFI:")) {
                return Optional.of(Match.secret(at + 3, end));
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> putty(CharSequence text, int at) {
        if (Chars.startsWith(text, at, "Private-MAC: ")) {
            int start = at + "Private-MAC: ".length();
            int end = Chars.lineEndFrom(text, start);
            return end > start && text.charAt(start) != '[' ? Optional.of(Match.secret(start, end)) : Optional.empty();
        }
        if (!Chars.startsWith(text, at, "Private-Lines: ")) {
            return Optional.empty();
        }
        int start = Chars.find(text, at, "\n", Math.min(text.length(), at + LONGEST)) + 1;
        int end = start;
        while (end < text.length() && (Chars.token68(text.charAt(end)) || Chars.lineEnd(text.charAt(end)))
                && !Chars.startsWith(text, end, "Private-MAC")) {
            end++;
        }
        while (end > start && Chars.lineEnd(text.charAt(end - 1))) {
            end--;
        }
        return end > start ? Optional.of(Match.secret(start, end)) : Optional.empty();
    }

    private static Optional<Match> oracle(CharSequence text, int at) {
        int start = at + ":thin:".length();
        int end = Chars.find(text, start, "@", Math.min(text.length(), start + LONGEST));
        int slash = Chars.find(text, start, "/", end);
        return Chars.startsWith(text, at, ":thin:") && Chars.at(text, end) == '@' && slash < end
                ? Optional.of(Match.secret(start, end))
                : Optional.empty();
    }

    /** {@code v1=} and 64 hexadecimal digits. */
    private static Optional<Match> signature(CharSequence text, int at) {
        int end = at + 3;
        while (end - at < LONGEST && Chars.hex(Chars.at(text, end))) {
            end++;
        }
        boolean signed = Chars.at(text, at + 2) == '=' && !Chars.token(Chars.at(text, at - 1))
                && end - at == 3 + 2 * HASH
                && !Chars.token(Chars.at(text, end));
        return signed ? Optional.of(Match.secret(at, end)) : Optional.empty();
    }
}

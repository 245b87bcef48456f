package org.cuepoint.redaction.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Base64 (RFC 4648) of text in which a key names a secret, or of a private key. It begins like the base64 of such text:
 * an object of JSON, or one of a few words.
 */
final class Base64Rule implements RedactionRule {

    /** The beginnings of: an object, "pass", "token", "secret", "-----BEGIN", "Authorization", "user", "api", "client". */
    private static final List<String> BEGINNINGS = List.of("eyJ", "eyAi", "ewog", "ewoJ", "cGFzc", "cGFzc3", "UEFTU",
            "UGFzc", "dG9rZW", "VE9LRU", "VG9rZW", "c2VjcmV0", "U0VDUkVU", "LS0tLS1CRUdJTiB", "QXV0aG9yaXphdGlvb",
            "dXNlc", "YXBp", "QVBJ", "YWNjZXNz", "Y2xpZW50", "REJf", "ZGJf");
    private static final String PEM = "-----BEGIN";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 4096;

    private final KeyRule keys = new KeyRule();

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "ecUdVsLQYARZZ";
    }

    @Override
    public List<String> beginnings() {
        return BEGINNINGS;
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        // No character of the run may stand before it: so every run is read once.
        if (!begins(text, at) || at > floor && base64(Chars.at(text, at - 1)) && Chars.at(text, at - 1) != '=') {
            return Optional.empty();
        }
        int end = at;
        while (end < text.length() && base64(text.charAt(end))) {
            end++;
        }
        while (Chars.at(text, end) == '=') {
            end++;
        }
        return end - at >= SHORTEST && secret(text, at, Math.min(end, at + LONGEST))
                ? Optional.of(Match.secret(at, end))
                : Optional.empty();
    }

    private static boolean begins(CharSequence text, int at) {
        for (String beginning : BEGINNINGS) {
            if (text.charAt(at) == beginning.charAt(0) && Chars.startsWith(text, at, beginning)) {
                return true;
            }
        }
        return false;
    }

    private boolean secret(CharSequence text, int start, int end) {
        String run = text.subSequence(start, end).toString().replace("=", "").replace('-', '+').replace('_', '/');
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(run.length() % 4 == 1 ? run.substring(0, run.length() - 1) : run);
        } catch (IllegalArgumentException e) {
            return false; // letters that only look like it
        }
        String plain = new String(bytes, StandardCharsets.ISO_8859_1);
        if (plain.startsWith(PEM)) {
            return plain.contains("PRIVATE KEY");
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c == ':' || c == '=') && keys.match(plain, 0, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean base64(char c) {
        return Chars.token(c) || c == '+' || c == '/';
    }
}

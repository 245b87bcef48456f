package org.cuepoint.redaction.internal;

import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Private keys in PEM form (RFC 7468), also with escaped line ends. A cut-off block is masked to the end of the text.
 */
final class PemRule implements RedactionRule {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 60;

    @Override
    public String kind() {
        return "private-key";
    }

    @Override
    public String triggers() {
        return "-";
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (!Chars.startsWith(text, at, BEGIN)) {
            return Optional.empty();
        }
        int label = at + BEGIN.length();
        int labelEnd = Chars.find(text.subSequence(label, Math.min(label + LONGEST_LABEL, text.length())), 0, DASHES);
        if (!text.subSequence(label, label + labelEnd).toString().contains("PRIVATE KEY")) {
            return Optional.empty();
        }
        int end = Chars.find(text, label, END);
        if (end < text.length()) {
            end = Chars.find(text, end + END.length(), DASHES) + DASHES.length();
        }
        return Optional.of(Match.secret(at, Math.min(end, text.length())));
    }
}

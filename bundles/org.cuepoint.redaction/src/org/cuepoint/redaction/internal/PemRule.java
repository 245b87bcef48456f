package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Private keys in PEM form (RFC 7468), also with escaped line ends. A cut-off block is masked to the end of the text.
 */
final class PemRule implements RedactionRule {

    private static final String BEGIN = "-----BEGIN ";
    private static final String SSH = "---- BEGIN ";
    private static final String SSH_END = "---- END ";
    private static final String SSH_DASHES = "----";
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
    public List<String> beginnings() {
        return List.of(BEGIN);
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        int label = at + BEGIN.length();
        boolean ssh = Chars.startsWith(text, at, SSH) && Chars.at(text, at - 1) != '-'; // RFC 4716
        if (!ssh && !Chars.startsWith(text, at, BEGIN)) {
            return Optional.empty();
        }
        int limit = Math.min(label + LONGEST_LABEL, text.length());
        int labelEnd = Chars.find(text, label, SSH_DASHES, limit);
        if (Chars.find(text, label, "PRIVATE KEY", labelEnd) == labelEnd) {
            return Optional.empty();
        }
        int end = Chars.find(text, label, ssh ? SSH_END : END);
        if (end < text.length()) {
            end = Chars.find(text, end + END.length(), ssh ? SSH_DASHES : DASHES)
                    + (ssh ? SSH_DASHES : DASHES).length();
        }
        while (Chars.startsWith(text, end, "\\n") || Chars.startsWith(text, end, "\\r")) {
            end += 2; // line ends that are written as escapes
        }
        return Optional.of(Match.secret(at, Math.min(end, text.length())));
    }
}

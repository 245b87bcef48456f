package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/** E-mail addresses in their usual written form (the dot-atom of RFC 5322, letters of any script allowed). */
final class EmailRule implements RedactionRule {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_TOP = 24;

    /** Endings that make {@code icon@2x.png} and {@code core@sources.jar} files rather than addresses. */
    private static final Set<String> FILE_ENDINGS = Set.of("png", "gif", "jpg", "jpeg", "svg", "webp", "ico", "css",
            "js",
            "mjs", "ts", "tsx", "map", "json", "xml", "html", "txt", "log", "jar", "war", "class", "java", "kt", "so",
            "dll",
            "mp3", "wav", "flac", "aiff", "zip", "gz", "tgz", "service", "timer", "socket", "conf", "yaml", "yml");

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public String triggers() {
        return "@%&";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public List<String> beginnings() {
        return List.of("@", "%40", "&#64;");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        int start = at;
        while (start > floor && at - start < LONGEST_LOCAL && (local(text.charAt(start - 1))
                || apostrophe(text, start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int sign = switch (text.charAt(at)) {
            case '%' -> Chars.startsWith(text, at, "%40") ? 3 : 0;
            case '&' -> Chars.startsWith(text, at, "&#64;") ? 5 : 0;
            default -> 1;
        };
        if (sign == 0) {
            return Optional.empty();
        }
        int host = at + sign;
        int end = host;
        while (end < text.length() && end - at <= LONGEST_DOMAIN && domain(text.charAt(end))) {
            end++;
        }
        while (end > host && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        boolean address = start < at && text.charAt(at - 1) != '.' && !Chars.startsWith(text, start, "git@")
                && host(text.subSequence(host, end).toString());
        return address ? Optional.of(new Match(start, end, "[email]")) : Optional.empty();
    }

    private static boolean host(String domain) {
        String[] labels = domain.split("\\.", -1);
        String top = labels[labels.length - 1];
        if (labels.length < 2 || top.length() < 2 || top.length() > LONGEST_TOP
                || FILE_ENDINGS.contains(top.toLowerCase(Locale.ROOT)) || !top.chars().allMatch(Character::isLetter)) {
            return false;
        }
        boolean version = true; // 1.2.Final and 2x.Beta are versions, 163.com is a host
        for (int i = 0; i < labels.length - 1; i++) {
            if (labels[i].isEmpty() || labels[i].startsWith("-")) {
                return false;
            }
            version &= Character.isDigit(labels[i].charAt(0)) && (labels.length > 2 || labels[i].length() < 3);
        }
        return !version;
    }

    /** Of O'Brien and the like, not the mark of a literal. */
    private static boolean apostrophe(CharSequence text, int at) {
        return text.charAt(at) == '\'' && Chars.letter(Chars.at(text, at - 1))
                && "bur".indexOf(Chars.at(text, at - 1)) < 0
                && !Chars.token(Chars.at(text, at - 2));
    }

    private static boolean local(char c) {
        return Chars.token(c) || c == '.' || c == '+' || c > 0x7f && Character.isLetterOrDigit(c);
    }

    private static boolean domain(char c) {
        return Chars.alphanumeric(c) || c == '-' || c == '.' || c > 0x7f && Character.isLetterOrDigit(c);
    }
}

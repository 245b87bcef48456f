package org.cuepoint.logging.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds texts of which one must occur wherever a regular expression matches, so that the expression is tried only there. It
 * knows the common part of the syntax and gives up on everything else: then it answers that there are none.
 */
final class Literals {

    private static final int MOST = 8;
    private static final int SHORTEST = 2;

    private final String regex;
    private final boolean matchCase;
    private final boolean unicode;
    private int at;

    private Literals(String regex, boolean matchCase, boolean unicode) {
        this.regex = regex;
        this.matchCase = matchCase;
        this.unicode = unicode;
    }

    /** Says that the expression holds something unknown. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("unknown", null, false, false);
        }
    }

    /**
     * The texts.
     *
     * @param regex a valid regular expression
     * @param matchCase whether capital letters matter
     * @param unicode whether, when they do not, that holds for letters beyond ASCII too
     * @return one of them stands in each match; none when nothing is known
     */
    static List<String> of(String regex, boolean matchCase, boolean unicode) {
        Literals reader = new Literals(regex, matchCase, unicode);
        try {
            List<String> found = reader.alternatives();
            return reader.at == regex.length() ? found : List.of();
        } catch (Unknown | IndexOutOfBoundsException e) {
            return List.of(); // then every record is tried
        }
    }

    /** The required texts of alternatives: those of all of them; none when one has none. */
    private List<String> alternatives() {
        List<String> all = new ArrayList<>();
        boolean each = true;
        while (true) {
            List<String> found = sequence();
            each &= !found.isEmpty();
            all.addAll(found);
            if (at == regex.length() || regex.charAt(at) != '|') {
                return each && all.size() <= MOST ? all : List.of();
            }
            at++;
        }
    }

    private List<String> sequence() {
        Best best = new Best();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            List<String> group = List.of();
            Optional<String> literal = Optional.empty();
            if (regex.charAt(at) == '(') {
                group = group();
            } else if (regex.startsWith("\\Q", at)) {
                literal = Optional.of(quoted());
            } else {
                literal = atom();
            }
            int least = quantifier();
            boolean once = least < 0;
            if (literal.isEmpty() || literal.get().isEmpty() || least == 0) {
                best.take(run);
            } else {
                literal.get().codePoints().forEach(c -> append(best, run, c));
                if (!once) {
                    best.take(run);
                }
            }
            if (least != 0) {
                best.take(group);
            }
        }
        best.take(run);
        return best.found;
    }

    /** The most promising texts that were found by now. */
    private static final class Best {
        private List<String> found = List.of();

        void take(StringBuilder run) {
            if (run.length() >= SHORTEST) {
                take(List.of(run.toString()));
            }
            run.setLength(0);
        }

        void take(List<String> texts) {
            if (!texts.isEmpty() && (found.isEmpty() || worth(texts) > worth(found))) {
                found = texts;
            }
        }

        private static int worth(List<String> texts) {
            return texts.stream().mapToInt(String::length).min().orElse(0) - texts.size();
        }
    }

    private void append(Best best, StringBuilder run, int c) {
        boolean same = c < 0x80
                ? matchCase || !unicode || "kKsSiI".indexOf(c) < 0 // these have relatives beyond ASCII
                : matchCase && c != 0xFFFD && !(c <= 0xFFFF && Character.isSurrogate((char) c));
        if (same && !Character.isISOControl(c)) {
            run.appendCodePoint(c);
        } else {
            best.take(run);
        }
    }

    private List<String> group() {
        at++;
        boolean ahead = false;
        if (regex.startsWith("?", at)) {
            if (regex.startsWith("?:", at) || regex.startsWith("?>", at)) {
                at += 2;
            } else if (regex.startsWith("?<", at) && Character.isLetter(regex.charAt(at + 2))) {
                at = regex.indexOf('>', at) + 1;
            } else if (regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
                at += 2;
                ahead = true;
            } else {
                throw new Unknown(); // flags, looking behind
            }
        }
        List<String> found = alternatives();
        if (regex.charAt(at) != ')') {
            throw new Unknown();
        }
        at++;
        return ahead ? List.of() : found;
    }

    private String quoted() {
        int end = regex.indexOf("\\E", at);
        String text = regex.substring(at + 2, end < 0 ? regex.length() : end);
        at = end < 0 ? regex.length() : end + 2;
        if (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
            throw new Unknown(); // holds for the last character alone
        }
        return text;
    }

    /** A character that stands for itself; empty for what stands for others, or for a place. */
    private Optional<String> atom() {
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case '.', '^', '$' -> Optional.empty();
            case '[' -> {
                characterClass();
                yield Optional.empty();
            }
            case '\\' -> escape();
            case '*', '+', '?', '{' -> throw new Unknown();
            default -> Optional.of(Character.toString(c));
        };
    }

    private Optional<String> escape() {
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        if (c < 0x80 && !Character.isLetterOrDigit(c)) {
            return Optional.of(Character.toString(c));
        }
        if (c == 'p' || c == 'P') {
            if (regex.charAt(at) == '{') {
                at = regex.indexOf('}', at);
            }
            at++;
            return Optional.empty();
        }
        if ("dDsSwWbBAZzGhHvVRtnrfae".indexOf(c) < 0) {
            throw new Unknown();
        }
        return Optional.empty();
    }

    private void characterClass() {
        at += regex.startsWith("^", at) ? 1 : 0;
        boolean first = true;
        for (char c = regex.charAt(at); c != ']' || first; c = regex.charAt(at)) {
            if (c == '[' || c == '&' || first && c == ']') {
                throw new Unknown();
            }
            if (c == '\\') {
                at++;
                if (regex.charAt(at) == 'Q') {
                    throw new Unknown();
                }
            }
            at++;
            first = false;
        }
        at++;
    }

    /** How often the last thing is at least there, when that is said; -1 when it is not. */
    private int quantifier() {
        if (at == regex.length()) {
            return -1;
        }
        int least;
        switch (regex.charAt(at)) {
            case '*', '?' -> {
                least = 0;
                at++;
            }
            case '+' -> {
                least = 1;
                at++;
            }
            case '{' -> {
                int end = regex.indexOf('}', at);
                String number = regex.substring(at + 1, end).split(",", 2)[0];
                least = number.length() == 1 && number.charAt(0) != '0' ? 1 : 0;
                at = end + 1;
            }
            default -> {
                return -1;
            }
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++; // reluctant or possessive
        }
        return least;
    }
}

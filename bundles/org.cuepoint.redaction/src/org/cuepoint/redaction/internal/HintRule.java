package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/**
 * Secrets behind a word that names them, without a separator: {@code password "hunter2"}, {@code the API key is ...},
 * {@code password for anna is ...}, {@code machine x login y password z}, {@code IDENTIFIED BY '...'}. Behind the word
 * for a password stands one when it is quoted or not a word; behind other words only what no human would write.
 */
final class HintRule implements RedactionRule {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 128;
    private static final int FAR = 96;
    private static final int TOKENS = 7;
    private static final int SHORTEST_RANDOM = 12;
    private static final Words FILLERS = Words
            .of("auth authentication is was set to by reads = -> => : :: returned refresh reset value "
                    + "provided with changed from identified (hex) lautet are now variable password secret token key link ist id "
                    + "'' string entered given as hash shared pre-shared 5 7");
    /** What follows these is the name of somebody or something. */
    private static final Words OF = Words.of("for of user in at on per @");
    private static final Words CONFIG = Words
            .of("pre-shared-key requirepass rocommunity rwcommunity masterauth bindpw storepass keypass authpass");

    private static final List<String> BEGINNINGS = Beginnings.anyCase(List.of("pass", "token", "secret", "key",
            "credential", "contrase", "kennwort", "senha", "wachtwoord", "session", "pwd", "authorization",
            "identified", "otp ", "code ", "masterauth", "pin ", "ticket", "bindpw", "community"));

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "AaPpTtSsKkCcIiOoBbMmWw";
    }

    @Override
    public List<String> beginnings() {
        return BEGINNINGS;
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (!hint(text, at)) {
            return Optional.empty();
        }
        int start = at;
        while (start > floor && at - start < LONGEST_NAME && part(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end - at < LONGEST_NAME && part(Chars.at(text, end)) && !Chars.startsWith(text, end, "..")) {
            end++;
        }
        while (end > at && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        char before = Chars.at(text, start - 1);
        if ("-=/<".indexOf(before) >= 0 && before != 0 || !follows(text, start, end)) {
            return Optional.empty();
        }
        Strength strength = strength(text, floor, start, end);
        if (strength == Strength.NUMBER && before == '"') {
            return Optional.empty(); // a title
        }
        return strength == Strength.NONE
                ? Optional.empty()
                : search(text, end, strength, CONFIG.has(text, start, end)
                        || Quotes.at(text, end) == 1 || Chars.find(text, start, "_", end) < end);
    }

    private static boolean hint(CharSequence text, int at) {
        return switch (Chars.lower(text.charAt(at))) {
            case 'p' -> Chars.startsWithIgnoreCase(text, at, "pass") || Chars.startsWithIgnoreCase(text, at, "pwd")
                    || Chars.startsWithIgnoreCase(text, at, "pin ");
            case 't' ->
                Chars.startsWithIgnoreCase(text, at, "token") || Chars.startsWithIgnoreCase(text, at, "ticket ");
            case 's' -> Chars.startsWithIgnoreCase(text, at, "secret") || Chars.startsWithIgnoreCase(text, at, "senha")
                    || Chars.startsWithIgnoreCase(text, at, "session");
            case 'a' -> Chars.startsWithIgnoreCase(text, at, "authorization");
            case 'k' -> Chars.startsWithIgnoreCase(text, at, "key") || Chars.startsWithIgnoreCase(text, at, "kennwort");
            case 'w' -> Chars.startsWithIgnoreCase(text, at, "wachtwoord");
            case 'c' ->
                Chars.startsWithIgnoreCase(text, at, "contrase") || Chars.startsWithIgnoreCase(text, at, "credential")
                        || Chars.startsWithIgnoreCase(text, at, "code ")
                        || Chars.startsWithIgnoreCase(text, at, "community ");
            case 'i' -> Chars.startsWithIgnoreCase(text, at, "identified ");
            case 'o' -> Chars.startsWithIgnoreCase(text, at, "otp ");
            case 'm' -> Chars.startsWithIgnoreCase(text, at, "masterauth ");
            case 'b' -> Chars.startsWithIgnoreCase(text, at, "bindpw ");
            default -> false;
        };
    }

    /** Whether a space, a row of dots, a closing mark or an arrow comes next, and not the separator of a pair. */
    private static boolean follows(CharSequence text, int start, int end) {
        char c = Chars.at(text, end);
        if (c == '\'' || c == '"') {
            char first = Chars.at(text, start - (Chars.at(text, start - 2) == ' ' ? 3 : 2));
            return Chars.startsWith(text, end + 1, " to value ") || Chars.startsWith(text, end + 1, " as ")
                    || Chars.at(text, start - 1) == c
                            && (first == '(' || first == '[') && Chars.at(text, end + 1) == ',';
        }
        if (c == ',' && Chars.at(text, start - 1) == '{') {
            return Quotes.at(text, Chars.afterBlanks(text, end + 1, 1)) > 0; // a pair of Erlang
        }
        if (c == '(') {
            int close = Chars.tokenEnd(text, end + 1, LONGEST_VALUE);
            return Chars.at(text, close) == ')' && Values.random(text, end + 1, close, SHORTEST_RANDOM);
        }
        int next = Chars.afterBlanks(text, end, FAR);
        char after = Chars.at(text, next);
        return (next > end || Chars.startsWith(text, end, "....")) && after != '=' && after != ':' && after != 0;
    }

    private static Strength strength(CharSequence text, int floor, int start, int end) {
        if (KeyNames.equal(text, start, end, "identified")) {
            return Chars.startsWithIgnoreCase(text, end, " by") || Chars.startsWithIgnoreCase(text, end, " with")
                    ? Strength.PASSWORD
                    : Strength.NONE;
        }
        if (CONFIG.has(text, start, end) && Chars.lower(text.charAt(start)) == 'r'
                && Chars.lower(text.charAt(end - 1)) == 'y') {
            return Strength.PASSWORD;
        }
        if (KeyNames.equal(text, start, end, "session")) {
            return Strength.NONE; // ids of sessions join the lines of one; keys of sessions are told by their name
        }
        if (KeyNames.equal(text, start, end, "community")) {
            return Chars.startsWithIgnoreCase(text, start - 5, "snmp ") || Chars.startsWithIgnoreCase(text, start - 7,
                    "server ") ? Strength.PASSWORD : Strength.NONE;
        }
        if (KeyNames.equal(text, start, end, "pass") && Quotes.at(text, Chars.afterBlanks(text, end, 2)) > 0) {
            return Strength.PASSWORD;
        }
        Strength strength = KeyNames.judge(text, start, end);
        if (strength == Strength.QUERY || strength == Strength.LONG) {
            int before = start - 1;
            while (before > floor && start - before < LONGEST_NAME && Chars.token(text.charAt(before - 1))) {
                before--;
            }
            strength = before < start - 1 ? KeyNames.judge(text, before, end) : Strength.NONE;
            strength = KeyNames.equal(text, before, start - 1, "isakmp") ? Strength.PASSWORD : strength;
        }
        return switch (strength) {
            case PWD -> Strength.PASSWORD;
            case AUTHORIZATION -> Quotes.at(text, end) == 1 ? Strength.SECRET : Strength.NONE;
            case COOKIE, QUERY, LONG -> Strength.NONE;
            default -> strength;
        };
    }

    private static Optional<Match> search(CharSequence text, int from, Strength strength, boolean sure) {
        int at = from;
        char close = Chars.at(text, at);
        at += close == '\'' || close == '"' ? 2 : close == ',' ? 1 : 0;
        while (Chars.at(text, at) == '.') {
            at++;
        }
        int blanks = Chars.afterBlanks(text, at, 2);
        boolean arrow = Chars.startsWith(text, blanks, "-> ") || Chars.startsWith(text, blanks, "=> ");
        boolean name = false;
        for (int token = 0; token < TOKENS && at - from < FAR; token++) {
            at = Chars.afterBlanks(text, at, FAR);
            int opening = at + ("[<({".indexOf(Chars.at(text, at)) >= 0 && Chars.at(text, at) != 0 ? 1 : 0);
            int quote = Quotes.at(text, opening);
            int start = opening + quote;
            int limit = Math.min(text.length(), start + LONGEST_VALUE);
            int end = quote > 0 ? Quotes.close(text, opening, quote, limit) : wordEnd(text, start, limit);
            if (end <= start) {
                return Optional.empty();
            }
            if (!name && secret(text, start, end, strength, quote > 0, (sure || arrow) && token < 2)) {
                return Optional.of(Match.secret(start, from(text, from, at) ? second(text, end) : end));
            }
            boolean filler = FILLERS.has(text, start, end) && quote == 0;
            boolean of = OF.has(text, start, end) && quote == 0;
            if (!filler && !of && !name) {
                return Optional.empty();
            }
            name = of;
            at = end + quote;
        }
        return Optional.empty();
    }

    /** "changed from a to b" */
    private static boolean from(CharSequence text, int begin, int at) {
        return at - 5 >= begin && Chars.startsWithIgnoreCase(text, at - 5, "from ");
    }

    private static int second(CharSequence text, int end) {
        return Chars.startsWith(text, end, " to ")
                ? wordEnd(text, end + 4, Math.min(text.length(), end + LONGEST_VALUE))
                : end;
    }

    private static int wordEnd(CharSequence text, int start, int limit) {
        int end = start;
        while (end < limit && !Chars.space(text.charAt(end)) && ("\"'<>`|".indexOf(text.charAt(end)) < 0
                || text.charAt(end) == '>' && end > start && text.charAt(end - 1) == '-')) {
            end++;
        }
        while (end > start + 1 && ".,;:)]}".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean secret(CharSequence text, int start, int end, Strength strength, boolean quoted,
            boolean sure) {
        if (Placeholders.ordinary(text, start, end) || Chars.find(text, start, "${", end) < end) {
            return false;
        }
        return switch (strength) {
            case PASSWORD -> sure && Values.mixed(text, start, end) || quoted && word(text, start, end)
                    || Values.mixed(text, start, end)
                            && !place(text, start, end);
            case NUMBER -> Values.code(text, start, end);
            default -> (sure && Values.mixed(text, start, end) || Values.random(text, start, end, SHORTEST_RANDOM))
                    && !place(text, start, end);
        };
    }

    /** Whether a quoted text may be a password rather than a label: no sentence, and no name of a key. */
    private static boolean word(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.space(text.charAt(i)) || text.charAt(i) == '(') {
                return false;
            }
        }
        return end - start >= 4 && KeyNames.judge(text, start, end) == Strength.NONE;
    }

    /** An address of a host, a path, a file, a date or a version. */
    private static boolean place(CharSequence text, int start, int end) {
        boolean dots = Chars.digit(text.charAt(start)) || text.charAt(start) == 'v';
        boolean letters = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '/' && i + 1 < end && i - start < 3 || c == '(' || c == ':' && i + 1 < end
                    && Chars.at(text, i + 1) == '/') {
                return true;
            }
            if (c == '=' && i + 2 < end || c == '.' && dots && i - start < 5) {
                return true;
            }
            letters |= Chars.letter(c) && i > start;
        }
        return dots && !letters;
    }

    private static boolean part(char c) {
        return Chars.wordly(c) || c == '_' || c == '-' || c == '.';
    }
}

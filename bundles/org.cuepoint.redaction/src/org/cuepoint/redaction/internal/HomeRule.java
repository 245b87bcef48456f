package org.cuepoint.redaction.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/** One spelling of a known home folder, shown as {@code ~}. */
final class HomeRule implements RedactionRule {

    private static final int SHORTEST = 4;

    private final String lower;

    private HomeRule(String lower) {
        this.lower = lower;
    }

    /**
     * Rules for the spellings of a home folder: as it is, with escaped backslashes, with slashes, and percent-encoded
     * as in file URLs. Case does not matter. A folder as short as {@code /} is no home.
     */
    static List<HomeRule> of(String home) {
        String plain = home.endsWith("/") || home.endsWith("\\") ? home.substring(0, home.length() - 1) : home;
        if (plain.length() < SHORTEST) {
            return List.of();
        }
        Set<String> spellings = new LinkedHashSet<>();
        for (String one : List.of(plain, plain.replace("\\", "\\\\"), plain.replace('\\', '/'))) {
            spellings.add(one.toLowerCase(Locale.ROOT));
            spellings.add(one.replace(" ", "%20").toLowerCase(Locale.ROOT));
        }
        return spellings.stream().map(HomeRule::new).toList();
    }

    @Override
    public String kind() {
        return "home";
    }

    @Override
    public String triggers() {
        String first = lower.substring(0, 1);
        return first + first.toUpperCase(Locale.ROOT);
    }

    @Override
    public List<String> beginnings() {
        return Beginnings.anyCase(List.of(lower));
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        int end = at + lower.length();
        char before = at > floor ? Chars.at(text, at - 1) : 0;
        boolean apart = !Chars.token(before) || lower.charAt(0) == '/' && localhost(text, at);
        if (!apart || before == '.' || !Chars.startsWithIgnoreCase(text, at, lower)) {
            return Optional.empty();
        }
        char after = Chars.at(text, end);
        boolean whole = !Chars.token(after) && after != '.' && after != '%'
                || after == '.' && !Chars.token(Chars.at(text, end + 1));
        return whole ? Optional.of(new Match(at, end, "~")) : Optional.empty();
    }

    /** File URLs of music software name the host: {@code file://localhost/Users/...}. */
    static boolean localhost(CharSequence text, int at) {
        return Chars.startsWithIgnoreCase(text, at - "//localhost".length(), "//localhost");
    }
}

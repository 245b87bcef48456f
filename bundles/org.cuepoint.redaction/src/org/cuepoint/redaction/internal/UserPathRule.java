package org.cuepoint.redaction.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * User names in paths: what follows {@code /home/}, {@code /Users/} or {@code \Users\} at the start of a path, and the
 * known names wherever they are a whole part of one.
 */
final class UserPathRule implements RedactionRule {

    private static final String MASK = "[user]";
    private static final int LONGEST = 64;
    private static final List<String> PLACES = List.of("/home/", "/users/", "\\users\\", "\\\\users\\\\");
    private static final Set<String> NOBODY = Set.of("shared", "public", "default", "all users", "default user",
            "linuxbrew", "guest", "all", "lost+found");
    private static final Set<String> TOO_COMMON = Set.of("root", "user", "users", "admin", "home", "music", "data",
            "test",
            "main", "build", "java", "org", "com", "src", "bin", "lib", "usr", "var", "tmp", "work");

    private final Set<String> names = new HashSet<>();

    /** @param userNames names to be masked; those shorter than three letters or as common as "root" are left alone */
    UserPathRule(List<String> userNames) {
        for (String name : userNames) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.length() > 2 && !TOO_COMMON.contains(lower)) {
                names.add(lower);
            }
        }
    }

    @Override
    public String kind() {
        return "user";
    }

    @Override
    public String triggers() {
        return "/\\";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        char next = Chars.at(text, at + 1);
        if (next == 'h' || next == 'H' || next == 'u' || next == 'U' || next == '\\') {
            for (String place : PLACES) {
                if (Chars.startsWithIgnoreCase(text, at, place) && startsPath(text, at)) {
                    return masked(text, at + place.length(), false);
                }
            }
        }
        return names.isEmpty() || separator(next) ? Optional.empty() : masked(text, at + 1, true);
    }

    private Optional<Match> masked(CharSequence text, int start, boolean knownOnly) {
        int end = start;
        int firstSpace = -1;
        while (end < text.length() && end - start < LONGEST && name(text.charAt(end))) {
            firstSpace = firstSpace < 0 && text.charAt(end) == ' ' ? end : firstSpace;
            end++;
        }
        // A name may hold spaces only when the path goes on behind it: otherwise they end the path.
        if (firstSpace >= 0 && !separator(Chars.at(text, end))) {
            end = firstSpace;
        }
        while (end > start && ".,;)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == start) {
            return Optional.empty();
        }
        String lower = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        boolean person = knownOnly ? names.contains(lower) : !NOBODY.contains(lower);
        return person ? Optional.of(new Match(start, end, MASK)) : Optional.empty();
    }

    /** Not inside a longer path or a URL with a host: {@code https://example.com/home/news} is nobody's home. */
    private static boolean startsPath(CharSequence text, int at) {
        char before = Chars.at(text, at - 1);
        boolean drive = before == ':' || before == '\\' || before == '/';
        return drive || !Chars.token(before) && before != '.' && before != ']' && before != ')'
                && before < 0x80 || HomeRule.localhost(text, at);
    }

    private static boolean separator(char c) {
        return c == '/' || c == '\\';
    }

    private static boolean name(char c) {
        return !separator(c) && "\"'<>|*?:[]{}=&@#$".indexOf(c) < 0 && !Character.isISOControl(c);
    }
}

package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/** The name of this computer wherever it is a whole word. Names that say nothing of their owner are left alone. */
final class HostRule implements RedactionRule {

    private static final String MASK = "[host]";
    private static final int SHORTEST = 4;
    private static final Words COMMON = Words
            .of("localhost linux ubuntu debian fedora arch windows desktop laptop notebook "
                    + "computer server client home office studio music work workstation macbook imac macos raspberrypi build runner "
                    + "test host default user root machine local node docker container cuepoint beatport rekordbox");

    private final String name;

    private HostRule(String name) {
        this.name = name;
    }

    /** The rule for a name, without its domain; empty for a name that is too short or too common to be masked. */
    static Optional<RedactionRule> of(String hostName) {
        String name = hostName.strip().toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        name = dot > 0 ? name.substring(0, dot) : name;
        boolean plain = name.chars().allMatch(c -> c < 128 && (Chars.alphanumeric((char) c) || c == '-' || c == '_'));
        return plain && name.length() >= SHORTEST && Chars.alphanumeric(name.charAt(0))
                && !COMMON.has(name, 0, name.length()) ? Optional.of(new HostRule(name)) : Optional.empty();
    }

    @Override
    public String kind() {
        return "host";
    }

    @Override
    public String triggers() {
        String first = name.substring(0, 1);
        return first + first.toUpperCase(Locale.ROOT);
    }

    @Override
    public List<String> beginnings() {
        return Beginnings.anyCase(List.of(name));
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        int end = at + name.length();
        boolean whole = (at == floor || !inside(Chars.at(text, at - 1))) && !inside(Chars.at(text, end));
        return whole && Chars.startsWithIgnoreCase(text, at, name)
                ? Optional.of(new Match(at, end, MASK))
                : Optional.empty();
    }

    private static boolean inside(char c) {
        return Chars.alphanumeric(c) || c == '-' || c == '_';
    }
}

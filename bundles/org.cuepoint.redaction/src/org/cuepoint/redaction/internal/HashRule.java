package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Hashed passwords in the form of crypt(5): {@code $6$salt$hash}, {@code $2b$12$...}, {@code $argon2id$...}, those of
 * Windows ({@code LM:NT:::}), and vaults of Ansible.
 */
final class HashRule implements RedactionRule {

    private static final List<String> KINDS = List.of("$1$", "$2a$", "$2b$", "$2y$", "$5$", "$6$", "$7$", "$y$", "$gy$",
            "$apr1$", "$argon2", "$pbkdf2", "$scrypt$", "$ansible_vault;");
    private static final int SHORTEST = 16;
    private static final int LONGEST_BLOCK = 1 << 14;

    @Override
    public String kind() {
        return "password-hash";
    }

    @Override
    public String triggers() {
        return "$";
    }

    @Override
    public List<String> beginnings() {
        return Beginnings.anyCase(KINDS);
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        String kind = "";
        for (String one : KINDS) {
            kind = Chars.startsWithIgnoreCase(text, at, one) ? one : kind;
        }
        if (kind.isEmpty() || Chars.at(text, at - 1) == '$' || Chars.wordly(Chars.at(text, at - 1))) {
            // The names of Java's inner classes and lambdas have such numbers too.
            return Optional.empty();
        }
        if (kind.endsWith(";")) {
            return vault(text, at);
        }
        int end = at;
        while (end < text.length() && (Chars.alphanumeric(text.charAt(end))
                || "$./=,+-_@".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end - at >= SHORTEST ? Optional.of(Match.secret(at, end)) : Optional.empty();
    }

    /** The lines of hexadecimal digits below the header. */
    private static Optional<Match> vault(CharSequence text, int at) {
        int start = Chars.find(text, at, "\n", Math.min(text.length(), at + 64)) + 1;
        int end = start;
        while (end < text.length() && end - start < LONGEST_BLOCK && (Chars.hex(text.charAt(end))
                || Chars.space(text.charAt(end)))) {
            end++;
        }
        while (end > start && Chars.space(text.charAt(end - 1))) {
            end--;
        }
        return end - start >= SHORTEST && start < text.length()
                ? Optional.of(Match.secret(start, end))
                : Optional.empty();
    }
}

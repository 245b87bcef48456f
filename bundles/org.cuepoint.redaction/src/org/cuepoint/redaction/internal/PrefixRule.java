package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Tokens that their issuers begin with fixed letters, so that they can be found. The prefixes are those that the
 * issuers document.
 */
public final class PrefixRule implements RedactionRule {

    /** Which characters may follow the prefix. */
    private enum Alphabet {
        TOKEN, DOTTED, UPPER, HEX, PATH;

        boolean has(char c) {
            return switch (this) {
                case TOKEN -> Chars.token(c);
                case DOTTED -> Chars.token(c) || c == '.';
                case UPPER -> c >= 'A' && c <= 'Z' || Chars.digit(c);
                case HEX -> Chars.digit(c) || c >= 'a' && c <= 'f';
                case PATH -> Chars.token(c) || c == '/';
            };
        }
    }

    private static final int ANY = Integer.MAX_VALUE;

    private final String kind;
    private final String prefix;
    private final Alphabet alphabet;
    private final int atLeast;
    private final int atMost;

    private PrefixRule(String kind, String prefix, Alphabet alphabet, int atLeast, int atMost) {
        this.kind = kind;
        this.prefix = prefix;
        this.alphabet = alphabet;
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    /** A rule for a prefix followed by at least so many letters, digits, underscores and hyphens. */
    public static RedactionRule of(String kind, String prefix, int atLeast) {
        return new PrefixRule(kind, prefix, Alphabet.TOKEN, atLeast, ANY);
    }

    /** The tokens of well-known issuers. */
    static List<RedactionRule> known() {
        return List.of(aws("AKIA"), aws("ASIA"), aws("ABIA"), aws("ACCA"),
                of("github", "ghp_", 30), of("github", "gho_", 30), of("github", "ghu_", 30), of("github", "ghs_", 30),
                of("github", "ghr_", 30), of("github", "github_pat_", 20),
                of("gitlab", "glpat-", 16), of("gitlab", "glptt-", 16), of("gitlab", "gldt-", 16),
                of("slack", "xoxb-", 10), of("slack", "xoxp-", 10), of("slack", "xoxa-", 10), of("slack", "xoxr-", 10),
                of("slack", "xoxs-", 10), of("slack", "xoxe-", 10), of("slack", "xoxe.xoxp-", 10),
                of("slack", "xapp-", 10),
                new PrefixRule("slack", "hooks.slack.com/services/", Alphabet.PATH, 20, ANY),
                new PrefixRule("discord", "discord.com/api/webhooks/", Alphabet.PATH, 20, ANY),
                of("stripe", "sk_live_", 10), of("stripe", "sk_test_", 10), of("stripe", "rk_live_", 10),
                of("stripe", "rk_test_", 10), of("stripe", "whsec_", 10),
                of("google", "AIza", 30), of("google", "GOCSPX-", 20),
                new PrefixRule("google", "ya29.", Alphabet.DOTTED, 20, ANY),
                new PrefixRule("google", "1//0", Alphabet.TOKEN, 30, ANY),
                of("openai", "sk-proj-", 20), of("anthropic", "sk-ant-", 20),
                new PrefixRule("openai", "sk-", Alphabet.TOKEN, 40, ANY),
                of("npm", "npm_", 30), of("pypi", "pypi-", 40), of("huggingface", "hf_", 30),
                of("digitalocean", "dop_v1_", 40), of("digitalocean", "doo_v1_", 40), of("shopify", "shpat_", 30),
                of("square", "sq0atp-", 20), of("square", "sq0csp-", 20), of("dropbox", "sl.B", 60),
                of("heroku", "HRKU-", 30), of("atlassian", "ATATT3", 40), of("databricks", "dapi", 32),
                of("linear", "lin_api_", 30), of("notion", "ntn_", 40), of("age", "AGE-SECRET-KEY-1", 50),
                new PrefixRule("twilio", "SK", Alphabet.HEX, 32, 32),
                new PrefixRule("sendgrid", "SG.", Alphabet.DOTTED, 40, ANY),
                new PrefixRule("vault", "hvs.", Alphabet.TOKEN, 20, ANY),
                of("sentry", "sntrys_", 30), of("sentry", "sntryu_", 30), of("mailchimp", "md-", 22));
    }

    private static RedactionRule aws(String prefix) {
        return new PrefixRule("aws", prefix, Alphabet.UPPER, 16, 16);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String triggers() {
        return prefix.substring(0, 1);
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (!Chars.startsWith(text, at, prefix)) {
            return Optional.empty();
        }
        char before = Chars.at(text, at - 1);
        boolean apart = alphabet == Alphabet.PATH || !Chars.token(before) && !alphabet.has(before);
        if (!apart && at > floor) {
            return Optional.empty();
        }
        int start = at + prefix.length();
        int end = start;
        boolean digit = false;
        while (end < text.length() && alphabet.has(text.charAt(end))) {
            digit |= Chars.digit(text.charAt(end));
            end++;
        }
        int length = end - start;
        boolean ends = alphabet == Alphabet.PATH || !Chars.token(Chars.at(text, end));
        boolean token = digit && ends && length >= atLeast && length <= atMost;
        return token ? Optional.of(Match.secret(alphabet == Alphabet.PATH ? start : at, end)) : Optional.empty();
    }
}

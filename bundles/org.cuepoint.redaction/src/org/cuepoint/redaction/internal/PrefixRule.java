package org.cuepoint.redaction.internal;

import java.util.ArrayList;
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
        TOKEN, DOTTED, UPPER, HEX, PATH, EQUALS, DOLLAR, STARRED;

        boolean has(char c) {
            return switch (this) {
                case TOKEN -> Chars.token(c);
                case DOTTED -> Chars.token(c) || c == '.';
                case UPPER -> c >= 'A' && c <= 'Z' || Chars.digit(c);
                case HEX -> Chars.digit(c) || c >= 'a' && c <= 'f';
                case PATH -> Chars.token(c) || c == '/' || c == '@';
                case EQUALS -> Chars.token(c) || c == '=';
                case DOLLAR -> Chars.token(c) || c == '$';
                case STARRED -> Chars.token(c) || c == '*';
            };
        }
    }

    private static final int LONG = 30;
    private static final int ANY = Integer.MAX_VALUE;

    /** Kind, alphabet, how many characters follow at least, and prefixes. */
    private static final String KNOWN = """
            aws UPPER 16 AKIA ASIA ABIA ACCA
            github TOKEN 30 ghp_ gho_ ghu_ ghs_ ghr_
            github TOKEN 20 github_pat_
            gitlab TOKEN 16 glpat- glptt- gldt- glrt- glcbt- glsoat-
            slack TOKEN 10 xoxb- xoxp- xoxa- xoxr- xoxs- xoxe- xoxe.xoxp- xapp-
            slack PATH 20 hooks.slack.com/services/ hooks.slack.com/workflows/ hooks.slack.com/triggers/
            discord PATH 20 discord.com/api/webhooks/ discordapp.com/api/webhooks/
            teams PATH 20 webhook.office.com/webhookb2/
            stripe TOKEN 10 sk_live_ sk_test_ rk_live_ rk_test_ whsec_
            google TOKEN 30 AIza
            google TOKEN 20 GOCSPX-
            google DOTTED 16 ya29.
            google TOKEN 30 1//0
            openai TOKEN 20 sk-proj- sk-svcacct- sk-admin-
            openai TOKEN 40 sk-
            openai STARRED 10 sk-proj- sk-
            anthropic TOKEN 20 sk-ant-
            openrouter TOKEN 16 sk-or-v1-
            npm TOKEN 30 npm_
            pypi TOKEN 16 pypi-
            huggingface TOKEN 30 hf_
            groq TOKEN 40 gsk_
            replicate TOKEN 30 r8_
            perplexity TOKEN 40 pplx-
            digitalocean TOKEN 40 dop_v1_ doo_v1_ dor_v1_
            shopify TOKEN 30 shpat_ shpss_ shpca_ shppa_
            square TOKEN 20 sq0atp- sq0csp-
            square TOKEN 50 EAAAE
            facebook TOKEN 40 EAAC EAAB EAAG EAAD
            paypal DOLLAR 30 access_token$production$ access_token$sandbox$
            dropbox TOKEN 60 sl.B
            heroku TOKEN 30 HRKU-
            atlassian EQUALS 30 ATATT3 ATCTT3
            databricks TOKEN 32 dapi
            linear TOKEN 30 lin_api_
            notion TOKEN 40 ntn_ secret_
            age TOKEN 50 AGE-SECRET-KEY-1
            twilio HEX 32 SK
            sendgrid DOTTED 40 SG.
            mailgun TOKEN 32 key-
            brevo TOKEN 60 xkeysib-
            vault TOKEN 20 hvs. hvb. hvr.
            vault TOKEN 24 s.
            sentry EQUALS 30 sntrys_ sntryu_
            mailchimp TOKEN 22 md-
            docker TOKEN 20 dckr_pat_ dckr_oat_
            postman TOKEN 40 PMAK-
            newrelic TOKEN 26 NRAK- NRJS-
            grafana TOKEN 20 glsa_ glc_
            figma TOKEN 30 figd_
            typeform DOTTED 30 tfp_
            readme TOKEN 60 rdme_
            hubspot TOKEN 30 pat-na1- pat-eu1-
            terraform TOKEN 60 atlasv1.
            doppler TOKEN 36 dp.pt. dp.st. dp.ct.
            onepassword TOKEN 30 ops_ey
            supabase TOKEN 30 sbp_ sb_secret_
            rubygems TOKEN 16 rubygems_
            cargo TOKEN 30 cio
            nuget TOKEN 40 oy2
            sonar TOKEN 16 squ_ sqp_ sqa_
            jfrog TOKEN 24 AKCp
            cas TOKEN 20 TGT- ST-
            swarm TOKEN 50 SWMTKN-1-
            stripe TOKEN 30 pi_ seti_
            twitch TOKEN 26 oauth:
            """;

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
        List<RedactionRule> rules = new ArrayList<>();
        for (String line : KNOWN.strip().split("\\n")) {
            String[] parts = line.strip().split("\\s+");
            Alphabet alphabet = Alphabet.valueOf(parts[1]);
            for (int i = 3; i < parts.length; i++) {
                int least = Integer.parseInt(parts[2]);
                boolean exact = alphabet == Alphabet.UPPER || alphabet == Alphabet.HEX && parts[i].length() < 4;
                rules.add(new PrefixRule(parts[0], parts[i], alphabet, least, exact ? least : ANY));
            }
        }
        return List.copyOf(rules);
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
    public List<String> beginnings() {
        return List.of(prefix);
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (!Chars.startsWith(text, at, prefix)) {
            return Optional.empty();
        }
        char before = Chars.at(text, at - 1);
        boolean apart = alphabet == Alphabet.PATH
                || !Chars.token(before) && !alphabet.has(before) && before != '.' && before != '/'
                || before == '/' && alphabet != Alphabet.HEX && prefix.length() > 2;
        if (!apart && at > floor) {
            return Optional.empty();
        }
        int start = at + prefix.length();
        int end = start;
        boolean digit = false;
        boolean upper = false;
        boolean lower = false;
        while (end < text.length() && alphabet.has(text.charAt(end))) {
            char c = text.charAt(end);
            digit |= Chars.digit(c);
            upper |= Chars.upper(c);
            lower |= Chars.letter(c) && !Chars.upper(c);
            end++;
        }
        int length = end - start;
        boolean ends = alphabet == Alphabet.PATH || !Chars.token(Chars.at(text, end));
        boolean made = digit || upper && lower && length >= LONG;
        boolean token = made && ends && length >= atLeast && length <= atMost;
        return token ? Optional.of(Match.secret(alphabet == Alphabet.PATH ? start : at, end)) : Optional.empty();
    }
}

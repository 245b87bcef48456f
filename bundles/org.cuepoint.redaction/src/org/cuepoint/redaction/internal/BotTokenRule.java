package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Tokens that are known by their parts: of Telegram's bots ({@code digits:AA...}), of Discord's
 * ({@code base64 of digits.six.27}), keys of Mailchimp ({@code hexadecimal-us1}), tokens of Terraform Cloud
 * ({@code x.atlasv1.y}).
 */
final class BotTokenRule implements RedactionRule {

    private static final int TELEGRAM = 30;
    private static final int HEX = 32;

    @Override
    public String kind() {
        return "bot-token";
    }

    @Override
    public String triggers() {
        return ":-.MNO";
    }

    @Override
    public List<String> beginnings() {
        return List.of(":A", "-u", ".a", "MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        return switch (text.charAt(at)) {
            case ':' -> telegram(text, floor, at);
            case '-' -> mailchimp(text, floor, at);
            case '.' -> terraform(text, floor, at);
            default -> discord(text, floor, at);
        };
    }

    private static Optional<Match> telegram(CharSequence text, int floor, int at) {
        int start = at;
        while (start > floor && at - start <= 12 && Chars.digit(text.charAt(start - 1))) {
            start--;
        }
        int end = tokenEnd(text, at + 1, 80);
        boolean bot = Chars.at(text, at + 2) == 'A' && at - start >= 6 && at - start <= 12 && end - at > TELEGRAM;
        return bot ? Optional.of(Match.secret(start, end)) : Optional.empty();
    }

    private static Optional<Match> mailchimp(CharSequence text, int floor, int at) {
        int start = at;
        while (start > floor && at - start <= HEX && Chars.hex(text.charAt(start - 1))) {
            start--;
        }
        int end = Chars.startsWith(text, at, "-us") ? tokenEnd(text, at + 3, 4) : at;
        boolean key = at - start == HEX && end > at + 3 && end < at + 6 && Chars.digit(text.charAt(at + 3))
                && Chars.digit(text.charAt(end - 1));
        return key ? Optional.of(Match.secret(start, end)) : Optional.empty();
    }

    private static Optional<Match> terraform(CharSequence text, int floor, int at) {
        if (!Chars.startsWith(text, at, ".atlasv1.")) {
            return Optional.empty();
        }
        int start = at;
        while (start > floor && at - start <= 20 && Chars.alphanumeric(text.charAt(start - 1))) {
            start--;
        }
        int end = tokenEnd(text, at + 9, 200);
        return at - start >= 10 && end - at > 40 ? Optional.of(Match.secret(start, end)) : Optional.empty();
    }

    private static Optional<Match> discord(CharSequence text, int floor, int at) {
        if (at > floor && Chars.token(Chars.at(text, at - 1))) {
            return Optional.empty();
        }
        int first = tokenEnd(text, at, 40);
        int second = Chars.at(text, first) == '.' ? tokenEnd(text, first + 1, 8) : first;
        int third = Chars.at(text, second) == '.' ? tokenEnd(text, second + 1, 80) : second;
        boolean token = first - at >= 22 && first - at <= 30 && second - first == 7 && third - second >= 27;
        return token ? Optional.of(Match.secret(at, third)) : Optional.empty();
    }

    private static int tokenEnd(CharSequence text, int from, int atMost) {
        return Chars.tokenEnd(text, from, atMost);
    }
}

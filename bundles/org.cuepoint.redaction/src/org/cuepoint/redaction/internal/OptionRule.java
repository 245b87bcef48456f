package org.cuepoint.redaction.internal;

import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/** Secrets on a command line: {@code --password value}. The form with an equals sign is a key like others. */
final class OptionRule implements RedactionRule {

    private static final int LONGEST_KEY = 64;

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "-";
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (Chars.at(text, at + 1) != '-' || Chars.at(text, at - 1) == '-') {
            return Optional.empty();
        }
        int keyStart = at + 2;
        int keyEnd = keyStart;
        while (keyEnd - keyStart < LONGEST_KEY && Chars.token(Chars.at(text, keyEnd))) {
            keyEnd++;
        }
        int start = keyEnd + 1;
        char first = Chars.at(text, start);
        if (Chars.at(text, keyEnd) != ' ' || first == '-' || first == 0 || Chars.space(first)) {
            return Optional.empty();
        }
        Strength strength = KeyNames.judge(text, keyStart, keyEnd);
        if (strength != Strength.PASSWORD && strength != Strength.SECRET && strength != Strength.PWD) {
            return Optional.empty();
        }
        int quote = Quotes.at(text, start);
        int end = quote > 0 ? Quotes.close(text, start, quote, text.length()) : Values.end(text, start, false);
        start += quote;
        boolean ordinary = end <= start || Values.ordinary(text, start, Math.min(end, start + LONGEST_KEY));
        return ordinary ? Optional.empty() : Optional.of(Match.secret(start, end));
    }
}

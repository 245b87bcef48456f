package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Arguments of programs that are a secret by their place: {@code htpasswd -b FILE USER PASSWORD},
 * {@code composer config http-basic.HOST USER PASSWORD}, {@code net use ... /user:USER PASSWORD},
 * {@code echo PASSWORD | ... --password-stdin}, and the workflow commands {@code ::add-mask::} and
 * {@code ::set-output name=token::}.
 */
final class ArgumentRule implements RedactionRule {

    private static final int FAR = 160;
    private static final String MASKED = "::add-mask::";
    private static final String OUTPUT = "::set-output name=";

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "he/:als";
    }

    @Override
    public List<String> beginnings() {
        return List.of("htpasswd -b ", "http-basic.", "echo ", "/user:", "::", "auth(", "login(", "sqlplus ",
                "stats auth ");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (Chars.startsWith(text, at, "htpasswd -b ")) {
            return argument(text, at + "htpasswd -b ".length(), 2);
        }
        if (Chars.startsWith(text, at, "http-basic.")) {
            return argument(text, at, 2);
        }
        if (Chars.startsWith(text, at, "/user:")) {
            int from = at;
            while (from > 0 && at - from < FAR && !Chars.lineEnd(text.charAt(from - 1))) {
                from--;
            }
            return Chars.find(text, from, "net use", at) < at ? argument(text, at, 1) : Optional.empty();
        }
        if (Chars.startsWith(text, at, "echo ")) {
            return echoed(text, at + 5);
        }
        if (Chars.startsWith(text, at, "auth(") || Chars.startsWith(text, at, "login(")) {
            return called(text, Chars.find(text, at, "(", at + 6) + 1);
        }
        if (Chars.startsWith(text, at, "sqlplus ") || Chars.startsWith(text, at, "stats auth ")) {
            boolean oracle = Chars.at(text, at + 1) == 'q';
            int start = at + (oracle ? "sqlplus ".length() : "stats auth ".length());
            int end = end(text, start);
            int last = oracle ? Chars.find(text, start, "@", end) : end;
            boolean both = Chars.find(text, start, oracle ? "/" : ":", last) < last;
            return both ? found(text, start, last) : Optional.empty();
        }
        if (Chars.startsWith(text, at, MASKED)) {
            return found(text, at + MASKED.length(), Chars.lineEndFrom(text, at));
        }
        return Chars.startsWith(text, at, OUTPUT) ? output(text, at + OUTPUT.length()) : Optional.empty();
    }

    /** The argument after so many others. */
    private static Optional<Match> argument(CharSequence text, int from, int after) {
        int start = from;
        for (int i = 0; i < after; i++) {
            int end = end(text, start);
            if (end == start || Chars.at(text, end) != ' ' || Chars.at(text, end + 1) == '-') {
                return Optional.empty();
            }
            start = end + 1;
        }
        int quote = Quotes.at(text, start);
        return found(text, start + quote, quote > 0
                ? Quotes.close(text, start, quote, Math.min(text.length(), start + FAR))
                : end(text, start));
    }

    /** The second of two literal arguments: {@code auth("user", "password")}. */
    private static Optional<Match> called(CharSequence text, int from) {
        int quote = Quotes.at(text, from);
        int limit = Math.min(text.length(), from + FAR);
        int end = quote == 0 ? from : Quotes.close(text, from, quote, limit) + quote;
        int next = quote > 0 && Chars.at(text, end) == ',' ? Chars.afterBlanks(text, end + 1, 2) : end;
        int mark = next > end ? Quotes.at(text, next) : 0;
        int close = mark == 0 ? next : Quotes.close(text, next, mark, limit);
        boolean last = mark > 0 && Chars.at(text, close + mark) == ')';
        return last ? found(text, next + mark, close) : Optional.empty();
    }

    private static Optional<Match> echoed(CharSequence text, int from) {
        int quote = Quotes.at(text, from);
        int end = quote > 0 ? Quotes.close(text, from, quote, Math.min(text.length(), from + FAR)) : end(text, from);
        int pipe = Chars.afterBlanks(text, end + quote, 2);
        int limit = Chars.at(text, pipe) == '|'
                ? Chars.find(text, pipe, "\n", Math.min(text.length(), pipe + FAR))
                : pipe;
        boolean read = Chars.find(text, pipe, "--password-stdin", limit) < limit;
        return read ? found(text, from + quote, end) : Optional.empty();
    }

    private static Optional<Match> output(CharSequence text, int from) {
        int end = Chars.tokenEnd(text, from, FAR);
        boolean secret = Chars.startsWith(text, end, "::") && KeyNames.judge(text, from, end).strong();
        return secret ? found(text, end + 2, Chars.lineEndFrom(text, end)) : Optional.empty();
    }

    private static int end(CharSequence text, int start) {
        int end = start;
        while (end - start < FAR && end < text.length() && !Chars.space(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Optional<Match> found(CharSequence text, int start, int end) {
        return end > start && !Placeholders.ordinary(text, start, end)
                ? Optional.of(Match.secret(start, end))
                : Optional.empty();
    }
}

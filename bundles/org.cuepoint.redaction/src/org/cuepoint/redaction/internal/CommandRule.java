package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * Options of well-known programs whose names do not say that a secret follows: {@code curl -u user:password},
 * {@code mysql -psecret}, {@code docker login -p secret}.
 */
final class CommandRule implements RedactionRule {

    /** How far before an option its program may stand. */
    private static final int FAR = 160;
    private static final int LONGEST_OPTION = 16;
    private static final int LONGEST_VALUE = 256;

    /** Options and the programs whose secret is the next argument. */
    private static final Map<String, Words> NEXT = Map.ofEntries(
            Map.entry("-u", Words.of("curl mailx")), Map.entry("--user", Words.of("curl")),
            Map.entry("-U", Words.of("curl smbclient")), Map.entry("--proxy-user", Words.of("curl")),
            Map.entry("-b", Words.of("curl")), Map.entry("--cookie", Words.of("curl")),
            Map.entry("-a", Words.of("http https httpie redis-cli")),
            Map.entry("-p", Words.of("login sshpass twine mongo mongosh mongodump rar")),
            Map.entry("-P", Words.of("unzip zip sqlcmd isql bcp")),
            Map.entry("-w", Words.of("ldapsearch ldapmodify ldapadd ldapdelete")),
            Map.entry("-c", Words.of("snmpwalk snmpget snmpset")));
    /** Programs whose secret follows the letter {@code -p} directly. */
    private static final Words JOINED = Words.of("mysql mysqldump mysqladmin mariadb mariadb-dump 7z 7za mycli");

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String triggers() {
        return "-";
    }

    @Override
    public List<String> beginnings() {
        return List.of("-u", "-U", "-P", "-b", "-a", "-p", "-w", "-c", "--");
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        char before = Chars.at(text, at - 1);
        if (before != ' ' && before != '"' && before != '\'' && before != ',' && before != '[') {
            return Optional.empty();
        }
        int end = at + 1 + (Chars.at(text, at + 1) == '-' ? 1 : 0);
        end = Chars.tokenEnd(text, end, LONGEST_OPTION);
        Words programs = NEXT.get(text.subSequence(at, end).toString());
        int start = OptionRule.gapEnd(text, end, Quotes.at(text, end));
        if (programs != null && start > end && program(text, at, programs)) {
            return value(text, start, Chars.at(text, at + 1) == 'b' || Chars.at(text, at + 2) == 'c');
        }
        boolean joined = Chars.at(text, at + 1) == 'p' && end > at + 2 && program(text, at, JOINED);
        return joined ? value(text, at + 2, false) : Optional.empty();
    }

    private static Optional<Match> value(CharSequence text, int from, boolean cookie) {
        int quote = Quotes.at(text, from);
        int start = from + quote;
        int end = quote > 0 ? Quotes.close(text, from, quote, text.length()) : Values.end(text, start, false);
        int judged = Math.min(end, start + LONGEST_VALUE);
        int user = Chars.find(text, start, "%", judged); // smbclient's user%password
        boolean file = cookie && Chars.find(text, start, "=", judged) == judged;
        if (end <= start || file || Chars.at(text, start) == '-' || Placeholders.ordinary(text, start, judged)
                || Chars.at(text, start) == '$') {
            return Optional.empty();
        }
        boolean named = user < judged && Chars.find(text, start, ":", judged) == judged && !cookie && user > start
                && !Chars.hex(Chars.at(text, user + 1));
        int begin = named ? user + 1 : start;
        return Placeholders.ordinary(text, begin, end) ? Optional.empty() : Optional.of(Match.secret(begin, end));
    }

    /** Whether one of the programs stands before the option on its line. */
    private static boolean program(CharSequence text, int at, Words programs) {
        int end = at;
        int limit = Math.max(0, at - FAR);
        while (end > limit && !Chars.lineEnd(text.charAt(end - 1))) {
            int start = end;
            while (start > limit && Chars.token(text.charAt(start - 1))) {
                start--;
            }
            if (programs.has(text, start, end)) {
                return true;
            }
            end = start == end ? end - 1 : start;
        }
        return false;
    }
}

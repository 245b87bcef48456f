package org.cuepoint.redaction.internal;

/** Where an unquoted value ends, and whether it looks like a secret. */
final class Values {

    /** How many characters a judgement may look at. */
    private static final int JUDGED = 256;
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_WEAK = 6;
    private static final int SHORTEST_LONG = 20;
    private static final Words ALGORITHMS = Words
            .of("md5 sha1 sha-1 sha224 sha256 sha-256 sha384 sha-384 sha512 sha-512 "
                    + "sha256withrsa sha384withrsa sha512withrsa sha256withecdsa hmacsha1 hmacsha256 hmacsha512 hmac-sha1 "
                    + "hmac-sha256 hmac-sha512 oauth oauth1 oauth2 oauthbearer pbkdf2 pbkdf2withhmacsha256 pbkdf2withhmacsha512 "
                    + "rs256 hs256 es256 ps256 base64");
    private static final int SHORTEST_RUN = 16;

    private Values() {
    }

    /**
     * The end of an unquoted value: at white space, quotation marks, {@code &} and angle brackets; at a comma,
     * semicolon or closing bracket only where something new begins behind it, as passwords may hold them.
     *
     * @param encoded whether the text around is percent-encoded
     */
    static int end(CharSequence text, int start, boolean encoded) {
        return end(text, start, encoded, text.length());
    }

    private static int end(CharSequence text, int start, boolean encoded, int limit) {
        int end = start;
        while (end < limit && !ends(text, end, encoded)) {
            end++;
        }
        return end;
    }

    /** A bounded look at the value: its end, or a position far enough behind its start to judge it. */
    static int judgedEnd(CharSequence text, int start, boolean encoded) {
        return end(text, start, encoded, Math.min(text.length(), start + JUDGED));
    }

    private static boolean ends(CharSequence text, int at, boolean encoded) {
        char c = text.charAt(at);
        if (Chars.alphanumeric(c)) {
            return false;
        }
        char next = Chars.at(text, at + 1);
        return switch (c) {
            case '&', '"', '\'', '<', '>', '`' -> true;
            case ',', ';' -> next == 0 || Chars.space(next) || Quotes.at(text, at + 1) > 0 || Chars.closing(next)
                    || next == ';' || pair(text, at + 1);
            case ')', ']', '}' ->
                next == 0 || Chars.space(next) || Chars.closing(next) || ",;.:\"'&".indexOf(next) >= 0;
            case '\\' -> next == 'n' || next == 'r' || next == '"' || next == '\'';
            case '%' -> encoded && percentEnd(text, at);
            case '#' -> false;
            case ':' -> next == ' ';
            case '、', '。', '，', '；', '」', '』' -> true;
            default -> Chars.space(c);
        };
    }

    /** An encoded {@code &}, quotation mark, space or control character, of URLs within URLs too. */
    private static boolean percentEnd(CharSequence text, int at) {
        int from = Chars.startsWith(text, at, "%25") ? at + 2 : at;
        char first = Chars.at(text, from + 1);
        char second = Chars.at(text, from + 2);
        return first == '2' && (second == '6' || second == '2' || second == '0') || first == '0';
    }

    /** Whether a name and a separator begin here: the next pair of a list. */
    private static boolean pair(CharSequence text, int from) {
        int end = from;
        while (end - from < LONGEST_NAME && (Chars.token(Chars.at(text, end)) || Chars.at(text, end) == '.')) {
            end++;
        }
        char separator = Chars.at(text, end);
        return end > from && (separator == '=' || separator == ':');
    }

    /** Whether a value looks made by a machine: letters with digits, or long with both cases. */
    static boolean secretLike(CharSequence text, int start, int end) {
        int limit = Math.min(end, start + JUDGED);
        boolean digit = false;
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            digit |= Chars.digit(c);
            upper |= Chars.upper(c);
            lower |= c >= 'a' && c <= 'z';
        }
        boolean mixed = digit && (upper || lower) && limit - start >= SHORTEST_WEAK;
        return (mixed || upper && lower && limit - start >= SHORTEST_LONG) && !algorithm(text, start, limit);
    }

    /** Whether a value is a long row of letters and digits without any word in it, as only machines make. */
    static boolean random(CharSequence text, int start, int end, int atLeast) {
        int digits = 0;
        int letters = 0;
        int turns = 0;
        boolean before = false;
        for (int i = start; i < end && i - start < JUDGED; i++) {
            char c = text.charAt(i);
            boolean digit = Chars.digit(c);
            if (!digit && !Chars.letter(c) && "-_+/=.~%".indexOf(c) < 0) {
                return false;
            }
            digits += digit ? 1 : 0;
            letters += Chars.letter(c) ? 1 : 0;
            turns += i > start && digit != before ? 1 : 0;
            before = digit;
        }
        return end - start >= atLeast && digits >= 2 && letters >= 2 && turns >= (end - start < SHORTEST_LONG ? 3 : 2)
                && digits + letters >= 0.8 * (Math.min(end - start, JUDGED)) && !algorithm(text, start, end);
    }

    /** Whether a long row of letters, digits and the signs of base64 stands here, behind a space and a mark at most. */
    static boolean longRun(CharSequence text, int from) {
        int start = Chars.afterBlanks(text, from, SHORTEST_LONG);
        start += Quotes.at(text, start);
        int end = start;
        while (end - start < SHORTEST_RUN && Chars.token68(Chars.at(text, end))) {
            end++;
        }
        return end - start == SHORTEST_RUN;
    }

    /** Whether there are capitals and small letters. */
    static boolean bothCases(CharSequence text, int start, int end) {
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < end && i - start < JUDGED; i++) {
            upper |= Chars.upper(text.charAt(i));
            lower |= Chars.letter(text.charAt(i)) && !Chars.upper(text.charAt(i));
        }
        return upper && lower;
    }

    /** Whether two words stand here, behind a space and a mark at most. */
    static boolean words(CharSequence text, int from) {
        int start = Chars.afterBlanks(text, from, 2);
        start += Quotes.at(text, start);
        int end = start;
        while (end - start < LONGEST_NAME && Chars.letter(Chars.at(text, end))) {
            end++;
        }
        return end - start > 2 && Chars.at(text, end) == ' ' && Chars.letter(Chars.at(text, end + 1));
    }

    /** How many digits there are. */
    static int digits(CharSequence text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end && i - start < JUDGED; i++) {
            digits += Chars.digit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean algorithm(CharSequence text, int start, int end) {
        return ALGORITHMS.has(text, start, end);
    }

    /** Whether it is a number of three to eight digits, perhaps in two groups. */
    static boolean code(CharSequence text, int start, int end) {
        int last = start;
        int digits = 0;
        while (last < end && last - start < 10 && (Chars.digit(text.charAt(last)) || last == start + 3
                && text.charAt(last) == '-')) {
            digits += Chars.digit(text.charAt(last)) ? 1 : 0;
            last++;
        }
        return last == end && digits >= 3 && digits <= 8;
    }

    /** Whether it has a digit or a sign among letters: what a password has and a word of prose has not. */
    static boolean mixed(CharSequence text, int start, int end) {
        boolean letter = false;
        boolean other = false;
        for (int i = start; i < end && i - start < JUDGED; i++) {
            char c = text.charAt(i);
            letter |= Chars.letter(c);
            other |= Chars.digit(c) || "!$%^&*@#?~+".indexOf(c) >= 0 && i + 1 < end;
        }
        return letter && other && end - start >= 4 && !algorithm(text, start, end);
    }
}

package org.cuepoint.redaction.internal;

/** Tells values that give nothing away: empty ones, switches, words of prose, variables of templates, masks, code. */
final class Placeholders {

    /** How many characters a judgement looks at. */
    private static final int JUDGED = 256;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORD = 14;

    /** Values of switches, and what stands for a value that is not there or not shown. */
    private static final Words ORDINARY = Words.of("null nil none true false undefined empty unset yes no on off ok "
            + "n/a unknown required missing invalid denied disabled enabled str string &str varchar text hidden redacted "
            + "masked filtered sensitive censored erforderlich fehlt keine nein "
            + "obligatoire obligatoria obrigatória wymagane обязателен 必須 必填 필수 none. なし");

    /** Words that follow a colon in prose, as in "password: must not be empty". */
    private static final Words PROSE = Words.of("set expired valid is was has must should cannot can may will not the "
            + "a an this to of and or in for from with too unexpected expected wrong incorrect failed granted successful "
            + "succeeded refused rejected object optional default changed revoked absent present ignored removed at "
            + "least please your defined forgot enter see siehe ein eine der die das");
    /** What a bracket or parenthesis may hold that stands for a value. */
    private static final Words IN_BRACKETS = Words.of("hidden redacted masked filtered none null empty not sensitive "
            + "secret card email user iban set unset unchanged removed omitted protected");
    private static final Words CODE_ROOTS = Words.of("this self var data local env module process settings config os "
            + "system");
    private static final Words CODE_WORDS = Words.of("new await lambda function async");

    private Placeholders() {
    }

    /** Whether the value from {@code start} to {@code end} cannot be a secret. Looks at a few characters only. */
    static boolean ordinary(CharSequence text, int start, int end) {
        return ordinary(text, start, end, false);
    }

    /** The same, with more words counting as ordinary in prose. */
    static boolean ordinary(CharSequence text, int start, int end, boolean prose) {
        if (end <= start || end - start <= JUDGED && !telling(text, start, end) || template(text, start, end)
                || bracketed(text, start) || repeated(text, start, end)) {
            return true;
        }
        int last = end;
        while (last > start && ".,;:!?)]}".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (ORDINARY.has(text, start, last)) {
            return true;
        }
        int word = wordEnd(text, start, last);
        return prose && PROSE.has(text, start, word) && (word == last || text.charAt(word) == ' ');
    }

    /** Whether a quoted or unquoted phrase is a sentence: "is too short", "Please enter a password". */
    static boolean sentence(CharSequence text, int start, int end) {
        int word = wordEnd(text, start, end);
        return PROSE.has(text, start, word) && Chars.at(text, word) == ' ' && end - start > LONGEST_WORD / 2;
    }

    private static int wordEnd(CharSequence text, int start, int end) {
        int word = start;
        while (word < end && word - start < LONGEST_WORD && Chars.letter(text.charAt(word))) {
            word++;
        }
        return word;
    }

    /** A variable or a place to be filled: {@code ${X}}, {@code $X}, {@code %X%}, {@code <x>}, {@code {{ x }}}. */
    private static boolean template(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        char next = Chars.at(text, start + 1);
        return switch (first) {
            case '$' -> next == '{' || next == '(' || nameEnd(text, start + 1, true) == end;
            case '%' -> next == 's' || next == '(' || next == '{' || Chars.at(text, end - 1) == '%'
                    && nameEnd(text, start + 1, true) == end - 1 && end - start > 2;
            case '#' -> next == '{';
            case '<' -> true;
            case '*' -> next == '*' || next == '.' || next == 0;
            case '{' -> !scheme(text, start, end);
            case '.' -> next == '*' || next == '/' || next == '.' && Chars.at(text, start + 2) == '/';
            case '~' -> next == '/';
            default -> false;
        };
    }

    /** An algorithm before a hash, as in LDAP: {@code {SSHA}...} (RFC 2307). */
    private static boolean scheme(CharSequence text, int start, int end) {
        int name = Chars.tokenEnd(text, start + 1, LONGEST_WORD);
        return name > start + 1 && (Chars.at(text, name) == '}' && end > name + 1 || end - start > 16);
    }

    /** The end of a name in capitals, as variables of shells have it. */
    private static int nameEnd(CharSequence text, int start, boolean capitals) {
        int end = start;
        while (end - start < LONGEST_NAME && (Chars.digit(Chars.at(text, end)) || Chars.at(text, end) == '_'
                || (capitals ? Chars.upper(Chars.at(text, end)) : Chars.letter(Chars.at(text, end))))) {
            end++;
        }
        return end;
    }

    /** {@code [redacted]}, {@code (none)}, {@code [FILTERED]}. */
    private static boolean bracketed(CharSequence text, int start) {
        char first = text.charAt(start);
        return (first == '[' || first == '(')
                && IN_BRACKETS.has(text, start + 1, wordEnd(text, start + 1, Math.min(text.length(), start + 15)));
    }

    /** {@code xxxxx}, {@code ........}. */
    private static boolean repeated(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        int same = start;
        while (same < end && same - start < JUDGED && text.charAt(same) == first) {
            same++;
        }
        return same == end && end - start > 2 && "xX*.-_#?".indexOf(first) >= 0;
    }

    /** Whether there is a letter, a digit, or at least a row of other characters. */
    private static boolean telling(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return end - start > 5;
    }

    /**
     * Whether an expression of a programming language stands here rather than a value: a call, an index, a field. Only
     * for values that were written with spaces around the separator, as code is.
     *
     * @param own whether the key is a field of {@code this} or {@code self}
     */
    static boolean expression(CharSequence text, int start, boolean own) {
        int at = start;
        if (".:@".indexOf(Chars.at(text, at)) >= 0 && Chars.letter(Chars.at(text, at + 1))) {
            at++; // a parameter of SQL
            return !Chars.token(Chars.at(text, nameEnd(text, at, false)));
        }
        int first = nameEnd(text, at, false);
        if (first == at || Chars.digit(text.charAt(at))) {
            return false;
        }
        if (Chars.at(text, first) == ' ') {
            return CODE_WORDS.has(text, at, first) || own;
        }
        int end = first;
        while (end - at < LONGEST_NAME && Chars.at(text, end) == '.' && Chars.letter(Chars.at(text, end + 1))) {
            end = nameEnd(text, end + 1, false);
        }
        char after = Chars.at(text, end);
        boolean call = after == '(' && Chars.at(text, end + 1) != 0 || after == '[';
        return call || end > first && CODE_ROOTS.has(text, at, first)
                || own && (after == ';' || after == 0 || Chars.lineEnd(after));
    }
}

package org.cuepoint.redaction.internal;

/** Judges by its name whether a key holds a secret: {@code db.adminPassword} does, {@code password_length} does not. */
final class KeyNames {

    /** How sure the name makes us. */
    enum Strength {
        /** Not the key of a secret. */
        NONE,
        /** Holds what another key names, for example {@code value}. */
        HOLDER,
        /** May hold a secret or an ordinary word, for example {@code session}. */
        WEAK,
        /** Holds a long random value or something harmless, for example {@code key}. */
        LONG,
        /** As weak, but its secrets are short numbers, for example {@code pin}. */
        NUMBER,
        /** A secret in a query of a URL only: {@code code}. */
        QUERY,
        /** Holds a secret, for example {@code token}; in prose also other words may follow it. */
        SECRET,
        /** Holds a password. */
        PASSWORD,
        /** The working directory of a shell, or a password. */
        PWD,
        /** Holds a scheme and credentials (RFC 9110, section 11.6.2). */
        AUTHORIZATION,
        /** Holds cookies up to the end of the line. */
        COOKIE;

        /** Whether nearly every value is a secret. */
        boolean strong() {
            return this == SECRET || this == PASSWORD || this == AUTHORIZATION || this == PWD;
        }
    }

    private static final int SHORTEST_COMPOUND = 9;

    private KeyNames() {
    }

    /** Judges the key that stands in {@code text} from {@code start} to {@code end}. */
    static Strength judge(CharSequence text, int start, int end) {
        Strength strength = judgeOfPair(text, start, end);
        return strength == Strength.HOLDER ? Strength.NONE : strength;
    }

    /** The same of the key of a pair, which may also be a {@link Strength#HOLDER}. */
    static Strength judgeOfPair(CharSequence text, int start, int end) {
        int to = trimmed(text, start, end);
        int from = wordStart(text, start, to);
        int beforeEnd = trimmed(text, start, from);
        int meaning = KeyWords.meaning(text, from, to);
        while (beforeEnd > start && (meaning & KeyWords.TRAILER) != 0) {
            to = beforeEnd;
            from = wordStart(text, start, to);
            beforeEnd = trimmed(text, start, from);
            meaning = KeyWords.meaning(text, from, to);
        }
        if (from == to) {
            return Strength.NONE;
        }
        Strength strength = KeyWords.strength(meaning);
        if ((meaning & KeyWords.DEPENDS) == 0) {
            return strength == Strength.NONE ? compound(text, from, to) : strength;
        }
        int before = wordStart(text, start, beforeEnd);
        int both = meaning & KeyWords.DEPENDS & KeyWords.meaning(text, before, beforeEnd) >>> KeyWords.BEFORE;
        if ((both & ~KeyWords.OTHER) != 0) {
            boolean weak = (both & KeyWords.ID) != 0 && equal(text, before, beforeEnd, "secret")
                    || (both & KeyWords.KEY) != 0 && equal(text, before, beforeEnd, "access");
            return weak ? Strength.WEAK : pair(both, KeyWords.meaning(text, before, beforeEnd));
        }
        return both != 0 && other(text, before, beforeEnd, to) ? Strength.SECRET : strength;
    }

    /** Names of two words, of which the second alone says little. */
    private static Strength pair(int both, int before) {
        if ((both & KeyWords.CODE) != 0) {
            return (before & KeyWords.SHORT_CODE) != 0 ? Strength.NUMBER : Strength.SECRET;
        }
        return (both & (KeyWords.PASS | KeyWords.WORD)) != 0 ? Strength.PASSWORD : Strength.SECRET;
    }

    private static boolean other(CharSequence text, int before, int beforeEnd, int end) {
        int length = beforeEnd - before;
        return switch (Chars.lower(text.charAt(end - 1))) {
            case 'r' -> equal(text, before, beforeEnd, "code") && ends(text, end, "verifier");
            case 'n' -> (length == 6 || length == 4) && ends(text, end, "assertion");
            case 'e' -> equal(text, before, beforeEnd, ends(text, end, "passe")
                    ? "de"
                    : ends(text, end, "response")
                            ? "saml"
                            : "remember");
            case 't' -> equal(text, before, beforeEnd, "saml");
            default -> equal(text, before, beforeEnd, "unicode");
        };
    }

    /** Names written as one word: {@code rpcpassword}, {@code identitytoken}. */
    private static Strength compound(CharSequence text, int start, int end) {
        int to = withoutDigits(text, start, end);
        if (to - start < SHORTEST_COMPOUND) {
            return Strength.NONE;
        }
        return switch (Chars.lower(text.charAt(to - 1))) {
            case 'd' -> ends(text, to, "password") || ends(text, to, "passwd") ? Strength.PASSWORD : Strength.NONE;
            case 'e' -> ends(text, to, "passphrase") ? Strength.PASSWORD : Strength.NONE;
            case 'n' -> ends(text, to, "token") ? Strength.SECRET : Strength.NONE;
            case 'y' -> ends(text, to, "apikey") || ends(text, to, "secretkey") ? Strength.SECRET : Strength.NONE;
            case 't' -> ends(text, to, "secret") ? Strength.SECRET : Strength.NONE;
            default -> Strength.NONE;
        };
    }

    private static boolean ends(CharSequence text, int end, String word) {
        return Chars.startsWithIgnoreCase(text, end - word.length(), word);
    }

    static boolean equal(CharSequence text, int start, int end, String word) {
        return end - start == word.length() && Chars.startsWithIgnoreCase(text, start, word);
    }

    /** The end without separators such as underscores. */
    private static int trimmed(CharSequence text, int start, int end) {
        int to = end;
        while (to > start && !Chars.wordly(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** Digits at the end only number the key: {@code password2}. */
    static int withoutDigits(CharSequence text, int start, int end) {
        int to = end;
        while (to > start + 1 && Chars.digit(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** Where the last word begins: at a separator or a hump; {@code my-dbPASSWORDHash2} is my, db, PASSWORD, Hash2. */
    private static int wordStart(CharSequence text, int start, int end) {
        int from = end;
        while (from > start && Chars.wordly(text.charAt(from - 1)) && !(from < end && hump(text, start, from, end))) {
            from--;
        }
        return from;
    }

    private static boolean hump(CharSequence text, int start, int at, int end) {
        if (!Chars.upper(text.charAt(at)) || at == start) {
            return false;
        }
        char next = at + 1 < end ? text.charAt(at + 1) : 0;
        char previous = text.charAt(at - 1);
        return !Chars.upper(previous) && !Chars.digit(previous) || next >= 'a' && next <= 'z';
    }
}

package org.cuepoint.redaction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges by its name whether a key holds a secret: {@code db.adminPassword} does, {@code password_length} does not. */
final class KeyNames {

    /** How sure the name makes us. */
    enum Strength {
        /** Not the key of a secret. */
        NONE,
        /** May hold a secret or an ordinary word, for example {@code session}. */
        WEAK,
        /** As weak, but its secrets are short numbers, for example {@code pin}. */
        NUMBER,
        /** Holds a secret, for example {@code token}; in prose also other words may follow it. */
        SECRET,
        /** Holds a password. */
        PASSWORD,
        /** The working directory of a shell, or a password. */
        PWD,
        /** Holds a scheme and credentials (RFC 9110, section 11.6.2). */
        AUTHORIZATION,
        /** Holds cookies up to the end of the line. */
        COOKIE
    }

    private static final Set<String> PASSWORDS = Set.of("password", "passwd", "passphrase", "passcode", "passwort",
            "kennwort", "userpassword", "dbpassword", "mypassword", "storepass", "keypass", "userpass", "pgpassword");
    private static final Set<String> SECRETS = Set.of("secret", "secrets", "token", "apikey", "apitoken", "accesskey",
            "secretkey", "privatekey", "signingkey", "encryptionkey", "accountkey", "sharedaccesskey", "accesstoken",
            "refreshtoken", "authtoken", "idtoken", "clientsecret", "credential", "credentials", "jwt", "sessionid",
            "jsessionid", "phpsessid", "sessionkey", "sessiontoken", "csrf", "xsrf", "csrftoken", "authkey", "creds",
            "webhooksecret", "masterkey", "authenticitytoken");
    private static final Set<String> WEAKLY = Set.of("session", "auth", "pass", "sid", "sig", "signature", "tokens",
            "bearer",
            "connectionstring", "licensekey", "nonce");
    private static final Set<String> NUMBERS = Set.of("pin", "otp", "cvv", "cvc", "cvv2", "tan", "totp");
    private static final Set<String> BEFORE_KEY = Set.of("api", "access", "secret", "private", "signing", "encryption",
            "account", "shared", "master", "auth", "session", "license", "consumer", "webhook", "storage",
            "subscription",
            "ssh", "deploy", "app", "client", "service");
    /** Words behind the name that change nothing: {@code password_hash}, {@code tokenValue}. */
    private static final Set<String> TRAILERS = Set.of("value", "hash", "encrypted", "confirm", "confirmation",
            "repeat",
            "old", "new", "base64", "b64", "plain", "raw", "text", "again", "current", "string");

    private KeyNames() {
    }

    /** Judges the key that stands in {@code text} from {@code start} to {@code end}. */
    static Strength judge(CharSequence text, int start, int end) {
        List<String> words = words(text, start, end);
        while (words.size() > 1 && TRAILERS.contains(words.getLast())) {
            words.removeLast();
        }
        if (words.isEmpty()) {
            return Strength.NONE;
        }
        String last = words.getLast();
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        Strength single = single(last);
        if (single != Strength.NONE) {
            return single;
        }
        boolean key = "key".equals(last) && BEFORE_KEY.contains(before);
        boolean session = "id".equals(last) && "session".equals(before);
        if (key || session) {
            return Strength.SECRET;
        }
        boolean split = ("word".equals(last) || "phrase".equals(last) || "code".equals(last)) && "pass".equals(before);
        return split ? Strength.PASSWORD : Strength.NONE;
    }

    private static Strength single(String word) {
        if (PASSWORDS.contains(word)) {
            return Strength.PASSWORD;
        } else if (SECRETS.contains(word)) {
            return Strength.SECRET;
        } else if ("authorization".equals(word)) {
            return Strength.AUTHORIZATION;
        } else if ("cookie".equals(word) || "cookies".equals(word)) {
            return Strength.COOKIE;
        } else if ("pwd".equals(word)) {
            return Strength.PWD;
        } else if (WEAKLY.contains(word)) {
            return Strength.WEAK;
        }
        return NUMBERS.contains(word) ? Strength.NUMBER : Strength.NONE;
    }

    /** Splits at separators and at humps: {@code my-dbPASSWORDHash2} is my, db, password, hash. */
    private static List<String> words(CharSequence text, int start, int end) {
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean hump = upper(c) && i > start && (!upper(text.charAt(i - 1))
                    || i + 1 < end && Character.isLowerCase(text.charAt(i + 1)));
            if (hump || !Chars.alphanumeric(c)) {
                add(words, word);
            }
            if (Chars.alphanumeric(c)) {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        int length = word.length();
        while (length > 1 && Chars.digit(word.charAt(length - 1))
                && !NUMBERS.contains(word.toString().toLowerCase(Locale.ROOT))
                && !"b64".contentEquals(word) && !"base64".contentEquals(word)) {
            length--;
            word.setLength(length);
        }
        if (length > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        word.setLength(0);
    }

    private static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}

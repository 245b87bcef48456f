package org.cuepoint.redaction.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.redaction.internal.KeyNames.Strength;

/** What the words mean of which names of keys are made, in one table, so that a word is looked up once. */
final class KeyWords {

    /** The bits below hold the ordinal of a {@link Strength}. */
    private static final int STRENGTHS = 15;
    /** A word behind the name that changes nothing: {@code password_hash}, {@code tokenValue}. */
    static final int TRAILER = 1 << 4;
    /** {@code key}: the word before it says more. */
    static final int KEY = 1 << 5;
    /** {@code pass} */
    static final int PASS = 1 << 6;
    /** {@code code} */
    static final int CODE = 1 << 7;
    /** {@code word}, {@code phrase}, {@code passe} */
    static final int WORD = 1 << 8;
    /** {@code id}, behind session */
    static final int ID = 1 << 9;
    /** {@code verifier}, {@code assertion}, {@code me}, {@code response}, {@code pwd} behind certain words */
    static final int OTHER = 1 << 10;
    /** The word before counts. */
    static final int DEPENDS = KEY | PASS | CODE | WORD | ID | OTHER;
    /** By how many bits the mark of a word that may stand before another is further left than the other's. */
    static final int BEFORE = 8;
    /** Before {@code code}: it is a short number. */
    static final int SHORT_CODE = 1 << 20;

    private static final Strength[] ALL = Strength.values();
    private static final Map<String, Integer> MEANINGS = new LinkedHashMap<>();
    private static final String[] SLOTS;
    private static final int[] FLAGS;
    private static final int LONGEST;

    static {
        words(Strength.PASSWORD, "password passwd passphrase passcode passwort kennwort passord passwords storepass "
                + "newpass oldpass ftppass smbpass keypass requirepass userpass dbpass rootpass adminpass bindpw rootpw psk passw0rd pswd contraseña "
                + "contrasena senha wachtwoord hasło haslo пароль 密码 密碼 口令 パスワード 비밀번호 adgangskode lösenord "
                + "losenord salasana jelszó jelszo heslo şifre sifre parola סיסמה รหัสผ่าน mnemonic");
        words(Strength.SECRET, "secret secrets token apikey apitoken setcookie secretkey privatekey signingkey "
                + "encryptionkey accountkey sharedaccesskey accesstoken refreshtoken authtoken idtoken clientsecret "
                + "credential credentials jwt sessionid jsessionid phpsessid sessid sessionkey sessiontoken csrf xsrf "
                + "csrftoken authkey creds cred webhooksecret masterkey authenticitytoken presharedkey masterauth "
                + "laravelsession samlresponse samlassertion otptoken jeton");
        words(Strength.WEAK,
                "accesskey session auth pass sid sig signature signaturevalue tokens bearer connectionstring "
                        + "licensekey nonce nextnonce hmac ticket pw");
        words(Strength.LONG, "key appid sk d k p q dp dq qi");
        words(Strength.NUMBER, "pin otp cvv cvc cvv2 tan totp puk mfa 2fa 暗証番号");
        words(Strength.QUERY, "code codes");
        words(Strength.COOKIE, "cookie cookies");
        words(Strength.AUTHORIZATION, "authorization");
        words(Strength.PWD, "pwd");
        words(Strength.HOLDER, "id value content val default raw defaultvalue name login user userpwd proxyuser");
        mark(TRAILER, "value hash encrypted confirm confirmation repeat old new base64 b64 base plain raw text again "
                + "current string data state lautet 128 192 224 256 384 512");
        mark(KEY, "key");
        mark(KEY << BEFORE,
                "api stream isakmp access secret private signing encryption account shared master auth session license "
                        + "licence consumer webhook storage subscription ssh deploy app client service functions function "
                        + "preshared host encrypt decrypt aes aws cipher hmac");
        mark(PASS, "pass");
        mark(PASS << BEFORE, "db smtp ssh become user admin root mail my ftp proxy http https mysql redis postgres pg "
                + "ldap imap basic auth su sudo truststore keystore trust store key login ansible database");
        mark(CODE, "code codes");
        mark(CODE << BEFORE | SHORT_CODE, "verification security otp mfa 2fa onetime time login tan totp confirmation "
                + "factor");
        mark(CODE << BEFORE, "recovery backup user device");
        mark(WORD, "word phrase code");
        mark(WORD << BEFORE, "pass seed recovery");
        mark(ID, "id");
        mark(ID << BEFORE, "session secret");
        mark(OTHER, "verifier assertion me response request pwd passe");
        mark(OTHER << BEFORE, "code client auth remember saml unicode de");
        SLOTS = new String[Integer.highestOneBit(MEANINGS.size() * 4)];
        FLAGS = new int[SLOTS.length];
        Arrays.fill(SLOTS, "");
        LONGEST = MEANINGS.keySet().stream().mapToInt(String::length).max().orElse(0);
        MEANINGS.forEach(KeyWords::put);
    }

    private KeyWords() {
    }

    private static void words(Strength strength, String words) {
        mark(strength.ordinal(), words);
    }

    private static void mark(int bits, String words) {
        for (String word : words.split(" ")) {
            MEANINGS.merge(word.toLowerCase(Locale.ROOT), bits, (old, added) -> old | added);
        }
    }

    private static void put(String word, int flags) {
        int slot = Words.hash(word, 0, word.length()) & SLOTS.length - 1;
        while (!SLOTS[slot].isEmpty()) {
            slot = slot + 1 & SLOTS.length - 1;
        }
        SLOTS[slot] = word;
        FLAGS[slot] = flags;
    }

    /** What a word means, without digits at its end when it has no meaning with them; 0 when it has none at all. */
    static int meaning(CharSequence text, int start, int end) {
        int whole = lookUp(text, start, end);
        int to = whole == 0 ? KeyNames.withoutDigits(text, start, end) : end;
        return to == end ? whole : lookUp(text, start, to);
    }

    /** The strength that a meaning holds. */
    static Strength strength(int meaning) {
        return ALL[meaning & STRENGTHS];
    }

    private static int lookUp(CharSequence text, int start, int end) {
        if (end <= start || end - start > LONGEST) {
            return 0;
        }
        int slot = Words.hash(text, start, end) & SLOTS.length - 1;
        for (String word = SLOTS[slot]; !word.isEmpty(); word = SLOTS[slot]) {
            if (word.length() == end - start && Chars.startsWithIgnoreCase(text, start, word)) {
                return FLAGS[slot];
            }
            slot = slot + 1 & SLOTS.length - 1;
        }
        return 0;
    }
}

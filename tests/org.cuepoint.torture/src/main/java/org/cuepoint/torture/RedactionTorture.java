package org.cuepoint.torture;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.cuepoint.redaction.StandardRedactor;

/**
 * Masks a million lines made of chance and malice: pieces of every syntax that the rules know, cut, mixed and repeated,
 * some of them a megabyte long. No rule may throw, and a secret planted in a plain syntax must be gone, also after the text
 * was masked again. How many lines change when they are masked again is reported, and so are the slowest. A failure names
 * the seed of its line.
 */
public final class RedactionTorture {

    private static final int LINES = 1_000_000;
    private static final int WARM_UP = 50_000;
    private static final int LONG_EVERY = 10_000;
    private static final int LONG = 1 << 20;
    private static final int REPEATED = 20;
    private static final int SHOWN = 160;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Pieces of the syntaxes that the rules look for. */
    private static final List<String> PIECES = List.of("password", "PASSWORD", "token", "secret", "api key", "apiKey",
            "session", "cookie", "Set-Cookie", "authorization", "Bearer ", "basic ", "pin", "code", "=", ":", ": ",
            " = ",
            "=>", "==", "::", "%3D", "%3A", "%22", "%253D", "%40", "\"", "'", "\\\"", "\\\\\"", "&quot;", "&amp;", "<",
            ">",
            "</", "/>", "<password>", "<![CDATA[", "]]>", "{", "}", "[", "]", "(", ")", ",", ";", "&", "?", "|", "-",
            "--",
            "-p ", "-u ", "curl ", "mysql ", "echo ", "@", "a@b.com", "://", "https://", "a:b@", "/home/",
            "C:\\Users\\",
            "/", "\\", "\n", "\r\n", "\t", " ", "  ", "\n  ", "- ", "|\n", "eyJ", "eyJhbGciOiJIUzI1NiJ9", ".", "..",
            "-----BEGIN PRIVATE KEY-----", "-----END ", "-----", "AKIA", "ghp_", "sk_live_", "SG.", "xoxb-", "$6$",
            "$2b$",
            "4111 1111 1111 1111", "4111", "DE89 3704 0044 0532 0130 00", "[redacted]", "[email]", "null", "true", "a",
            "b1",
            "Zx81kQw93LmPq27T", "é", "日本", "密码：", "パスワード", "😀", "\ud800", "\u0000", "\u2028", "name", "value", "key",
            "is ",
            "was ", "for ", "LOGIN ", "PASS ", "AUTH ", "identified by ", ":5432:", ":::", "WIFI:", ";P:", "${", "}}",
            "%s");

    /** Where a secret may be planted, at %s. */
    private static final List<String> PLACES = List.of("password=%s", "password: \"%s\"", "{\"token\":\"%s\",\"n\":1}",
            "<password>%s</password>", "Authorization: Bearer %s", "https://anna:%s@host/x", "?access_token=%s&x=1",
            "--password %s --verbose", "Login[user=anna, secret=%s]", "%%22api_key%%22%%3A%%22%s%%22",
            "db_password = '%s'",
            "X-Api-Key: %s", "{\\\"password\\\":\\\"%s\\\"}", "client_secret=%s&grant_type=x", "-Ddb.password=%s -jar",
            "sessionId='%s'", "{\"name\":\"password\",\"value\":\"%s\"}", "identified by '%s'", "password \"%s\"");

    private final Torture torture;
    private final StandardRedactor redactor = new StandardRedactor(List.of("/home/anna", "C:\\Users\\Anna"),
            List.of("anna"));
    private long slowest;
    private String slowestLine = "";
    private double worstRate;
    private String worstLine = "";
    private long longNanos;
    private int longLines;
    private int changed;

    private RedactionTorture(Torture torture) {
        this.torture = torture;
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        Torture torture = new Torture("redaction", args);
        RedactionTorture redaction = new RedactionTorture(torture);
        int lines = LINES * torture.scale();
        for (int line = 0; line < lines; line++) {
            redaction.round(line, torture.random().nextLong());
        }
        redaction.redactor.problems().forEach(torture::fail);
        redaction.report(lines);
        torture.end(lines, 0);
    }

    private void round(int line, long seed) {
        Random random = new Random(seed);
        boolean huge = line % LONG_EVERY == LONG_EVERY - 1;
        String secret = secret(random);
        String text;
        boolean planted = !huge && random.nextInt(3) == 0;
        if (planted) {
            text = plain(random) + " " + PLACES.get(random.nextInt(PLACES.size())).formatted(secret) + " "
                    + plain(random);
        } else {
            text = mixed(random, 1 + random.nextInt(24));
            text = huge ? text.repeat(LONG / Math.max(1, text.length()) + 1) : text;
        }
        int problems = redactor.problems().size();
        long begun = System.nanoTime();
        String masked = redactor.redact(text);
        long nanos = System.nanoTime() - begun;
        torture.check(redactor.problems().size() == problems, "a rule threw, seed " + seed);
        torture.check(!planted || !masked.contains(secret), "not masked, seed " + seed + ": " + masked);
        String again = huge ? masked : redactor.redact(masked);
        changed += again.equals(masked) ? 0 : 1;
        torture.check(!planted || !again.contains(secret), "shown again, seed " + seed + ": " + again);
        measure(line, text, nanos, huge);
    }

    private void measure(int line, String text, long nanos, boolean huge) {
        if (huge) {
            longLines++;
            longNanos += nanos;
            double rate = (double) nanos / text.length();
            if (rate > worstRate) {
                worstRate = rate;
                worstLine = shown(text);
            }
        } else if (line > WARM_UP && nanos > slowest) {
            long best = nanos;
            for (int i = 0; i < REPEATED && best > slowest; i++) { // not what the machine did meanwhile
                long begun = System.nanoTime();
                redactor.redact(text);
                best = Math.min(best, System.nanoTime() - begun);
            }
            slowestLine = best > slowest ? shown(text) : slowestLine;
            slowest = Math.max(best, slowest);
        }
    }

    /** Words as in a message, among which no key stands. */
    private static String plain(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(
                    List.of("matched", "97", "of 100", "tracks", "in 3.2 s,", "GET", "(200)", "x.Y$Z", "[main]", "-",
                            "Ümläut", "a/b", "2026-11-23").get(random.nextInt(13)))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private static String mixed(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) (32 + random.nextInt(95)));
                case 1 -> text.append(secret(random), 0, 1 + random.nextInt(12));
                case 2 -> text.append((char) random.nextInt(0x3000));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    /** Letters and digits, at least two of each. */
    private static String secret(Random random) {
        StringBuilder secret = new StringBuilder();
        for (int i = 12 + random.nextInt(20); i > 0; i--) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.append("a1B2").toString();
    }

    private static String shown(String text) {
        String line = text.substring(0, Math.min(SHOWN, text.length()));
        return line.replace("\n", "\\n").replace("\r", "\\r").replaceAll("\\p{Cntrl}", "?");
    }

    private void report(int lines) {
        System.out.printf(Locale.ROOT, "%,d lines, masked by kind: %s%n", lines, redactor.totals());
        System.out.printf(Locale.ROOT, "%,d changed when they were masked again%n", changed);
        System.out.printf(Locale.ROOT, "slowest short line: %.1f µs: %s%n", slowest / 1e3, slowestLine);
        System.out.printf(Locale.ROOT, "%d lines of 1 MB: %.1f ms each; slowest %.1f ns per character: %s%n", longLines,
                longNanos / 1e6 / Math.max(1, longLines), worstRate, worstLine);
    }
}

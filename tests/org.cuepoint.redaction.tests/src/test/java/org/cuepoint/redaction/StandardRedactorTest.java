package org.cuepoint.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardRedactorTest {

    @Test
    void findsAreCountedByKind() {
        StandardRedactor redactor = new StandardRedactor();
        Redaction redaction = redactor.redact("password=a1 token=b2 mail anna@example.com", Redactor.Scope.ALL);
        assertEquals("password=[redacted] token=[redacted] mail [email]", redaction.text());
        assertEquals(Map.of("secret", 2, "email", 1), redaction.counts());
        assertEquals(3, redaction.total());
        redactor.redact("password=c3");
        assertEquals(Map.of("secret", 3L, "email", 1L), redactor.totals());
    }

    @Test
    void onTheUsersOwnScreenOnlySecretsAreMasked() {
        String text = "/home/anna/x anna@example.com password=hunter2";
        assertEquals("/home/anna/x anna@example.com password=[redacted]",
                new StandardRedactor().redact(text, Redactor.Scope.SECRETS).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "read /data/homes/dj/x                      | read ~/x",
            "read /data/homes/dj                        | read ~",
            "read '/data/homes/dj'                      | read '~'",
            "file:///data/homes/dj/a                    | file://~/a",
            "file://localhost/data/homes/dj/a           | file://localhost~/a",
            "read /data/homes/djane/x                   | read /data/homes/djane/x",
            "read /srv/data/homes/dj/x                  | read /srv/data/homes/dj/x",
            "read /data/homes/dj.                       | read ~.",
            "in /media/maria/usb and /media/MARIA/usb   | in /media/[user]/usb and /media/[user]/usb",
            "in /mnt/mariana/usb                        | in /mnt/mariana/usb",
            "maria said maria                           | maria said maria",
    })
    void theKnownHomeAndNameAreFoundAnywhereInPaths(String text, String expected) {
        assertEquals(expected,
                new StandardRedactor(List.of("/data/homes/dj"), List.of("maria", "dj", "root")).redact(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D:\\Homes\\Anna Maria\\a.mp3", "D:\\\\Homes\\\\Anna Maria\\\\a.mp3",
            "D:/Homes/Anna Maria/a.mp3",
            "file:///D:/Homes/Anna%20Maria/a.mp3", "d:\\homes\\anna maria\\a.mp3"})
    void aWindowsHomeIsFoundInAllItsSpellings(String text) {
        String masked = new StandardRedactor(List.of("D:\\Homes\\Anna Maria"), List.of()).redact(text);
        assertTrue(masked.contains("~") && !masked.toLowerCase().contains("anna"), masked);
    }

    @Test
    void whatABuiltInRuleFailsOnIsWithheldAndTheRuleStays() {
        StandardRedactor redactor = new StandardRedactor(List.of(new Bad(0, 99)));
        assertEquals("a [redacted]\nb", redactor.redact("a x password=a1\nb"));
        assertEquals("a [redacted]", redactor.redact("a x password=a1"));
        assertEquals(1, redactor.ruleCount());
        assertEquals(1, redactor.problems().size());
    }

    @Test
    void namesOutsideAsciiAreFoundToo() {
        StandardRedactor redactor = new StandardRedactor(List.of("/srv/jürgen", "/ö"),
                List.of("Jürgen", "ümit", "太郎さん"));
        assertEquals("read ~/x", redactor.redact("read /srv/jürgen/x"));
        assertEquals("in /mnt/[user]/x and /mnt/[user]/x", redactor.redact("in /mnt/ümit/x and /mnt/JÜRGEN/x"));
        assertEquals("in /mnt/[user]/x", redactor.redact("in /mnt/太郎さん/x"));
    }

    @Test
    void aRootFolderIsNoHome() {
        assertEquals("/ and /a", new StandardRedactor(List.of("/", "", "C:\\"), List.of("")).redact("/ and /a"));
    }

    @Test
    void addedRulesJoinTheBuiltInOnes() {
        StandardRedactor redactor = new StandardRedactor();
        RedactionRule rule = RedactionRule.tokenWithPrefix("acme", "acme_", 4);
        redactor.add(rule);
        assertEquals("x [redacted] y acme_12", redactor.redact("x acme_1234 y acme_12"));
        assertEquals(Map.of("acme", 1L), redactor.totals());
        redactor.remove(rule);
        assertEquals("x acme_1234", redactor.redact("x acme_1234"));
    }

    private record Bad(int start, int end) implements RedactionRule {
        @Override
        public String kind() {
            return "bad";
        }

        @Override
        public String triggers() {
            return "x\u00fc";
        }

        @Override
        public Optional<Match> match(CharSequence text, int floor, int at) {
            return Optional.of(new Match(start < 0 ? floor - 1 : at + start, at + end, "!"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,99", "-1,1", "2,1"})
    void aRuleThatMisbehavesIsTakenOutOfUseAndTheOthersGoOn(int start, int end) {
        StandardRedactor redactor = new StandardRedactor();
        int before = redactor.ruleCount();
        redactor.add(new Bad(start, end));
        assertEquals("xx password=[redacted]", redactor.redact("xx password=a1"));
        assertEquals(before, redactor.ruleCount());
        assertEquals(1, redactor.problems().size());
        assertTrue(redactor.problems().getFirst().contains("Bad"), redactor.problems()::toString);
    }
}

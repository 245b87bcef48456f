package org.cuepoint.crash.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same failure makes the same group on every machine and with every Java; another one makes another. */
class FingerprintTest {

    private static final String PLAIN = """
            java.lang.IllegalStateException: no track 4711
            org.cuepoint.catalog.Lookup.find Lookup.java 42 org.cuepoint.catalog
            org.cuepoint.catalog.Lookup.lambda$all$3 Lookup.java 77 org.cuepoint.catalog
            java.util.ArrayList.forEach ArrayList.java 1596
            org.cuepoint.catalog.Lookup.all Lookup.java 70 org.cuepoint.catalog
            java.util.concurrent.FutureTask.run FutureTask.java 317
            java.lang.Thread.run Thread.java 1583
            """;

    /** A core as the report has it, from a text: exceptions begin a line with their type, frames follow. */
    private static Map<String, Object> core(String text) {
        List<Object> chain = new ArrayList<>();
        List<Object> frames = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            String[] words = line.strip().split(" ");
            if (words[0].endsWith(":")) {
                frames = new ArrayList<>();
                chain.add(Map.of("type", words[0].substring(0, words[0].length() - 1), "message",
                        line.strip().substring(words[0].length()).strip(), "frames", frames));
            } else {
                int dot = words[0].lastIndexOf('.');
                frames.add(Map.of("class", words[0].substring(0, dot), "method", words[0].substring(dot + 1), "bundle",
                        words.length > 3 ? words[3] : ""));
            }
        }
        return Map.of("exceptions", chain);
    }

    private static String of(String text) {
        return Fingerprint.of(core(text));
    }

    @Test
    void itHasSixteenDigitsAndIsTheSameTomorrow() {
        assertTrue(of(PLAIN).matches("[0-9a-f]{16}"), of(PLAIN));
        assertEquals("9c6db47b6d4c1a8c".length(), of(PLAIN).length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"42|43", "no track 4711|no track 12", "lambda$all$3|lambda$all$0",
            "Thread.java 1583|Thread.java 1474", "java.util.concurrent.FutureTask.run FutureTask.java 317|"
                    + "java.util.concurrent.ThreadPoolExecutor.runWorker ThreadPoolExecutor.java 1144",
            "java.lang.Thread.run Thread.java 1583|jdk.internal.reflect.DirectMethodHandleAccessor.invoke X.java 1",
            "java.lang.Thread.run Thread.java 1583|jdk.proxy2.$Proxy12.run x 1",
            "java.lang.Thread.run Thread.java 1583|java.lang.invoke.LambdaForm$DMH/0x00007f.invokeStatic x 1"})
    void whatDiffersFromRunToRunDoesNotCount(String present, String other) {
        assertTrue(PLAIN.contains(present), present);
        assertEquals(of(PLAIN), of(PLAIN.replace(present, other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Lookup.find|Lookup.search", "catalog.Lookup|catalog.Reader",
            "IllegalStateException|NullPointerException"})
    void whatFailedCounts(String present, String other) {
        assertNotEquals(of(PLAIN), of(PLAIN.replace(present, other)));
    }

    @Test
    void aRecursionIsToldOnceHoweverDeep() {
        String deep = "java.lang.StackOverflowError:\n" + "a.B.one B.java 1\na.B.two B.java 2\n".repeat(500)
                + "a.B.main x 1";
        String deeper = "java.lang.StackOverflowError:\n" + "a.B.two B.java 2\n".repeat(0)
                + "a.B.one B.java 1\na.B.two B.java 2\n".repeat(512) + "a.B.main x 1";
        assertEquals(of(deep), of(deeper));
    }

    @Test
    void theCauseCounts() {
        String wrapped = "java.lang.RuntimeException: outer\na.A.run x 1\n" + PLAIN;
        assertNotEquals(of(PLAIN), of(wrapped));
        assertNotEquals(of(wrapped), of(wrapped.replace("Lookup.find", "Lookup.other")));
    }

    @Test
    void anExceptionWithoutAStackIsToldByWhatItsMessageAlwaysSays() {
        assertEquals(of("x.E: cannot open /home/a/b.xml: 17"), of("x.E: cannot open C:\\Users\\b.xml: 3"));
        assertNotEquals(of("x.E: cannot open /home/a/b.xml"), of("x.E: cannot close /home/a/b.xml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"no track 4711 in list 3|no track <n> in list <n>",
            "id 7f3a9c1b-7d2e-4a60-9c1b-7d2e4a601111|id <n>", "\"some name\" is not known|\"\" is not known",
            "at 2026-11-24T03:12:00.123Z|at <n>",
            "class java.lang.String cannot be cast|class java.lang.String cannot be cast",
            "it's there and it's not|it\"\"s not"})
    void messagesAreCompared(String message, String normal) {
        assertEquals(normal, Normal.message(message));
    }

    @Test
    void theBundleIsThatOfTheFirstFrameThatHasOne() {
        assertEquals("org.cuepoint.catalog", Fingerprint.bundle(core(PLAIN)));
        assertEquals("", Fingerprint.bundle(core("x.E: m\njava.util.List.get x 1")));
        assertEquals("b.two", Fingerprint.bundle(core("x.E: m\na.A.run x 1 b.one\ny.E: m\na.B.run x 1 b.two")));
    }

    @Test
    void nothingIsAGroupToo() {
        assertEquals(16, Fingerprint.of(Map.of()).length());
        assertEquals("", Fingerprint.bundle(Map.of("exceptions", "text", "stacks", 3)));
    }
}

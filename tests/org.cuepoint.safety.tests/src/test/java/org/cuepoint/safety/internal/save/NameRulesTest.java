package org.cuepoint.safety.internal.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cuepoint.safety.internal.disk.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for names of every platform, whatever platform the test runs on. */
class NameRulesTest {

    private static boolean allowed(Platform platform, String name) {
        return new NameRules(platform).complaint(name).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "\0", "a\0b", "\uD83D"})
    void noPlatformAllows(String name) {
        for (Platform platform : Platform.values()) {
            assertFalse(allowed(platform, name), platform.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "con", "Con.txt", "PRN", "AUX.tar.gz", "NUL", "nul .csv", "COM1", "com9.log",
            "COM0", "COM¹", "LPT³.x", "LPT5", "CONIN$", "conout$.txt", "a<b", "a>b", "a:b", "a\"b", "a\\b", "a|b",
            "a?b",
            "a*b", "tab\there", "\u0001", "bell\u0007", "ends.", "ends ", "...", "a:stream"})
    void onlyWindowsForbids(String name) {
        assertFalse(allowed(Platform.WINDOWS, name));
        assertTrue(allowed(Platform.LINUX, name));
        assertTrue(allowed(Platform.MAC, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSOLE", "COM", "COM10", "LPT", "COMA", "NULL.csv", "a.con", " lead", "a.b.c", ".hidden",
            "Beyoncé.csv", "夜.csv", "🎧 mix.csv", "a'b", "a&b", "100%", "~", "$x", "name (1).csv"})
    void everyPlatformAllows(String name) {
        for (Platform platform : Platform.values()) {
            assertTrue(allowed(platform, name), platform.toString());
        }
    }

    static Stream<String> controls() {
        return IntStream.range(1, 32).mapToObj(c -> "a" + (char) c + "b");
    }

    @ParameterizedTest
    @MethodSource("controls")
    void windowsForbidsEveryControlCharacter(String name) {
        assertFalse(allowed(Platform.WINDOWS, name));
    }

    @ParameterizedTest
    @CsvSource({"LINUX, n, 255, true", "LINUX, n, 256, false", "LINUX, ü, 127, true", "LINUX, ü, 128, false",
            "MAC, 夜, 85, true", "MAC, 夜, 86, false", "WINDOWS, ü, 255, true", "WINDOWS, n, 256, false",
            "WINDOWS, 🎧, 127, true", "WINDOWS, 🎧, 128, false"})
    void lengthsAreCountedAsThePlatformDoes(Platform platform, String character, int times, boolean allowed) {
        assertEquals(allowed, allowed(platform, character.repeat(times)));
    }

    @Test
    void shorteningKeepsWholeCharactersAndTheSuffix() {
        NameRules rules = new NameRules(Platform.LINUX);
        assertEquals("short (1).csv", rules.fit("short", " (1).csv"));
        String fitted = rules.fit("🎧".repeat(80), " (1).csv");
        assertEquals("🎧".repeat(61) + " (1).csv", fitted);
    }

    @ParameterizedTest
    @CsvSource({"Linux, LINUX", "Windows 11, WINDOWS", "Mac OS X, MAC", "Darwin, MAC", "FreeBSD, LINUX"})
    void platformsAreToldByName(String osName, Platform platform) {
        assertEquals(platform, Platform.of(osName));
    }

    @ParameterizedTest
    @CsvSource({"LINUX, 4095, true", "LINUX, 4096, false", "MAC, 1024, false", "WINDOWS, 32767, true",
            "WINDOWS, 32768, false"})
    void wholePathsHaveALimit(Platform platform, int length, boolean allowed) {
        assertEquals(allowed, new NameRules(platform).pathComplaint("p".repeat(length)).isEmpty());
    }
}

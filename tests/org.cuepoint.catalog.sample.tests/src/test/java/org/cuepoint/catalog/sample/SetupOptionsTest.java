package org.cuepoint.catalog.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.sample.Behaviour.Broken;
import org.cuepoint.catalog.sample.Behaviour.Damage;
import org.cuepoint.catalog.sample.Behaviour.Failing;
import org.cuepoint.catalog.sample.Behaviour.Normal;
import org.cuepoint.catalog.sample.Behaviour.Slow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the options of the sample catalogue mean. */
class SetupOptionsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("setups")
    void reads(String options, Behaviour behaviour, int first) throws Exception {
        assertEquals(new Setup(behaviour, first), SetupOptions.parse(map(options)));
    }

    static Stream<Arguments> setups() {
        int all = Setup.ALWAYS;
        return Stream.of(
                Arguments.of("", new Normal(), all),
                Arguments.of("behaviour=normal", new Normal(), all),
                Arguments.of("behaviour=SLOW", new Slow(Duration.ofSeconds(3)), all),
                Arguments.of("behaviour=slow&delay=0", new Slow(Duration.ZERO), all),
                Arguments.of("behaviour=slow&delay=120000&first=2", new Slow(Duration.ofMinutes(2)), 2),
                Arguments.of("behaviour=refused", new Failing(403, Duration.ZERO), all),
                Arguments.of("behaviour=busy&first=1", new Failing(429, Duration.ofSeconds(2)), 1),
                Arguments.of("behaviour=busy&retry-after=60", new Failing(429, Duration.ofMinutes(1)), all),
                Arguments.of("behaviour=faulty", new Failing(500, Duration.ZERO), all),
                Arguments.of("behaviour=unavailable&retry-after=5", new Failing(503, Duration.ofSeconds(5)), all),
                Arguments.of("behaviour=no-script", new Broken(Damage.NO_SCRIPT), all),
                Arguments.of("behaviour=cut", new Broken(Damage.CUT), all),
                Arguments.of("behaviour=garbage", new Broken(Damage.GARBAGE), all),
                Arguments.of("behaviour=empty&first=1000000", new Broken(Damage.EMPTY), 1_000_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            speed=1                      | The sample catalogue has no option "speed". Its options are behaviour, first, delay and retry-after.
            behaviour=rude               | The sample catalogue knows no behaviour "rude". Choose one of: normal, slow, refused, busy, faulty, unavailable, no-script, cut, garbage, empty.
            behaviour=slow&delay=fast    | The option delay takes a whole number from 0 to 120000, not "fast".
            behaviour=slow&delay=120001  | The option delay takes a whole number from 0 to 120000, not "120001".
            behaviour=slow&delay=-1      | The option delay takes a whole number from 0 to 120000, not "-1".
            behaviour=busy&first=0       | The option first takes a whole number from 1 to 1000000, not "0".
            behaviour=busy&first=9999999999 | The option first takes a whole number from 1 to 1000000, not "9999999999".
            behaviour=busy&delay=1       | The option delay goes only with behaviour=slow.
            behaviour=cut&retry-after=1  | The option retry-after goes only with refused, busy, faulty and unavailable.
            first=1                      | The option first goes only with a behaviour other than normal.
            """)
    void saysWhatIsWrong(String options, String sentence) {
        assertEquals(sentence, assertThrows(UnknownCatalogException.class, () -> SetupOptions.parse(map(options)))
                .getMessage());
    }

    private static Map<String, String> map(String options) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : options.isEmpty() ? new String[0] : options.split("&")) {
            map.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return map;
    }
}

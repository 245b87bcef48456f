package org.cuepoint.locations.internal;

import static org.cuepoint.locations.internal.Setup.linux;
import static org.cuepoint.locations.internal.Setup.mac;
import static org.cuepoint.locations.internal.Setup.windows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where older versions kept files, on every platform. */
class OldPlacesTest {

    private static final String LINUX_TEMP = "/tmp/CuePoint-u";

    private static List<String> places(Setup setup) {
        return new OldPlaces(setup.input(), setup.plan()).list().stream()
                .map(place -> place.from() + (place.rename() ? " => " : " " + place.only() + " -> ")
                        + place.target().id() + (place.below().isEmpty() ? "" : "/" + place.below()))
                .toList();
    }

    static Stream<Arguments> expected() {
        return Stream.of(
                arguments("Linux, the home folder's first one", linux(), "/home/u/.cuepoint => config/older"),
                arguments("Linux, the same folder as now", linux(),
                        "/home/u/.config/CuePoint [config.yaml] -> config/older"),
                arguments("Linux, Qt with the application's name", linux(),
                        "/home/u/.config/CuePoint/CuePoint => config/older"),
                arguments("Linux, results", linux(), "/home/u/Documents/CuePoint_Output => exports"),
                arguments("Linux, results in a localised folder",
                        linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/Dokumente\""),
                        "/home/u/Dokumente/CuePoint_Output => exports"),
                arguments("Linux, the default before XDG_CONFIG_HOME was set", linux().env("XDG_CONFIG_HOME", "/x"),
                        "/home/u/.config/CuePoint => config"),
                arguments("Linux, Qt followed XDG_CONFIG_HOME", linux().env("XDG_CONFIG_HOME", "/x"),
                        "/x/CuePoint [config.yaml] -> config/older"),
                arguments("Linux, the default before XDG_DATA_HOME was set", linux().env("XDG_DATA_HOME", "/x"),
                        "/home/u/.local/share/CuePoint => data"),
                arguments("Linux, runs before XDG_STATE_HOME was set", linux().env("XDG_STATE_HOME", "/x"),
                        "/home/u/.local/state/CuePoint [runs] -> state"),
                arguments("Linux, a time without a usable home", linux(), LINUX_TEMP + "/config => config"),
                arguments("Linux, a time without a usable home", linux(), LINUX_TEMP + "/data => data"),
                arguments("macOS, settings beside ours", mac(),
                        "/Users/u/Library/Application Support/CuePoint [config.yaml] -> config/older"),
                arguments("macOS, an early data folder", mac(),
                        "/Users/u/Library/Application Support/CuePoint/data => data/older"),
                arguments("macOS, Qt's place for settings", mac(),
                        "/Users/u/Library/Preferences/CuePoint/CuePoint => config/older"),
                arguments("macOS, the home folder's first one", mac(), "/Users/u/.cuepoint => config/older"),
                arguments("Windows, settings above ours", windows(),
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint [config.yaml] -> config/older"),
                arguments("Windows, an early data folder", windows(),
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\data => data/older"),
                arguments("Windows, Qt's place", windows(),
                        "C:\\Users\\u\\AppData\\Local\\CuePoint\\CuePoint => config/older"),
                arguments("Windows, results in OneDrive", windows().known("Documents", "C:\\Users\\u\\OneDrive\\Docs"),
                        "C:\\Users\\u\\OneDrive\\Docs\\CuePoint_Output => exports"),
                arguments("Windows, the profile before it was redirected",
                        windows().known("RoamingAppData", "\\\\server\\share\\u"),
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config => config"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void areFound(String name, Setup setup, String place) {
        assertTrue(places(setup).contains(place), () -> String.join("\n", places(setup)));
    }

    @Test
    void noneIsListedTwiceAndNoneIsThePresentPlace() {
        for (Setup setup : List.of(linux(), mac(), windows(), linux().env("XDG_CONFIG_HOME", "/x"))) {
            List<String> from = new OldPlaces(setup.input(), setup.plan()).list().stream().map(OldPlace::from).toList();
            assertEquals(from.stream().distinct().toList(), from);
            assertTrue(from.size() >= 5, from::toString);
        }
    }

    @Test
    void whatLiesInAFolderThatIsTakenOverIsNotTakenOverTwice() {
        List<String> from = places(linux().env("XDG_CONFIG_HOME", "/x"));
        assertTrue(from.contains("/home/u/.config/CuePoint => config"), from::toString);
        assertTrue(from.stream().noneMatch(place -> place.startsWith("/home/u/.config/CuePoint/")), from::toString);
    }

    @Test
    void portableModeIsApartOnPurpose() {
        assertEquals(List.of(), places(linux().env("CUEPOINT_HOME", "/stick")));
    }

    @Test
    void anAdoptersProductHasNothingOfCuePointInPython() {
        assertTrue(places(linux().application("Other")).stream().noneMatch(place -> place.contains("CuePoint")),
                () -> places(linux().application("Other")).toString());
    }

    @Test
    void withoutAHomeThereIsNothingToFind() {
        assertEquals(List.of(), places(linux().without("HOME").home("?")));
    }

    @Test
    void aNamedHomeIsReadAsPortableModeLaysItOutAndStaysAsItIs() {
        List<OldPlace> places = new OldPlaces(linux().input(), linux().plan()).in("/media/stick/home");

        assertTrue(places.stream().noneMatch(OldPlace::rename));
        assertTrue(places.stream().anyMatch(place -> place.from().equals("/media/stick/home/config")));
        assertTrue(places.stream().noneMatch(place -> place.from().endsWith("/cache")));
        assertTrue(places.stream().anyMatch(place -> place.only().equals(List.of("runs"))));
    }
}

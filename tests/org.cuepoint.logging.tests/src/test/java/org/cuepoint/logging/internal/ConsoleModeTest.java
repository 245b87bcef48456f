package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the standard error is taken into the log. */
class ConsoleModeTest {

    private static final String WINDOW = "org.cuepoint.workbench.application";
    private static final String HEADLESS = "org.cuepoint.cli.application";

    private static boolean taken(String application, boolean development, String override) {
        return ConsoleMode.of(application, List.of(), development, override).takesErrors(application, List.of(),
                development);
    }

    @Test
    void onlyAReleaseWithAWindowTakesTheStandardErrorIntoTheLog() {
        for (String override : List.of("", "nothing", "warnings", "all", "no such mode")) {
            boolean silent = !override.equals("warnings") && !override.equals("all");
            assertEquals(silent, taken(WINDOW, false, override), override);
            assertEquals(false, taken(WINDOW, true, override), "a development build: " + override);
            assertEquals(false, taken(HEADLESS, false, override), "a terminal: " + override);
            assertEquals(false, taken(HEADLESS, true, override), "a terminal: " + override);
        }
    }
}

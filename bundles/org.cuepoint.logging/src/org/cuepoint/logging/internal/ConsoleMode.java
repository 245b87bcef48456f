package org.cuepoint.logging.internal;

import java.util.List;
import java.util.Locale;

/** What the log shows on the standard error. */
enum ConsoleMode {
    /** Nothing: a release build with a window. */
    NOTHING,
    /** The messages of warnings and errors: headless commands. */
    WARNINGS,
    /** Every record in full: development builds, and headless commands with {@code --verbose}. */
    ALL;

    /** The application whose commands are headless. */
    private static final String HEADLESS = "org.cuepoint.cli.application";
    /** The variable that overrides the choice: {@code nothing}, {@code warnings} or {@code all}. */
    static final String VARIABLE = "CUEPOINT_LOG_CONSOLE";

    /**
     * Chooses by how the application was started.
     *
     * @param application the id of the application that the framework starts; empty when it is not known
     * @param arguments the command line
     * @param development whether this is a development build
     * @param override the value of {@link #VARIABLE}; empty when it is not set; a word that is no mode is passed over
     */
    static ConsoleMode of(String application, List<String> arguments, boolean development, String override) {
        for (ConsoleMode mode : values()) {
            if (mode.name().equals(override.toUpperCase(Locale.ROOT))) {
                return mode;
            }
        }
        if (HEADLESS.equals(application) || arguments.contains(HEADLESS)) {
            return arguments.contains("--verbose") ? ALL : WARNINGS;
        }
        return development ? ALL : NOTHING;
    }

    /**
     * Whether what others print on the standard error is logged: in a release build with a window, where nobody sees it. Not
     * where the variable silences a terminal, which belongs to the user, nor where records are shown there, which would be
     * logged again.
     */
    boolean takesErrors(String application, List<String> arguments, boolean development) {
        return this == NOTHING && of(application, arguments, development, "") == NOTHING;
    }
}

package org.cuepoint.safety.internal;

import java.util.Locale;

/** The platforms whose rules differ. */
enum Platform {

    LINUX, MAC, WINDOWS;

    /** The platform for a value of the system property {@code os.name}. */
    static Platform of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? MAC : LINUX;
    }

    /** The platform this process runs on. */
    static Platform current() {
        return of(System.getProperty("os.name", ""));
    }
}

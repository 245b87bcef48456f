package org.cuepoint.safety.internal.disk;

import java.util.Locale;

/** The platforms whose rules differ. */
public enum Platform {

    LINUX, MAC, WINDOWS;

    /** The platform for a value of the system property {@code os.name}. */
    public static Platform of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? MAC : LINUX;
    }

    /** The platform this process runs on. */
    public static Platform current() {
        return of(System.getProperty("os.name", ""));
    }
}

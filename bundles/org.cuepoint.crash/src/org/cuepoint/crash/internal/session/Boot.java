package org.cuepoint.crash.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The present run of the computer. */
final class Boot {

    private static final Path ID = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {
    }

    /** An id that is another one after each start of the computer; empty where the system has none. */
    static String id() {
        try {
            return Files.exists(ID) ? Files.readString(ID).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}

package org.cuepoint.redaction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The name of this computer, without asking the network. */
final class HostName {

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private HostName() {
    }

    /** The name; empty when the system does not tell it. */
    static String here() {
        try {
            if (Files.exists(LINUX)) {
                return Files.readString(LINUX).strip();
            }
        } catch (IOException e) {
            return "";
        }
        return Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .orElseGet(() -> Optional.ofNullable(System.getenv("HOSTNAME")).orElse(""));
    }
}

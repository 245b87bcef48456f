package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Follows the links of the real disk: symbolic links everywhere, junctions and short names on Windows. */
final class DiskLinks implements Links {

    private final boolean windows;

    DiskLinks(Os os) {
        this.windows = os == Os.WINDOWS;
    }

    /** The links of the running system. */
    static Links of(Os os) {
        return new DiskLinks(os);
    }

    @Override
    public Optional<String> target(String text) {
        try {
            Path path = Path.of(text);
            if (Files.isSymbolicLink(path)) {
                return Optional.of(Files.readSymbolicLink(path).toString());
            }
            if (windows && Files.exists(path)) {
                String real = path.toRealPath().toString();
                return real.equalsIgnoreCase(text) ? Optional.empty() : Optional.of(real);
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            // an entry that cannot be looked at cannot be followed by a write either: that fails with its own sentence
            return Optional.empty();
        }
    }
}

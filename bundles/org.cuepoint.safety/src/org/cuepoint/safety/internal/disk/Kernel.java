package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The tables of the Linux kernel, see proc(5). They look like files and are none: nothing is kept there. */
public final class Kernel {

    /** Where the tables are; not there on other systems. */
    public static final Path TABLES = Path.of("/proc");

    private Kernel() {
    }

    /** The number of the user this process acts for; empty on other systems. */
    static OptionalInt user() {
        try {
            return UnixFacts.of(TABLES.resolve("self").toRealPath()).stream().mapToInt(UnixFacts::owner).findFirst();
        } catch (IOException e) {
            return OptionalInt.empty(); // no such table: another system, or one that hides it
        }
    }
}

package org.cuepoint.safety.ui.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** The name that {@link org.cuepoint.safety.ConflictPolicy#RENAME} is likely to choose. */
final class FreeName {

    private static final int MOST = 10_000;

    private FreeName() {
    }

    /**
     * @param file the file whose name is taken
     * @param exists whether a name is taken
     * @return {@code name (1).csv} or the next free one; without a number when too many are taken
     */
    static String of(Path file, Predicate<Path> exists) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        String end = dot > 0 ? name.substring(dot) : "";
        for (int number = 1; number <= MOST; number++) {
            String free = base + " (" + number + ')' + end;
            if (!exists.test(file.resolveSibling(free))) {
                return free;
            }
        }
        return "a new name";
    }
}

package org.cuepoint.safety.internal.trash;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One trash on one file system.
 *
 * @param root holds the two folders
 * @param base what paths in the information files are relative to; empty in the trash of the home folder, where they
 * are absolute
 */
record TrashFolder(Path root, Optional<Path> base) {

    /** Holds what was put into the trash. */
    Path files() {
        return root.resolve("files");
    }

    /** Holds a text for each of them. */
    Path info() {
        return root.resolve("info");
    }

    /** The text for a name in {@link #files()}. */
    Path infoOf(String name) {
        return info().resolve(name + TrashInfo.SUFFIX);
    }

    /** The text for something in a trash. */
    static Path infoFor(Path trashed) {
        Path files = Objects.requireNonNull(trashed.getParent());
        return files.resolveSibling("info").resolve(trashed.getFileName() + TrashInfo.SUFFIX);
    }
}

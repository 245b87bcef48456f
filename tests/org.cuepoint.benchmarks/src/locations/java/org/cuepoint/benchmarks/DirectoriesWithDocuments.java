package org.cuepoint.benchmarks;

import dev.dirs.UserDirectories;

/** The same with the user's own folders, for which the library starts processes. */
final class DirectoriesWithDocuments implements Resolving {

    @Override
    public int resolve() {
        String documents = UserDirectories.get().documentDir;
        return new Directories().resolve() + (documents == null ? 0 : documents.length());
    }
}

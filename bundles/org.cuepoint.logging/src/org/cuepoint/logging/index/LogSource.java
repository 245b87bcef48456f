package org.cuepoint.logging.index;

import java.nio.file.Path;

/**
 * What an index is made of.
 *
 * @param name for the user: the file's name
 * @param file the file that is written now; with {@code older}, it is read as one stream with {@code file.N}, …, {@code file.1}
 * @param older whether the older files of the same name belong to it
 */
public record LogSource(String name, Path file, boolean older) {
}

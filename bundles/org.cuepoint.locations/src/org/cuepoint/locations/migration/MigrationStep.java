package org.cuepoint.locations.migration;

import java.nio.file.Path;

/**
 * One file to be taken over.
 *
 * @param from where it is
 * @param to where its copy goes; when the name is taken by then, the copy is called {@code name (1).ext} and so on
 * @param bytes its length
 * @param backup whether the file stays in use where it is and the copy is only a backup of it
 */
public record MigrationStep(Path from, Path to, long bytes, boolean backup) {
}

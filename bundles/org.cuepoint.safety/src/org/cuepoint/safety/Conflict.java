package org.cuepoint.safety;

import java.nio.file.Path;

/**
 * A file that is in the way of a save.
 *
 * @param file the file that is there
 * @param problem {@link Problem#EXISTS}, or {@link Problem#CHANGED} when it is not what it was when it was loaded
 * @param comparison the file that is there beside what is to be written
 * @param renamed the name that {@link ConflictPolicy#RENAME} would give now
 */
public record Conflict(Path file, Problem problem, FileComparison comparison, Path renamed) {
}

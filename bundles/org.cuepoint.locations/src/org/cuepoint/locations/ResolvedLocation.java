package org.cuepoint.locations;

import java.nio.file.Path;

/**
 * One location as it was decided at start.
 *
 * @param location which one
 * @param path its absolute path
 * @param reason why it is there
 * @param usable whether files could be written there when the application started; when {@code false}, no fallback
 *     could be written either
 */
public record ResolvedLocation(Location location, Path path, Reason reason, boolean usable) {
}

package org.cuepoint.safety;

import java.nio.file.Path;

/**
 * One file of several that are written together.
 *
 * @param target the file to write
 * @param options how; a file that exists and is skipped takes no part
 * @param content called at most once
 */
public record FileWrite(Path target, SaveOptions options, Content content) {
}

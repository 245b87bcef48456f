package org.cuepoint.safety.internal.save;

import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.safety.internal.disk.FileFacts;

/**
 * A file about to be written, found and judged.
 *
 * @param asked what the caller asked for, absolute
 * @param real the file behind symbolic links, in a folder without links; the file's name may be taken or free
 * @param folder the folder of the real file; exists
 * @param present what is there now; empty when the name is free
 */
public record Target(Path asked, Path real, Path folder, Optional<FileFacts> present) {
}

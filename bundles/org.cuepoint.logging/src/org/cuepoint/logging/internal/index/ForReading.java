package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens logs so that they cannot be changed, and so that whoever writes them can rename and delete them meanwhile. */
public final class ForReading {

    private ForReading() {
    }

    /**
     * Opens a file.
     *
     * @throws IOException when it is not there or may not be read
     */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }
}

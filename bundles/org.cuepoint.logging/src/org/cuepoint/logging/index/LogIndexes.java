package org.cuepoint.logging.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens indexes over logs. A service; callable from any thread. */
public interface LogIndexes {

    /**
     * The logs of the application, one for each process that wrote some; the one of this process first.
     *
     * @throws IOException when the folder of logs cannot be read
     */
    List<LogSource> sources() throws IOException;

    /**
     * Opens an index and begins to fill it in the background. Returns at once: an empty index is a good one.
     *
     * @param source which files
     */
    LogIndex open(LogSource source);

    /**
     * A log that is one file, plain or compressed by gzip; an older file of ours ({@code .log.2}) stands alone too.
     *
     * @param file any text file; need not be a log of ours
     */
    static LogSource file(Path file) {
        return new LogSource(String.valueOf(file.getFileName()), file, false);
    }
}

package org.cuepoint.catalog.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A format that matches are written in. Implementations are stateless and thread-safe, and always write UTF-8. */
public interface ExportFormat {

    /** What people call it, for example {@code CSV}. */
    String name();

    /** The end of file names without the dot, for example {@code csv}. */
    String extension();

    /**
     * Writes everything, streaming. Where characters come in broken pairs (half of an emoji) a question mark is
     * written.
     *
     * @param rows taken once, in their order
     * @param out flushed, not closed
     * @throws IOException when writing failed
     * @throws InterruptedException when the thread was interrupted; what was written is then of no use
     */
    void write(Iterable<ExportRow> rows, OutputStream out) throws IOException, InterruptedException;

    /**
     * Reads back what {@link #write} wrote and says whether it is whole and well-formed, so that a damaged file is
     * noticed before it replaces an older one.
     *
     * @param in the file's content, not closed
     * @throws IOException when reading failed
     */
    ExportCheck check(InputStream in) throws IOException;
}

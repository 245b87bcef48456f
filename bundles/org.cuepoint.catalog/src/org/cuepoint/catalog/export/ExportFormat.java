package org.cuepoint.catalog.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.cuepoint.safety.ContentCheck;

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

    /**
     * The same as a look at a file before it replaces anything.
     *
     * @param rows how many it must hold, the header not counted
     */
    default ContentCheck holding(long rows) {
        return written -> {
            switch (check(written)) {
                case ExportCheck.Valid valid when valid.rows() == rows -> {
                    // as it should be
                }
                case ExportCheck.Valid valid -> throw new IOException(
                        "what was written holds " + valid.rows() + " rows instead of " + rows);
                case ExportCheck.Invalid invalid -> throw new IOException(
                        "what was written is damaged (" + invalid.sentence().replaceFirst("\\.$", "") + ")");
            }
        };
    }
}

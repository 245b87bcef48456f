package org.cuepoint.safety;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the content of a file, streaming. */
@FunctionalInterface
public interface Content {

    /**
     * Writes everything. It is called at most once and may be abandoned: when it throws, nothing of it is kept and the
     * file stays as it was.
     *
     * @param out buffered; need not be closed or flushed
     * @throws IOException when the content cannot be produced or written
     * @throws InterruptedException when the work was cancelled; passed on to the caller of the write
     */
    void writeTo(OutputStream out) throws IOException, InterruptedException;

    /** Content that is in memory already; the array is not copied and may not change until the write returned. */
    static Content of(byte[] bytes) {
        return out -> out.write(bytes);
    }

    /** Text as UTF-8 without a byte order mark, as it is: no line ends are changed. */
    static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}

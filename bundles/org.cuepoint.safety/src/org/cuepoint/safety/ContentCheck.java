package org.cuepoint.safety;

import java.io.IOException;
import java.io.InputStream;

/** Looks at content that was written before it replaces anything: whether it is what its format asks for. */
@FunctionalInterface
public interface ContentCheck {

    /**
     * Reads as much as is needed.
     *
     * @param written the content as it is on the disk, from its beginning; need not be closed
     * @throws IOException when the content is not what it should be; the message is a part of a sentence that follows
     * "because ", without a full stop
     */
    void check(InputStream written) throws IOException;
}

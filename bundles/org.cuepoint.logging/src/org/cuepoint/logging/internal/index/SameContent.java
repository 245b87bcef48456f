package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Knows a file again that was compressed meanwhile, so that its records keep their numbers. */
final class SameContent {

    private SameContent() {
    }

    /** The file that has the same content uncompressed: as long, and beginning with the same bytes. */
    static Optional<LogFile> find(LogFile fresh, List<LogFile> files) throws IOException {
        if (!(fresh.content() instanceof GzipContent content)) {
            return Optional.empty();
        }
        for (LogFile file : files) {
            if (file.content() instanceof GzipContent || file.indexed() == 0
                    || content.sizeBits() != (int) file.indexed() || file.content().size() != file.indexed()) {
                continue;
            }
            boolean more = true;
            while (more && content.size() <= file.indexed()) {
                more = content.more();
            }
            byte[] head = file.head();
            byte[] begins = new byte[head.length];
            content.read(0, begins, 0, head.length);
            if (content.size() == file.indexed() && Arrays.equals(head, begins)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}

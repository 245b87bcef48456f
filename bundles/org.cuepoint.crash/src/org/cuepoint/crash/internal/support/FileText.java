package org.cuepoint.crash.internal.support;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, or a part of it, decompressed. A symbolic link is not followed, and of a file that grows only what
 * was there is read.
 *
 * @param file the file
 * @param packed whether it is compressed by gzip
 * @param skip how many bytes, decompressed, are left out at its beginning
 * @param most how many are read after that
 */
record FileText(Path file, boolean packed, long skip, long most) implements BundleEntry.Source {

    private static final int BUFFER = 1 << 16;

    @Override
    public InputStream open(BiConsumer<String, Integer> masked) throws IOException {
        InputStream raw = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        try {
            InputStream text = packed ? new GZIPInputStream(raw, BUFFER) : raw;
            text.skipNBytes(skip);
            return new Limited(text, most);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** Ends early. */
    private static final class Limited extends FilterInputStream {

        private long left;

        private Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte @Nullable [] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}

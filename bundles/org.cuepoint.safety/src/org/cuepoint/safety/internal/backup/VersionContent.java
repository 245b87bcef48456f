package org.cuepoint.safety.internal.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Objects;

import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.internal.disk.FileInput;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads copies, compressed or not, and never more of one than the content had. */
final class VersionContent {

    private static final Logger LOG = LoggerFactory.getLogger(VersionContent.class);

    private VersionContent() {
    }

    /** The content; reading its end fails when it is not what was kept. */
    static InputStream open(StorageDevice device, BackupVersion version) throws IOException {
        InputStream file = new FileInput(device.openToRead(version.copy()));
        boolean opened = false;
        try {
            boolean compressed = CopyName.parse(version.copy()).filter(CopyName::isCompressed).isPresent();
            InputStream content = compressed ? new SingleGzip(file) : file;
            opened = true;
            return new Proving(content, version);
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    /** Whether a copy still has the content that was kept. One that cannot be read has not. */
    static boolean isGood(StorageDevice device, BackupVersion version) {
        try (InputStream content = open(device, version)) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            LOG.warn("The backup {} is not what was kept: {}", version.copy(), e.getMessage());
            return false;
        }
    }

    /** Hashes what is read, and compares at the end. */
    private static final class Proving extends FilterInputStream {

        private final BackupVersion version;
        private final MessageDigest digest = Hashes.sha256();
        private long bytes;
        private boolean proven;

        Proving(InputStream content, BackupVersion version) {
            super(content);
            this.version = version;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte @Nullable [] given, int offset, int length) throws IOException {
            byte[] target = Objects.requireNonNull(given);
            int n = super.read(target, offset, length);
            if (n > 0) {
                bytes += n;
                if (bytes > version.bytes()) {
                    throw damaged();
                }
                digest.update(target, offset, n);
            } else if (n < 0 && !proven) {
                if (bytes != version.bytes() || !Hashes.hex(digest).equals(version.sha256())) {
                    throw damaged();
                }
                proven = true;
            }
            return n;
        }

        private IOException damaged() {
            return new IOException("the backup of " + version.time() + " is damaged");
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] passed = new byte[(int) Math.min(Hashes.CHUNK, Math.max(0, count))];
            return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

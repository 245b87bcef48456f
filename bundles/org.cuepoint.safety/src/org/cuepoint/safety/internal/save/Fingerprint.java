package org.cuepoint.safety.internal.save;

import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

import org.cuepoint.safety.internal.disk.Hashes;

/**
 * What tells one content from another while it passes by: SHA-256, and two checksums of 32 bits each (CRC-32 of ISO 3309
 * and CRC-32C of RFC 3720) that cost a thirtieth of it.
 */
final class Fingerprint {

    private final CRC32 crc = new CRC32();
    private final CRC32C crcC = new CRC32C();
    private final MessageDigest digest = Hashes.sha256();
    private final long longest;
    private long bytes;

    /** @param longest how many bytes are hashed with SHA-256 at most; longer content has only its checksums */
    Fingerprint(long longest) {
        this.longest = longest;
    }

    void add(byte[] source, int offset, int length) {
        bytes += length;
        crc.update(source, offset, length);
        crcC.update(source, offset, length);
        if (bytes <= longest) {
            digest.update(source, offset, length);
        }
    }

    long bytes() {
        return bytes;
    }

    /** Whether all of it was hashed. */
    boolean hasHash() {
        return bytes <= longest;
    }

    /** SHA-256 in hexadecimal digits; to be asked for once, at the end, and only when there is one. */
    String sha256() {
        return Hashes.hex(digest);
    }

    /** Whether two contents have the same length and checksums. */
    boolean sameChecksums(Fingerprint other) {
        return bytes == other.bytes && crc.getValue() == other.crc.getValue()
                && crcC.getValue() == other.crcC.getValue();
    }
}

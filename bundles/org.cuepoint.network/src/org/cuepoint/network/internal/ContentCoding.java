package org.cuepoint.network.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Takes the content coding off a body (RFC 9110, section 8.4). It is done here, not by Jetty, so that the size limit
 * also holds for what a small body unpacks to, and so that it does not depend on service loading.
 */
final class ContentCoding {

    /** What is offered to servers. */
    static final String OFFERED = "gzip";

    private ContentCoding() {
    }

    /** A body without coding, and the headers that describe it as it is now. */
    record Decoded(byte[] body, Map<String, List<String>> headers) {
    }

    /**
     * Decodes a body.
     *
     * @param headers the headers with names in lower case
     * @param body the body as it came
     * @param limit the most bytes that it may have afterwards
     * @throws TooLargeException when it would have more
     * @throws ZipException when it is coded in another way or broken
     */
    static Decoded decode(Map<String, List<String>> headers, byte[] body, int limit)
            throws TooLargeException, ZipException {
        String coding = String.join(",", headers.getOrDefault("content-encoding", List.of())).strip()
                .toLowerCase(Locale.ROOT);
        if (coding.isEmpty() || "identity".equals(coding) || body.length == 0) {
            return new Decoded(body, headers);
        }
        if (!"gzip".equals(coding) && !"x-gzip".equals(coding)) {
            throw new ZipException("content coding that was not asked for");
        }
        Map<String, List<String>> described = new TreeMap<>(headers);
        described.remove("content-encoding");
        described.remove("content-length");
        return new Decoded(unzip(body, limit), described);
    }

    private static byte[] unzip(byte[] body, int limit) throws TooLargeException, ZipException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new TooLargeException(limit);
            }
            return plain;
        } catch (TooLargeException | ZipException known) {
            throw known;
        } catch (IOException cutOff) {
            ZipException broken = new ZipException("cut off");
            broken.initCause(cutOff);
            throw broken;
        }
    }
}

package org.cuepoint.network.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;

/** What can be requested, and what of an address may be shown: never its query, which may hold a key. */
final class Addresses {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Characters that belong into an address as they are: RFC 3986, sections 2.2 and 2.3, and the percent sign. */
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    private Addresses() {
    }

    /** Refuses what cannot be requested and takes the fragment off. */
    static URI requestable(URI uri) throws NetworkException {
        String scheme = scheme(uri);
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw bad("Only http and https addresses can be requested.",
                    "Check the beginning of the address: it should be https:// or http://.");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getPort() > 65_535 || uri.getPort() == 0) {
            throw bad("The address names no host that can be asked.", "Check the address for typing mistakes.");
        }
        if (uri.getRawUserInfo() != null) {
            throw bad("An address with a user name or password is not requested, because addresses end up in logs.",
                    "Leave out what stands before the @ sign.");
        }
        if (uri.getRawFragment() == null) {
            return uri;
        }
        String whole = uri.toString();
        return URI.create(whole.substring(0, whole.indexOf('#')));
    }

    private static NetworkException bad(String sentence, String suggestion) {
        return new NetworkException(Kind.BAD_ADDRESS, sentence, suggestion, List.of());
    }

    /** The scheme in lower case; empty when there is none. */
    static String scheme(URI uri) {
        return Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
    }

    /** The host's name in lower case; empty when there is none. */
    static String host(URI uri) {
        return Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
    }

    /** The host's name in lower case, with the port when it is not the usual one of http or https. */
    static String authority(URI uri) {
        int port = uri.getPort();
        return port < 0 || port == HTTP_PORT || port == HTTPS_PORT ? host(uri) : host(uri) + ":" + port;
    }

    /** Whether two addresses have the same scheme, host and port (RFC 6454). */
    static boolean sameOrigin(URI one, URI other) {
        return scheme(one).equals(scheme(other)) && host(one).equals(host(other)) && port(one) == port(other);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(scheme(uri)) ? HTTPS_PORT : HTTP_PORT;
    }

    /**
     * Reads what a server gives as an address, relative to another one. Characters that do not belong into an address
     * are encoded as their UTF-8 bytes, as browsers do; header bytes beyond ASCII arrive as ISO-8859-1 characters.
     *
     * @return empty when it is no address at all
     */
    static Optional<URI> resolve(URI base, String given) {
        byte[] bytes = given.strip().getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder encoded = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        try {
            URI target = new URI(encoded.toString());
            return Optional.of(target.getRawPath() != null && target.toString().startsWith("?")
                    ? URI.create(withoutQuery(base) + target)
                    : base.resolve(target));
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** java.net.URI resolves "?x" against the folder; RFC 3986, section 5.2.2, asks for the whole path of the base. */
    private static String withoutQuery(URI base) {
        String whole = base.toString();
        int end = whole.indexOf('?');
        return end < 0 ? whole : whole.substring(0, end);
    }
}

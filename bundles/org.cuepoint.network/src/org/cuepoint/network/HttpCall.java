package org.cuepoint.network;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A GET request.
 *
 * @param uri an absolute {@code http} or {@code https} address with a host and without user name and password; a
 *        fragment is not sent
 * @param kind what it is for; decides time limits and size
 * @param headers additional request headers by name. {@code Host}, {@code Accept-Encoding} and those of the connection
 *        are set by the service; {@code User-Agent} names the application unless it is given here
 * @param useCache whether a cache may answer
 */
public record HttpCall(URI uri, CallKind kind, Map<String, String> headers, boolean useCache) {

    /**
     * Copies the headers, keeping their order.
     *
     * @throws IllegalArgumentException when a header's name or value could not be sent as one (RFC 9110, section 5)
     */
    public HttpCall {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        headers.forEach(HeaderNames::check);
    }

    /** A GET request without additional headers that a cache may answer. */
    public static HttpCall get(URI uri, CallKind kind) {
        return new HttpCall(uri, kind, Map.of(), true);
    }

    /** The value of an additional header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                .findFirst();
    }

    /** The same request with one header added or replaced. */
    public HttpCall withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new HttpCall(uri, kind, more, useCache);
    }

    /** The same request without a header. */
    public HttpCall withoutHeader(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.keySet().removeIf(name::equalsIgnoreCase);
        return new HttpCall(uri, kind, fewer, useCache);
    }

    /** The same request to another address. */
    public HttpCall withUri(URI other) {
        return new HttpCall(other, kind, headers, useCache);
    }

    /** The same request that goes past every cache. */
    public HttpCall withoutCache() {
        return new HttpCall(uri, kind, headers, false);
    }
}

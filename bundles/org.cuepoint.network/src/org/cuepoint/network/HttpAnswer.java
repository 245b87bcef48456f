package org.cuepoint.network;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server (or a cache) answered, whole and decoded.
 *
 * @param status the HTTP status, 100 to 599; a final 4xx or 5xx is an answer too
 * @param headers the response headers by name in lower case, each with its values in order
 * @param body the body with content coding removed; shared, not to be changed by the receiver
 * @param protocol the version spoken, for example {@code HTTP/1.1} or {@code HTTP/2}
 * @param attempts the tries of this call in order; empty when no request was sent
 * @param cache what a cache had to do with it
 * @param elapsed the time from the call to the answer, with all waiting
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body, String protocol,
        List<Attempt> attempts,
        CacheStatus cache, Duration elapsed) {

    /** Copies the headers and attempts; the body is shared. */
    public HttpAnswer {
        headers = HeaderNames.lowerCase(headers);
        attempts = List.copyOf(attempts);
    }

    /** The first value of a response header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(HeaderNames.lowerCase(name), List.of()).stream().findFirst();
    }

    /** Whether the status is 200 to 299. */
    public boolean successful() {
        return status >= 200 && status <= 299;
    }

    /**
     * The body as text, in the character set that {@code Content-Type} names; UTF-8 when it names none or one that this
     * machine does not know. Bytes that are not valid become U+FFFD.
     */
    public String text() {
        Charset charset = HeaderNames.charset(header("content-type").orElse(""));
        return new String(body, charset);
    }

    /** The same answer with other attempts, for interceptors. */
    public HttpAnswer withAttempts(List<Attempt> all) {
        return new HttpAnswer(status, headers, body, protocol, all, cache, elapsed);
    }

    /** The same answer with another cache status, for interceptors. */
    public HttpAnswer withCache(CacheStatus other) {
        return new HttpAnswer(status, headers, body, protocol, attempts, other, elapsed);
    }

    /** The same answer with another duration, for interceptors. */
    public HttpAnswer withElapsed(Duration other) {
        return new HttpAnswer(status, headers, body, protocol, attempts, cache, other);
    }
}

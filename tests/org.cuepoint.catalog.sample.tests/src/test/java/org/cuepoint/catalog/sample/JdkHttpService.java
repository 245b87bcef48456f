package org.cuepoint.catalog.sample;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.NetworkException;

/** Sends requests with the JDK's client, once each; an HTTP implementation that shares nothing with the server. */
final class JdkHttpService implements HttpService, AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();

    /** How many requests were sent. */
    int sent() {
        return sent.get();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws NetworkException, InterruptedException {
        sent.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri());
        call.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new HttpAnswer(response.statusCode(), response.headers().map(), response.body(), "HTTP/1.1",
                    List.of(),
                    CacheStatus.BYPASS, Duration.ZERO);
        } catch (IOException e) {
            throw new NetworkException(NetworkException.Kind.REFUSED, "No connection.", "Try again.", List.of(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

package org.cuepoint.catalog.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuepoint.catalog.sample.Behaviour.Broken;
import org.cuepoint.catalog.sample.Behaviour.Damage;
import org.cuepoint.catalog.sample.Behaviour.Failing;
import org.cuepoint.catalog.sample.Behaviour.Slow;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

import org.jspecify.annotations.Nullable;

/**
 * Answers the sample site's requests. Below {@code /} it behaves; below {@code /catalog/N} it does what the catalogue that
 * was opened as the N-th asked for.
 */
final class SampleHandler extends Handler.Abstract {

    private static final Pattern MOUNT = Pattern.compile("/catalog/(\\d{1,9})(/.*)");
    private static final Pattern TRACK = Pattern.compile("/track/[^/]+/(\\d{1,12})");
    private static final int MOST_PER_PAGE = 150;
    private static final int GARBAGE_BYTES = 5000;

    private final SamplePages pages;
    private final Map<Integer, Mount> mounts = new ConcurrentHashMap<>();
    private final AtomicInteger mounted = new AtomicInteger();

    SampleHandler(SamplePages pages) {
        this.pages = pages;
    }

    /** The path below which the site behaves like this from now on. */
    String mount(Setup setup) {
        if (setup.isNormal()) {
            return "";
        }
        int number = mounted.incrementAndGet();
        mounts.put(number, new Mount(setup, new AtomicInteger()));
        return "/catalog/" + number;
    }

    @Override
    public boolean handle(@Nullable Request given, @Nullable Response sent, @Nullable Callback done) {
        // Jetty's interface says nothing about null; it never passes it
        Request request = Objects.requireNonNull(given);
        Response response = Objects.requireNonNull(sent);
        Callback callback = Objects.requireNonNull(done);
        String path = Request.getPathInContext(request);
        Matcher mount = MOUNT.matcher(path);
        if (!mount.matches()) {
            send(answer(request, path), response, callback);
            return true;
        }
        Mount found = mounts.get(Integer.valueOf(mount.group(1)));
        if (found == null) {
            send(Answer.message(404, "Not found"), response, callback);
        } else if (found.requests().incrementAndGet() > found.setup().first()) {
            send(answer(request, mount.group(2)), response, callback);
        } else {
            misbehave(found.setup().behaviour(), request, mount.group(2), response, callback);
        }
        return true;
    }

    private void misbehave(Behaviour behaviour, Request request, String path, Response response, Callback callback) {
        switch (behaviour) {
            // no thread waits: the scheduler sends the answer when its time has come
            case Slow slow -> request.getComponents().getScheduler().schedule(
                    () -> send(answer(request, path).uncached(), response, callback), slow.delay().toMillis(),
                    TimeUnit.MILLISECONDS);
            case Failing failing -> {
                if (!failing.retryAfter().isZero()) {
                    response.getHeaders().put(HttpHeader.RETRY_AFTER, Long.toString(failing.retryAfter().toSeconds()));
                }
                send(Answer.message(failing.status(), "This is a failure on demand"), response, callback);
            }
            case Broken broken -> send(damaged(broken.damage(), answer(request, path)), response, callback);
            case Behaviour.Normal() -> send(answer(request, path), response, callback);
        }
    }

    private static Answer damaged(Damage damage, Answer whole) {
        byte[] body = whole.body();
        byte[] broken = switch (damage) {
            case NO_SCRIPT -> SamplePages.checkPage().getBytes(StandardCharsets.UTF_8);
            case CUT ->
                new String(body, 0, body.length * 2 / 3, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            case GARBAGE -> garbage();
            case EMPTY -> new byte[0];
        };
        return new Answer(200, broken, false);
    }

    private static byte[] garbage() {
        byte[] bytes = new byte[GARBAGE_BYTES];
        // the same every time, so that what happens can be looked into
        new SplittableRandom(1).nextBytes(bytes);
        return bytes;
    }

    private Answer answer(Request request, String path) {
        if (!List.of(HttpMethod.GET.asString(), HttpMethod.HEAD.asString()).contains(request.getMethod())) {
            return Answer.message(405, "Only GET is answered");
        }
        Matcher track = TRACK.matcher(path);
        if (track.matches()) {
            return pages.track(track.group(1)).map(Answer::page).orElseGet(() -> Answer.message(404, "Not found"));
        }
        return path.equals("/search/tracks")
                ? search(Request.extractQueryParameters(request))
                : Answer.message(404, "Not found");
    }

    private Answer search(Fields parameters) {
        String query = parameters.getValue("q") == null ? "" : parameters.getValue("q");
        int page = number(parameters, "page", 1, Integer.MAX_VALUE);
        int perPage = number(parameters, "per-page", 25, MOST_PER_PAGE);
        if (page < 1 || perPage < 1) {
            return Answer.message(400, "page and per-page are numbers above 0");
        }
        // Beatport's site does the same
        boolean refused = query.indexOf('(') != query.lastIndexOf('(') || query.indexOf(')') != query.lastIndexOf(')');
        return refused ? Answer.message(403, "Forbidden") : Answer.page(pages.search(query, page, perPage));
    }

    private static int number(Fields parameters, String name, int otherwise, int most) {
        String text = parameters.getValue(name);
        if (text == null) {
            return otherwise;
        }
        return text.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(text)) : 0;
    }

    private static void send(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, answer.cached() ? "private, max-age=600" : "no-store");
        if (answer.status() == 405) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private record Mount(Setup setup, AtomicInteger requests) {
    }

    private record Answer(int status, byte[] body, boolean cached) {

        static Answer page(String html) {
            return new Answer(200, html.getBytes(StandardCharsets.UTF_8), true);
        }

        static Answer message(int status, String text) {
            return new Answer(status, SamplePages.message(text).getBytes(StandardCharsets.UTF_8), false);
        }

        Answer uncached() {
            return new Answer(status, body, false);
        }
    }
}

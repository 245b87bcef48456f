package org.cuepoint.network.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.cuepoint.network.NetworkPolicy.Limits;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpHeader;

/**
 * One request and its answer. Jetty's threads tell it how far it is; the caller's thread waits, so that every limit
 * holds whatever Jetty is busy with, and so that interrupting the caller ends it. After a limit or an interruption the
 * caller abandons it: what Jetty tells later is of no interest.
 */
final class Exchange {

    private final Limits limits;
    private final long begun = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Only touched by the one Jetty thread that delivers at a time, then by the caller when all is over. */
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Phase phase = Phase.CONNECTING;
    private long lastStep = begun;
    private Optional<Result> result = Optional.empty();

    /** @param limits the limits of this request */
    Exchange(Limits limits) {
        this.limits = limits;
    }

    /** Sends the request; what happens to it is told to this exchange. */
    void send(Request request) {
        request.onRequestBegin(sending -> step(Phase.FIRST_BYTE)).onResponseBegin(answering -> step(Phase.BODY))
                .onResponseHeaders(this::headersCame).onResponseContent(this::contentCame).send(this::completed);
    }

    private void headersCame(Response response) {
        step(Phase.BODY);
        if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > limits.maxBody()) {
            response.abort(new TooLargeException(limits.maxBody()));
        }
    }

    private void contentCame(Response response, ByteBuffer content) {
        step(Phase.BODY);
        if (content.remaining() > limits.maxBody() - body.size()) {
            response.abort(new TooLargeException(limits.maxBody()));
            return;
        }
        byte[] piece = new byte[content.remaining()];
        content.get(piece);
        body.write(piece, 0, piece.length);
    }

    private void completed(Result end) {
        lock.lock();
        try {
            result = Optional.of(end);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The clock of the phase begins again. The caller is woken when the phase is another one, because its limit may be
     * shorter than what is being waited for; within a phase the caller finds out when it wakes up.
     */
    private void step(Phase now) {
        lock.lock();
        try {
            lastStep = System.nanoTime();
            if (phase != now) {
                phase = now;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the end.
     *
     * @throws TimeLimitException when a limit ran out; the caller aborts the request
     * @throws InterruptedException when the calling thread was interrupted; the caller aborts the request
     */
    Result await() throws TimeLimitException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (result.isEmpty()) {
                Duration phaseLimit = phase.limit(limits);
                long now = System.nanoTime();
                long leftInPhase = phaseLimit.toNanos() - (now - lastStep);
                long leftInTotal = limits.total().toNanos() - (now - begun);
                if (leftInTotal <= 0) {
                    throw new TimeLimitException(phase, limits.total(), true);
                }
                if (leftInPhase <= 0) {
                    throw new TimeLimitException(phase, phaseLimit, false);
                }
                changed.awaitNanos(Math.min(leftInPhase, leftInTotal));
            }
            return result.get();
        } finally {
            lock.unlock();
        }
    }

    /** What the request is waiting for. */
    Phase phase() {
        lock.lock();
        try {
            return phase;
        } finally {
            lock.unlock();
        }
    }

    /** The body as it came; to be called only after {@link #await} returned. */
    byte[] body() {
        return body.toByteArray();
    }
}

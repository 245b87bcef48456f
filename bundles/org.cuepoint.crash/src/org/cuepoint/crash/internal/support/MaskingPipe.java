package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cuepoint.redaction.Redaction;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.redaction.Redactor.Scope;

/**
 * Masks texts of any length on the way to where they are written. Two threads mask pieces while the calling one reads,
 * packs and writes, in the order of the text; a few pieces are on the way at most.
 */
final class MaskingPipe implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int AHEAD = 3;

    private final Redactor redactor;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("support-bundle-", 1).factory());

    MaskingPipe(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Asked before each piece. */
    @FunctionalInterface
    interface Go {

        /** @throws InterruptedException when it is to stop */
        void on() throws InterruptedException;
    }

    /**
     * What became of a text.
     *
     * @param redactions the masked places by kind
     * @param leftOut how many characters were left out since they could not be cut safely
     * @param problem why it was not read to its end, a sentence; empty when it was
     */
    record Masked(Map<String, Integer> redactions, long leftOut, String problem) {

        /** The same, with what was masked before. */
        Masked with(Map<String, Integer> before) {
            Map<String, Integer> all = new TreeMap<>(redactions);
            before.forEach((kind, count) -> all.merge(kind, count, Integer::sum));
            return new Masked(all, leftOut, problem);
        }
    }

    /**
     * Masks a text.
     *
     * @param pieces the text; a failure to read it ends it
     * @param out where it goes to
     * @throws IOException when it cannot be written
     * @throws InterruptedException when the thread was interrupted or {@code go} says so
     */
    Masked mask(TextPieces pieces, OutputStream out, Go go) throws IOException, InterruptedException {
        Deque<Future<Redaction>> ahead = new ArrayDeque<>();
        Map<String, Integer> counts = new TreeMap<>();
        String problem = "";
        try {
            boolean more = true;
            while (more) {
                go.on();
                Optional<String> piece = Optional.empty();
                try {
                    piece = pieces.next();
                } catch (ClosedByInterruptException | InterruptedIOException e) {
                    throw interrupted(e);
                } catch (IOException e) {
                    problem = "It could not be read to its end: " + Failure.words(e);
                }
                more = piece.isPresent();
                piece.ifPresent(text -> ahead.add(workers.submit(() -> redactor.redact(text, Scope.ALL))));
                while (ahead.size() >= AHEAD || !more && !ahead.isEmpty()) {
                    write(ahead.remove(), counts, out);
                }
            }
            return new Masked(counts, pieces.leftOut(), problem);
        } finally {
            ahead.forEach(future -> future.cancel(true));
        }
    }

    private static void write(Future<Redaction> future, Map<String, Integer> counts, OutputStream out)
            throws IOException, InterruptedException {
        try {
            Redaction masked = future.get();
            masked.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            out.write(masked.text().getBytes(StandardCharsets.UTF_8));
        } catch (ExecutionException e) {
            // What could not be masked is not written.
            throw new IOException("A part of the text could not be masked.", e.getCause());
        }
    }

    private static InterruptedException interrupted(IOException cause) {
        Thread.interrupted();
        InterruptedException result = new InterruptedException("reading was interrupted");
        result.initCause(cause);
        return result;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

package org.cuepoint.network;

/**
 * One try to get an answer from the server. The times count from the beginning of the call; a {@linkplain Interceptor
 * stage} that holds a call back or repeats it moves the attempts that it receives, so that they count from its own
 * beginning.
 *
 * @param startedMs when the request was sent, in milliseconds since the call began; not negative
 * @param elapsedMs how long the try took, in milliseconds; not negative
 * @param outcome the status as digits, for example {@code 200}, or the failure's {@linkplain
 *        NetworkException.Kind#label kind}, for example {@code timeout}
 * @param waitMs how long the try was held back before it was sent, by the rate limit or after a failure, in
 *        milliseconds; not negative
 */
public record Attempt(long startedMs, long elapsedMs, String outcome, long waitMs) {

    /** The same try, begun this many milliseconds later. */
    public Attempt startedLater(long ms) {
        return new Attempt(startedMs + ms, elapsedMs, outcome, waitMs);
    }

    /** The same try, held back for this many milliseconds more; when it started does not change. */
    public Attempt heldBack(long ms) {
        return new Attempt(startedMs, elapsedMs, outcome, waitMs + ms);
    }
}

package org.cuepoint.network.internal;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A time limit of ours ran out; says what was waited for and how long. */
final class TimeLimitException extends TimeoutException {

    private static final long serialVersionUID = 1L;

    private final Phase phase;
    private final Duration limit;
    private final boolean total;

    /**
     * @param phase what was waited for
     * @param limit how long
     * @param total whether it was the limit of the whole try
     */
    TimeLimitException(Phase phase, Duration limit, boolean total) {
        super(phase + " for more than " + limit);
        this.phase = phase;
        this.limit = limit;
        this.total = total;
    }

    /** What happened, as a sentence. */
    String sentence(String host) {
        String time = Sentences.time(limit);
        if (total) {
            return switch (phase) {
                case CONNECTING, FIRST_BYTE -> "%s did not answer within %s, the limit for the whole request."
                        .formatted(host, time);
                case BODY -> "The answer of %s was not complete after %s, the limit for the whole request."
                        .formatted(host, time);
            };
        }
        return switch (phase) {
            case CONNECTING -> "No connection to %s was made within %s.".formatted(host, time);
            case FIRST_BYTE -> "%s took the request but did not begin to answer within %s.".formatted(host, time);
            case BODY -> "%s stopped in the middle of its answer and sent nothing more for %s.".formatted(host, time);
        };
    }
}

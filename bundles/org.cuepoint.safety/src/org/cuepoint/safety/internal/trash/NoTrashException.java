package org.cuepoint.safety.internal.trash;

import java.io.IOException;

import org.cuepoint.safety.Problem;

/** A trash that cannot be used. The message is the end of a sentence, without a full stop. */
final class NoTrashException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    NoTrashException(Problem problem, String reason) {
        super(reason);
        this.problem = problem;
    }

    /** Why, for programs. */
    Problem problem() {
        return problem;
    }

    /** Why, for the user. */
    String reason() {
        return String.valueOf(getMessage());
    }
}

package org.cuepoint.crash.internal.store;

/** A file that is no report, or a damaged one; the message is a whole sentence for the user. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String sentence) {
        super(sentence);
    }
}

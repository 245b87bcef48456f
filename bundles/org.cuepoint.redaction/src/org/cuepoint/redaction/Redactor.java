package org.cuepoint.redaction;

/**
 * Masks secrets and personal data in text. Safe for use by many threads; the time taken grows linearly with the length
 * of the text, whatever it holds. Masking masked text changes nothing, except where a mask came to stand beside the
 * remains of something broken: then more may be masked, never less.
 *
 * <p>A secret is recognised within one text: whoever splits a text, for example a private key into lines, passes it
 * whole.
 */
public interface Redactor {

    /** What is to be masked. */
    enum Scope {
        /** Secrets only: for the user's own screen, where real paths help. */
        SECRETS,
        /**
         * Secrets and personal data (addresses, home folders, user names): for all that is kept or leaves the machine.
         */
        ALL
    }

    /** The text with everything masked ({@link Scope#ALL}); the same object when there was nothing to mask. */
    default String redact(String text) {
        return redact(text, Scope.ALL).text();
    }

    /** The masked text with the number of masked places by kind. */
    Redaction redact(String text, Scope scope);
}

package org.cuepoint.catalog.export;

/** Where writing notices that it was cancelled. */
final class Cancelling {

    private Cancelling() {
    }

    /** Throws when the thread was interrupted, which clears the flag. */
    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Writing was cancelled.");
        }
    }
}

package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/**
 * A file of the zip.
 *
 * @param name its name there: never absolute, never with {@code ..}
 * @param part the id of the part that it belongs to
 * @param bytes its expected size before compression and masking
 * @param fromMiddle whether it begins somewhere within a file, so that its beginning may be the end of a secret
 * @param note what is missing of it on purpose, a sentence; empty when nothing is
 * @param source gives its text
 */
record BundleEntry(String name, String part, long bytes, boolean fromMiddle, String note, Source source) {

    /** Gives the text of an entry as UTF-8, which is masked on its way into the zip. */
    @FunctionalInterface
    interface Source {

        /**
         * Opens it.
         *
         * @param masked is told of what had to be masked already, by kind
         * @throws IOException when it is gone or cannot be read
         * @throws InterruptedException when the thread was interrupted
         */
        InputStream open(BiConsumer<String, Integer> masked) throws IOException, InterruptedException;
    }

    /** An entry that is made here and has no file. */
    static BundleEntry made(String name, String part, Source source) {
        return new BundleEntry(name, part, 0, false, "", source);
    }
}

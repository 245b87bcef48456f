package org.cuepoint.crash.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.safety.StorageException;

/** Makes support bundles. Thread-safe. */
public interface SupportBundles {

    /**
     * A part that the user can leave out.
     *
     * @param id its name in selections, for example {@code logs}
     * @param title for the user
     * @param entries the names of its entries in the zip
     * @param bytes their size before compression, as far as known without reading them
     */
    record Part(String id, String title, List<String> entries, long bytes) {
        /** Copies the entries. */
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What was made.
     *
     * @param file the zip
     * @param bytes its size
     * @param entries the number of entries, the manifest included
     * @param redactions how many places were masked, by kind
     * @param warnings whole sentences: what could not be read, or that it is large; usually empty
     */
    record Result(Path file, long bytes, int entries, Map<String, Integer> redactions, List<String> warnings) {
        /** Copies the warnings. */
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    /** Is told how it goes on. */
    interface Progress {
        /** An entry begins; the sum is of all bytes done so far, before compression, out of the expected total. */
        void entry(String name, long done, long total);

        /** Whether to stop: then nothing is left behind. */
        boolean cancelled();
    }

    /** What a bundle made now would hold. */
    List<Part> parts();

    /**
     * The masked text of an entry, as it would be written, at most a megabyte of it; for the preview.
     *
     * @throws StorageException when it cannot be read
     */
    String preview(String entry) throws StorageException;

    /** The file that is proposed: {@code cuepoint-support-YYYYMMDD-HHMMSS.zip} in the exports. */
    Path proposedFile();

    /**
     * Makes a bundle.
     *
     * @param file the zip to write; an existing one is replaced
     * @param without the ids of the parts to leave out
     * @param progress is told how it goes on
     * @return what was made; empty when it was cancelled, and then nothing is left
     * @throws StorageException when it cannot be written; then nothing is left
     * @throws InterruptedException when the thread was interrupted; then nothing is left
     */
    Optional<Result> create(Path file, Set<String> without, Progress progress)
            throws StorageException, InterruptedException;
}

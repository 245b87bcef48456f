package org.cuepoint.catalog.library;

/** Hears how far the reading of an export is. Called on the reading thread about once per 64 KiB; must be quick. */
@FunctionalInterface
public interface ReadProgress {

    /** Listens to nothing. */
    ReadProgress NONE = (bytesRead, bytesTotal) -> {
        // nobody wants to know
    };

    /**
     * More of the file was read.
     *
     * @param bytesRead bytes read so far, never falling
     * @param bytesTotal the size of the file when reading began, 0 when not known
     */
    void read(long bytesRead, long bytesTotal);
}

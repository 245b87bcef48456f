package org.cuepoint.catalog.library;

/**
 * How much of a hostile or broken export is taken in.
 *
 * @param memoryBytes what the library may take in memory, in bytes, by estimate
 * @param textChars the longest text of a track or name that is kept, in UTF-16 units; the rest is cut with a note
 * @param silentBytes the most bytes between two elements: no honest one comes near, and it bounds what the parser
 * buffers
 */
record Limits(long memoryBytes, int textChars, long silentBytes) {

    /** Folders deeper than this are left out with a note. Rekordbox's own screen ends long before. */
    static final int MAX_FOLDER_DEPTH = 100;

    /**
     * An estimate of what a track takes beside its texts: two records, its strings' headers and its place in the index.
     */
    static final int TRACK_BYTES = 350;

    /**
     * For the heap that this process may use: three fifths of it, so that the parser and the rest of the program fit.
     */
    static Limits ofThisProcess() {
        return new Limits(Runtime.getRuntime().maxMemory() / 5 * 3, 8192, 8L << 20);
    }
}

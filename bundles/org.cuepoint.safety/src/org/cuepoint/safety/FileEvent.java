package org.cuepoint.safety;

import java.nio.file.Path;

/** What somebody else did to a watched file. The watching goes on, at the name that was given. */
public sealed interface FileEvent {

    /** The file that is watched, as it was given, absolute. */
    Path file();

    /**
     * It has another content than before, also when an editor replaced it in one step or it came into being again.
     *
     * @param file the file that is watched
     */
    record Modified(Path file) implements FileEvent {
    }

    /**
     * It is not there any more.
     *
     * @param file the file that is watched
     */
    record Removed(Path file) implements FileEvent {
    }

    /**
     * It has another name in the same folder and its own is free.
     *
     * @param file the file that is watched
     * @param to where it is now; to go on with it, watch that
     */
    record Renamed(Path file, Path to) implements FileEvent {
    }
}

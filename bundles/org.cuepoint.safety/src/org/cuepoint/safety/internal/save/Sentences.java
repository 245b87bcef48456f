package org.cuepoint.safety.internal.save;

import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.core.ByteSize;

/** What a person reads after a save. */
public final class Sentences {

    private Sentences() {
    }

    /** All that is to be said about a file that was saved. */
    public static String saved(Path file, StagedFile staged, Optional<Path> backup, boolean durable) {
        StringBuilder text = new StringBuilder(file + " was saved (" + ByteSize.words(staged.bytes()) + ").");
        backup.ifPresent(path -> text.append(" The earlier content is kept in ").append(path).append('.'));
        staged.notes().forEach(note -> text.append(' ').append(note));
        if (!durable) {
            text.append(" The system did not confirm that it is safely on the disk: if the power fails now, the earlier"
                    + " state may come back.");
        }
        return text.toString();
    }
}

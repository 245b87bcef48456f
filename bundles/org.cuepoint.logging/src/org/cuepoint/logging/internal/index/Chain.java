package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuepoint.logging.index.LogSource;
import org.cuepoint.logging.internal.LogFiles;

/** Finds the files of a source as they are at the moment. */
final class Chain {

    private static final int TRIES = 8;

    private final LogSource source;

    Chain(LogSource source) {
        this.source = source;
    }

    /**
     * A file.
     *
     * @param path its present name
     * @param key what is the same under another name
     */
    record Found(Path path, Object key) {

        boolean compressed() {
            return path.toString().endsWith(".gz");
        }
    }

    /**
     * The files, oldest first. A rotation renames one after the other, and a listing meanwhile may miss one or see it
     * twice: it is repeated until two agree.
     */
    List<Found> files() throws IOException {
        List<Found> last = once();
        for (int i = 0; i < TRIES && source.older(); i++) {
            List<Found> again = once();
            if (again.equals(last)) {
                return again;
            }
            last = again;
        }
        return last;
    }

    private List<Found> once() throws IOException {
        List<Path> paths = source.older() ? LogFiles.chain(source.file()) : List.of(source.file());
        List<Found> found = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (Path path : paths) {
            try {
                Found file = new Found(path, key(path));
                if (keys.add(file.key())) {
                    found.add(file);
                }
            } catch (NoSuchFileException e) {
                continue; // renamed or deleted since it was listed
            }
        }
        return found;
    }

    /** What stays the same when a file gets another name. */
    static Object key(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return key == null ? FileMark.of(path, attributes) : key;
    }
}

package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;

/** Takes stamps of files: time, length and hash. */
public final class Stamps {

    private final StorageDevice device;

    public Stamps(StorageDevice device) {
        this.device = device;
    }

    /** The stamp of what a name stands for now; symbolic links must be resolved already. */
    public FileStamp take(Path file) throws IOException {
        Optional<FileFacts> facts = device.facts(file);
        if (facts.isEmpty()) {
            return FileStamp.MISSING;
        }
        if (facts.get().kind() != FileFacts.Kind.REGULAR) {
            throw new StorageException(file, Problem.NOT_A_FILE, file + " is not an ordinary file.");
        }
        try (OpenFile open = device.openToRead(file)) {
            String sha256 = Hashes.of(open);
            return new FileStamp(true, open.length(), facts.get().modified(), sha256);
        }
    }
}

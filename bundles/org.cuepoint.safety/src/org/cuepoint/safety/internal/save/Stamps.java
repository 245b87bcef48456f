package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes stamps of files: time, length and hash. */
public final class Stamps {

    private static final Logger LOG = LoggerFactory.getLogger(Stamps.class);

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

    /** Whether a backup still has the content that was kept. One that cannot be read has not. */
    public boolean isGood(BackupVersion version) {
        try {
            return take(version.copy()).sha256().equals(version.sha256());
        } catch (IOException e) {
            LOG.warn("The backup {} could not be read: {}", version.copy(), e.getMessage());
            return false;
        }
    }
}

package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Backups.Kept;
import org.cuepoint.safety.internal.save.SaveOperation;
import org.cuepoint.safety.internal.save.Workshop;

/** Writes the files that backups consist of, as safely as any other. */
final class CopyWriter {

    private final Workshop workshop;

    CopyWriter(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Writes one.
     *
     * @param policy never {@link ConflictPolicy#OVERWRITE}: a backup is not replaced
     */
    Kept write(Path copy, ConflictPolicy policy, Content content) throws StorageException, InterruptedException {
        return switch (new SaveOperation(workshop, Backups.NONE, copy, SaveOptions.of(policy), content).run()) {
            case SaveResult.Saved saved -> new Kept(saved.file(), saved.durable());
            case SaveResult.Skipped skipped -> new Kept(skipped.file(), true);
            case SaveResult.NotSaved failed -> throw new StorageException(failed.file(), failed.problem(),
                    failed.sentence());
        };
    }

    /** Says in the folder of its versions which file they are of. */
    Kept sign(Path versions, Path file) throws StorageException, InterruptedException {
        return write(versions.resolve(VersionFolder.PATH_FILE), ConflictPolicy.SKIP, Content.of(file + "\n"));
    }

    /** Reads a file while it is hashed, and fails when it is not what it was. */
    Content contentOf(Path file, FileStamp stamp) {
        return out -> {
            String sha256;
            try (OpenFile source = workshop.device().openToRead(file)) {
                sha256 = copy(source, out);
            }
            if (!sha256.equals(stamp.sha256())) {
                throw new StorageException(file, Problem.CHANGED,
                        file + " was changed by somebody else while it was being saved.");
            }
        };
    }

    private static String copy(OpenFile source, OutputStream out) throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] chunk = new byte[Hashes.CHUNK];
        for (int n = source.read(chunk); n >= 0; n = source.read(chunk)) {
            digest.update(chunk, 0, n);
            out.write(chunk, 0, n);
        }
        return Hashes.hex(digest);
    }
}

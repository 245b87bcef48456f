package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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
import org.cuepoint.safety.internal.save.SaveOperation;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups as files that can be opened with any program: one folder per file, named after the file and a hash of its
 * path, with {@code path.txt} and copies called {@code <UTC time>-<SHA-256><extension>}. Content that is there already
 * is not stored again. When the folder cannot be used or the user wants it so, the copy is {@code name.bak} beside the
 * file.
 */
public final class BackupFolder implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

    private final Workshop workshop;
    private final Supplier<Path> folder;
    private final BooleanSupplier beside;
    private final Clock clock;

    /**
     * Never beside the file unless the folder cannot be used.
     *
     * @param folder where backups are kept, asked for at each backup
     * @param clock gives the time in the names
     */
    public BackupFolder(Workshop workshop, Supplier<Path> folder, Clock clock) {
        this(workshop, folder, () -> false, clock);
    }

    /**
     * @param folder where backups are kept, asked for at each backup
     * @param beside whether the user wants copies beside the files, asked at each backup
     * @param clock gives the time in the names
     */
    BackupFolder(Workshop workshop, Supplier<Path> folder, BooleanSupplier beside, Clock clock) {
        this.workshop = workshop;
        this.folder = folder;
        this.beside = beside;
        this.clock = clock;
    }

    @Override
    public Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException {
        return keep(file, stamp, stamp.sha256());
    }

    @Override
    public Kept keep(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        if (!beside.getAsBoolean()) {
            try {
                return keepInFolder(file, stamp, next);
            } catch (IOException e) {
                LOG.warn("The backup of {} goes beside the file: {}", file, e.getMessage());
            }
        }
        return keepBeside(file, stamp, next);
    }

    private Kept keepInFolder(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        Path versions = VersionFolder.of(file, folder.get());
        Optional<Path> known = find(versions, stamp);
        Instant now = clock.instant();
        if (known.isPresent()) {
            return new Kept(renewed(known.get(), new CopyName(now, stamp.sha256(), next), stamp, file), true);
        }
        Kept name = signed(versions, file);
        Kept content = kept(
                save(versions.resolve(new CopyName(now, stamp.sha256(), next).plain(file)), ConflictPolicy.RENAME,
                        copyOf(file, stamp)));
        return new Kept(content.file(), content.durable() && name.durable());
    }

    private Kept signed(Path versions, Path file) throws StorageException, InterruptedException {
        return kept(save(versions.resolve(VersionFolder.PATH_FILE), ConflictPolicy.SKIP, Content.of(file + "\n")));
    }

    private Kept keepBeside(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        Kept copy;
        try {
            copy = kept(save(file.resolveSibling(workshop.names().fit(String.valueOf(file.getFileName()), ".bak")),
                    ConflictPolicy.RENAME, copyOf(file, stamp)));
        } catch (StorageException e) {
            throw new StorageException(file, e.problem(),
                    file + " was not replaced, because its present content could not be kept: " + e.getMessage(), e);
        }
        try {
            Path versions = VersionFolder.of(file, folder.get());
            signed(versions, file);
            kept(save(versions.resolve(new CopyName(clock.instant(), stamp.sha256(), next).record()),
                    ConflictPolicy.RENAME,
                    Content.of(copy.file() + "\n")));
        } catch (StorageException e) {
            LOG.warn("The copy {} will not be listed: {}", copy.file(), e.getMessage());
        }
        return copy;
    }

    /** Content that is kept again counts as kept now: as one of long ago it would be the first to go. */
    private Path renewed(Path known, CopyName renewed, FileStamp stamp, Path file) {
        Path name = known.resolveSibling(CopyName.parse(known).filter(CopyName::isCompressed).isPresent()
                ? renewed.compressed(stamp.bytes(), file)
                : renewed.plain(file));
        if (known.equals(name)) {
            return known;
        }
        try {
            workshop.device().replace(known, name);
            return name;
        } catch (IOException e) {
            LOG.warn("{} keeps its time, since it could not be renamed: {}", known, e.getMessage());
            return known;
        }
    }

    private static Kept kept(SaveResult result) throws StorageException {
        return switch (result) {
            case SaveResult.Saved saved -> new Kept(saved.file(), saved.durable());
            case SaveResult.Skipped skipped -> new Kept(skipped.file(), true);
            case SaveResult.NotSaved failed -> throw new StorageException(failed.file(), failed.problem(),
                    failed.sentence());
        };
    }

    /** A good copy of this content in the folder. */
    private Optional<Path> find(Path versions, FileStamp stamp) {
        return new KeptVersions(workshop.device()).versionsIn(versions).stream()
                .flatMap(file -> file.versions().stream())
                .filter(version -> version.sha256().equals(stamp.sha256())
                        && versions.equals(version.copy().getParent())
                        && VersionContent.isGood(workshop.device(), version))
                .map(version -> version.copy()).findFirst();
    }

    private SaveResult save(Path copy, ConflictPolicy policy, Content content) throws InterruptedException {
        Backups none = (file, stamp) -> {
            throw new StorageException(file, Problem.FAILED, "a backup is never replaced");
        };
        SaveOptions options = policy == ConflictPolicy.OVERWRITE ? SaveOptions.replaceOwn() : SaveOptions.of(policy);
        return new SaveOperation(workshop, none, copy, options, content).run();
    }

    /** Reads the file while it is hashed, and fails when it is not what it was. */
    private Content copyOf(Path file, FileStamp stamp) {
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
        var digest = Hashes.sha256();
        byte[] chunk = new byte[Hashes.CHUNK];
        for (int n = source.read(chunk); n >= 0; n = source.read(chunk)) {
            digest.update(chunk, 0, n);
            out.write(chunk, 0, n);
        }
        return Hashes.hex(digest);
    }
}

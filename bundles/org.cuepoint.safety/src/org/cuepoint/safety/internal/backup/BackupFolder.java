package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.internal.save.Backups;
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
    private final CopyWriter writer;
    private final BesideCopies besides;

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
        this.writer = new CopyWriter(workshop);
        this.besides = new BesideCopies(workshop, clock);
    }

    @Override
    public Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException {
        return keep(file, stamp, stamp.sha256());
    }

    @Override
    public Kept keep(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        Path versions = VersionFolder.of(file, folder.get());
        if (!beside.getAsBoolean()) {
            try {
                return keepIn(versions, file, stamp, next);
            } catch (IOException e) {
                LOG.warn("The backup of {} goes beside the file: {}", file, e.getMessage());
            }
        }
        return besides.keep(file, stamp, next, versions);
    }

    private Kept keepIn(Path versions, Path file, FileStamp stamp, String next)
            throws IOException, InterruptedException {
        CopyName name = new CopyName(clock.instant(), stamp.sha256(), next);
        Optional<Path> known = find(versions, stamp);
        if (known.isPresent()) {
            return new Kept(renewed(known.get(), name, stamp, file), true);
        }
        Kept signed = writer.sign(versions, file);
        Kept content = writer.write(versions.resolve(name.plain(file)), ConflictPolicy.RENAME,
                writer.contentOf(file, stamp));
        return new Kept(content.file(), content.durable() && signed.durable());
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

    /** A good copy of this content in the folder. */
    private Optional<Path> find(Path versions, FileStamp stamp) {
        return new KeptVersions(workshop.device()).versionsIn(versions).stream()
                .flatMap(file -> file.versions().stream())
                .filter(version -> version.sha256().equals(stamp.sha256())
                        && versions.equals(version.copy().getParent())
                        && VersionContent.isGood(workshop.device(), version))
                .map(version -> version.copy()).findFirst();
    }
}

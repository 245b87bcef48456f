package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Backups.Kept;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies that lie beside their file as {@code name.bak}. A record in the folder of the file's versions says where each is, so
 * that it is listed; without that folder there is the copy alone.
 */
final class BesideCopies {

    private static final Logger LOG = LoggerFactory.getLogger(BesideCopies.class);
    private static final String END = ".bak";

    private final Workshop workshop;
    private final StorageDevice device;
    private final CopyWriter writer;
    private final Clock clock;

    BesideCopies(Workshop workshop, Clock clock) {
        this.workshop = workshop;
        this.device = workshop.device();
        this.writer = new CopyWriter(workshop);
        this.clock = clock;
    }

    /**
     * Where a record says that a copy is. A record is a file, and files can be changed by anybody: only a place in the folder
     * of the file counts.
     */
    static Optional<Path> placeIn(StorageDevice device, Path record, Path file) throws IOException {
        return VersionFolder.path(device, record).filter(copy -> copy.equals(copy.normalize())
                && file.getParent() != null && file.getParent().equals(copy.getParent())
                && String.valueOf(copy.getFileName()).endsWith(END));
    }

    /**
     * Keeps a file, unless a good copy of this content lies there already.
     *
     * @param versions the folder of its versions, which need not exist and may be unusable
     */
    Kept keep(Path file, FileStamp stamp, String next, Path versions) throws StorageException, InterruptedException {
        CopyName name = new CopyName(clock.instant(), stamp.sha256(), next);
        Optional<BackupVersion> known = new KeptVersions(device).versionsIn(versions).stream()
                .flatMap(kept -> kept.versions().stream())
                .filter(version -> version.sha256().equals(stamp.sha256())
                        && !versions.equals(version.copy().getParent())
                        && VersionContent.isGood(device, version))
                .findFirst();
        Kept copy = known.isPresent() ? new Kept(known.get().copy(), true) : copy(file, stamp);
        try {
            writer.sign(versions, file);
            writer.write(versions.resolve(name.record()), ConflictPolicy.RENAME, Content.of(copy.file() + "\n"));
            forgetOldRecords(versions, file);
        } catch (IOException e) {
            LOG.warn("The copy {} will not be listed: {}", copy.file(), e.getMessage());
        }
        return copy;
    }

    private Kept copy(Path file, FileStamp stamp) throws StorageException, InterruptedException {
        try {
            return writer.write(file.resolveSibling(workshop.names().fit(String.valueOf(file.getFileName()), END)),
                    ConflictPolicy.RENAME, writer.contentOf(file, stamp));
        } catch (StorageException e) {
            throw new StorageException(file, e.problem(),
                    file + " was not replaced, because its present content could not be kept: " + e.getMessage(), e);
        }
    }

    /** Those whose copy is gone, and those of a place of which a later one tells: its name was used again. */
    private void forgetOldRecords(Path versions, Path file) throws IOException {
        Set<Path> told = new HashSet<>();
        for (Path record : records(device, versions)) {
            Optional<Path> copy = placeIn(device, record, file);
            if (copy.isPresent() && (!told.add(copy.get()) || device.facts(copy.get()).isEmpty())) {
                device.remove(record);
            }
        }
    }

    /** Forgets a copy that was removed. */
    static void forget(StorageDevice device, BackupVersion version, Path versions) throws IOException {
        for (Path record : records(device, versions)) {
            if (placeIn(device, record, version.file()).equals(Optional.of(version.copy()))) {
                device.remove(record);
            }
        }
    }

    /** Newest first. */
    private static List<Path> records(StorageDevice device, Path versions) throws IOException {
        List<Path> records = new ArrayList<>();
        for (Path path : device.list(versions)) {
            if (CopyName.parse(path).filter(CopyName::beside).isPresent()) {
                records.add(path);
            }
        }
        records.sort(Comparator.comparing(CopyName::timeIn).reversed());
        return records;
    }
}

package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which earlier contents are kept no longer: of each file those beyond a number and those beyond an age, then the oldest of all
 * until they fit into the room for them. The newest good one of every file stays, whatever the limits say.
 */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final StorageDevice device;
    private final Predicate<BackupVersion> good;

    /** With the file systems and the hashes of a workshop. */
    public Retention(Workshop workshop) {
        this(workshop.device(), version -> VersionContent.isGood(workshop.device(), version));
    }

    /**
     * @param device removes
     * @param good whether a copy still has the content that was kept; asked only where something is to be removed
     */
    public Retention(StorageDevice device, Predicate<BackupVersion> good) {
        this.device = device;
        this.good = good;
    }

    /**
     * Removes what is beyond the limits; a copy that cannot be removed is logged and tried again next time.
     *
     * @param folder where backups are kept
     * @param files all of them
     * @param latest the copy that was just promised to somebody: it stays in any case
     * @return whether there was something to remove
     */
    boolean apply(Path folder, List<BackedUpFile> files, BackupSettings limits, Instant now, Path latest) {
        boolean some = false;
        for (BackupVersion version : surplus(files, limits, now)) {
            if (!version.copy().equals(latest)) {
                remove(folder, version);
                some = true;
            }
        }
        return some;
    }

    private void remove(Path folder, BackupVersion version) {
        try {
            Path versions = VersionFolder.of(version.file(), folder);
            boolean beside = !versions.equals(version.copy().getParent());
            if (beside && !good.test(version)) {
                return; // beside its file anybody may have changed it: it is not ours any more
            }
            device.remove(version.copy());
            if (beside) {
                BesideCopies.forget(device, version, versions);
            }
            LOG.info("Removed the backup {} of {}", version.id(), version.file());
        } catch (IOException e) {
            LOG.warn("The backup {} could not be removed: {}", version.copy(), e.getMessage());
        }
    }

    /** What is beyond the limits, in no special order. */
    public List<BackupVersion> surplus(List<BackedUpFile> files, BackupSettings limits, Instant now) {
        Set<BackupVersion> surplus = new HashSet<>();
        Instant oldest = now.minus(limits.age());
        for (BackedUpFile file : files) {
            List<BackupVersion> versions = file.versions();
            for (int i = 0; i < versions.size(); i++) {
                if (i >= limits.versions() || versions.get(i).time().isBefore(oldest)) {
                    surplus.add(versions.get(i));
                }
            }
        }
        fit(files, limits.bytes(), surplus);
        if (!surplus.isEmpty()) {
            files.forEach(file -> keepTheNewestGoodOne(file.versions(), surplus));
        }
        return List.copyOf(surplus);
    }

    private static void fit(List<BackedUpFile> files, long room, Set<BackupVersion> surplus) {
        List<BackupVersion> kept = new ArrayList<>();
        files.forEach(file -> kept.addAll(file.versions()));
        kept.removeAll(surplus);
        kept.sort(Comparator.comparing(BackupVersion::time));
        long taken = kept.stream().mapToLong(BackupVersion::storedBytes).sum();
        for (int i = 0; i < kept.size() && taken > room; i++) {
            surplus.add(kept.get(i));
            taken -= kept.get(i).storedBytes();
        }
    }

    private void keepTheNewestGoodOne(List<BackupVersion> versions, Set<BackupVersion> surplus) {
        if (versions.stream().noneMatch(surplus::contains)) {
            return;
        }
        for (BackupVersion version : versions) {
            if (good.test(version)) {
                surplus.remove(version);
                return;
            }
        }
        versions.forEach(surplus::remove); // none is good: nothing is removed before somebody has looked
    }
}

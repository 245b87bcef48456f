package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Workshop;

/** Finds the earlier contents of a file, also when it had another name. */
final class History {

    private final Workshop workshop;
    private final StorageDevice device;
    private final Path backups;

    /** @param backups where they are kept */
    History(Workshop workshop, Path backups) {
        this.workshop = workshop;
        this.device = workshop.device();
        this.backups = backups;
    }

    /** What is kept under its path, or under that of a file that is gone and was what this one is; of several the newest. */
    Optional<BackedUpFile> of(Path file) throws IOException {
        KeptVersions kept = new KeptVersions(device);
        Optional<BackedUpFile> own = kept.versionsIn(VersionFolder.of(file, backups));
        if (own.isPresent() || device.facts(file).isEmpty()) {
            return own;
        }
        String now = workshop.stamps().take(file).sha256();
        List<BackedUpFile> matching = new ArrayList<>();
        for (BackedUpFile each : kept.in(backups)) {
            if (device.facts(each.file()).isEmpty() && was(each, now)) {
                matching.add(each);
            }
        }
        return matching.stream().max(Comparator.comparing(each -> each.versions().getFirst().time()));
    }

    /** Whether the file had this content when one of the copies was made, or right after. */
    private boolean was(BackedUpFile file, String sha256) throws IOException {
        if (file.versions().stream().anyMatch(version -> version.sha256().equals(sha256))) {
            return true;
        }
        return device.list(VersionFolder.of(file.file(), backups)).stream()
                .flatMap(copy -> CopyName.parse(copy).stream())
                .anyMatch(name -> name.isBefore(sha256));
    }
}

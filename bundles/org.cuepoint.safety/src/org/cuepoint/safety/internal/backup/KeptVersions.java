package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what {@link BackupFolder} keeps. Foreign files and folders, and what is damaged, are passed over. */
public final class KeptVersions {

    private static final Logger LOG = LoggerFactory.getLogger(KeptVersions.class);
    private static final int ID_DIGITS = 8;
    /** Of one moment: those of one content together, and the plain copy before the compressed one. */
    private static final Comparator<BackupVersion> TIES = Comparator.comparing(BackupVersion::id)
            .thenComparing(BackupVersion::storedBytes, Comparator.reverseOrder());

    private final StorageDevice device;

    /** @param device reads */
    public KeptVersions(StorageDevice device) {
        this.device = device;
    }

    /** Every file that has versions in this folder. */
    public List<BackedUpFile> in(Path folder) throws IOException {
        List<BackedUpFile> files = new ArrayList<>();
        if (device.facts(folder).isPresent()) {
            for (Path each : device.list(folder)) {
                versionsIn(each).ifPresent(files::add);
            }
        }
        files.sort(Comparator.comparing(BackedUpFile::file));
        return files;
    }

    /** The versions in the folder of one file; empty when it is none of ours or there are none. */
    Optional<BackedUpFile> versionsIn(Path folder) {
        try {
            Optional<FileFacts> facts = device.facts(folder);
            if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.FOLDER) {
                return Optional.empty();
            }
            Optional<Path> file = VersionFolder.owner(device, folder);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            List<BackupVersion> versions = versions(file.get(), device.list(folder));
            return versions.isEmpty() ? Optional.empty() : Optional.of(new BackedUpFile(file.get(), versions));
        } catch (IOException e) {
            LOG.warn("The backups in {} could not be read: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * A version with what it is sorted by.
     *
     * @param millis its time
     * @param beside whether a record tells of it
     */
    private record Found(BackupVersion version, long millis, boolean beside) {

        private static int compare(Found one, Found two) {
            int newer = Long.compare(two.millis, one.millis);
            return newer != 0 ? newer : TIES.compare(one.version, two.version);
        }
    }

    /** Newest first. */
    private List<BackupVersion> versions(Path file, List<Path> copies) throws IOException {
        String mark = Hashes.of(file.toString()).substring(0, ID_DIGITS).concat("-");
        List<Found> found = new ArrayList<>();
        for (Path copy : copies) {
            String told = String.valueOf(copy.getFileName());
            Optional<CopyName> name = CopyNameReader.read(told);
            if (name.isPresent()) {
                Optional<BackupVersion> version = version(mark.concat(CopyName.idIn(told)), file, copy, name.get());
                version.ifPresent(each -> found.add(new Found(each, each.time().toEpochMilli(), name.get().beside())));
            }
        }
        found.sort(Found::compare);
        return distinct(found);
    }

    /**
     * When a crash left a copy beside its compressed form, the plain one counts; when a record names a place where a later copy
     * lies by now, that one does.
     */
    private static List<BackupVersion> distinct(List<Found> sorted) {
        List<BackupVersion> distinct = new ArrayList<>(sorted.size());
        Set<Path> besides = new HashSet<>();
        for (Found each : sorted) {
            boolean again = !distinct.isEmpty() && distinct.getLast().id().equals(each.version.id());
            if (!again && (!each.beside || besides.add(each.version.copy()))) {
                distinct.add(each.version);
            }
        }
        return distinct;
    }

    private Optional<BackupVersion> version(String id, Path file, Path listed, CopyName name) throws IOException {
        Path copy = listed;
        if (name.beside()) {
            Optional<Path> told = BesideCopies.placeIn(device, listed, file);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            copy = told.get();
        }
        OptionalLong size = device.size(copy);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        long stored = size.getAsLong();
        return Optional.of(new BackupVersion(id, file, copy, name.time(), name.length().orElse(stored), stored,
                name.sha256()));
    }
}

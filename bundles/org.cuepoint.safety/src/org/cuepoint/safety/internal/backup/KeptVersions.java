package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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

    /** Newest first. When a crash left a copy beside its compressed form, the plain one counts. */
    private List<BackupVersion> versions(Path file, List<Path> copies) throws IOException {
        String mark = Hashes.of(file.toString()).substring(0, ID_DIGITS);
        Map<String, BackupVersion> found = new LinkedHashMap<>();
        for (Path copy : copies) {
            Optional<CopyName> name = CopyName.parse(copy);
            if (name.isPresent()) {
                String id = mark + '-' + CopyName.timeIn(copy) + '-'
                        + name.get().sha256().substring(0, ID_DIGITS);
                version(id, file, copy, name.get()).ifPresent(version -> found.merge(id, version,
                        (one, two) -> one.storedBytes() == one.bytes() ? one : two));
            }
        }
        return found.values().stream().sorted(Comparator.comparing(BackupVersion::time).reversed()).toList();
    }

    private Optional<BackupVersion> version(String id, Path file, Path listed, CopyName name) throws IOException {
        Path copy = listed;
        if (name.beside()) {
            Optional<Path> told = VersionFolder.path(device, listed).filter(path -> isBeside(path, file));
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

    /** A record is a file, and files can be changed by anybody: only a copy in the folder of the file counts. */
    private static boolean isBeside(Path copy, Path file) {
        return copy.equals(copy.normalize()) && file.getParent() != null && file.getParent().equals(copy.getParent())
                && String.valueOf(copy.getFileName()).endsWith(".bak");
    }
}

package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what {@link BackupFolder} keeps. Foreign files and folders, and what is damaged, are passed over. */
public final class KeptVersions {

    private static final Logger LOG = LoggerFactory.getLogger(KeptVersions.class);
    private static final Pattern COPY = Pattern
            .compile("(\\d{8}T\\d{6}\\.\\d{3}Z)-([0-9a-f]{64})(?: \\(\\d+\\))?(?:\\..*)?");
    /** Far more than any path takes, in bytes. */
    private static final int LONGEST_PATH = 64 * 1024;
    private static final int ID_DIGITS = 8;

    private final StorageDevice device;

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

    private Optional<BackedUpFile> versionsIn(Path folder) {
        try {
            Optional<FileFacts> facts = device.facts(folder);
            if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.FOLDER) {
                return Optional.empty();
            }
            Optional<Path> file = fileOf(folder.resolve(BackupFolder.PATH_FILE));
            if (file.isEmpty() || !BackupFolder.isFolderOf(file.get(), folder)) {
                return Optional.empty();
            }
            List<BackupVersion> versions = new ArrayList<>();
            for (Path copy : device.list(folder)) {
                version(file.get(), copy).ifPresent(versions::add);
            }
            versions.sort(Comparator.comparing(BackupVersion::time).reversed());
            return versions.isEmpty() ? Optional.empty() : Optional.of(new BackedUpFile(file.get(), versions));
        } catch (IOException e) {
            LOG.warn("The backups in {} could not be read: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Path> fileOf(Path pathFile) throws IOException {
        Optional<FileFacts> facts = device.facts(pathFile);
        if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.REGULAR || facts.get().bytes() > LONGEST_PATH) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) facts.get().bytes()];
        try (OpenFile file = device.openToRead(pathFile)) {
            if (bytes.length > 0 && file.read(bytes) != bytes.length) {
                return Optional.empty(); // it is being changed: not by us
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Path file = Path.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
            return file.isAbsolute() ? Optional.of(file) : Optional.empty();
        } catch (CharacterCodingException | InvalidPathException e) {
            return Optional.empty(); // not written by us
        }
    }

    private Optional<BackupVersion> version(Path file, Path copy) throws IOException {
        Matcher name = COPY.matcher(String.valueOf(copy.getFileName()));
        Optional<FileFacts> facts = device.facts(copy);
        if (!name.matches() || facts.isEmpty() || facts.get().kind() != FileFacts.Kind.REGULAR) {
            return Optional.empty();
        }
        try {
            Instant time = BackupFolder.TIME.parse(name.group(1), Instant::from);
            String id = Hashes.of(file.toString()).substring(0, ID_DIGITS) + '-' + name.group(1) + '-'
                    + name.group(2).substring(0, ID_DIGITS);
            return Optional.of(new BackupVersion(id, file, copy, time, facts.get().bytes(), name.group(2)));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // 13th month: not written by us
        }
    }
}

package org.cuepoint.safety.internal.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.FileInput;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.StorageDevice;

/** The folder of the versions of one file: called after it and a hash of its path, with its path in {@code path.txt}. */
final class VersionFolder {

    /** Says in each folder whose versions are in it. */
    static final String PATH_FILE = "path.txt";
    private static final int LONGEST_STEM = 60;
    private static final int PATH_DIGITS = 16;
    /** Far more than any path takes, in bytes. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private VersionFolder() {
    }

    /** Where the versions of a file are. */
    static Path of(Path file, Path backups) {
        String name = String.valueOf(file.getFileName());
        String stem = name.codePointCount(0, name.length()) <= LONGEST_STEM
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_STEM));
        return backups.resolve(stem + mark(file));
    }

    /** What the name of a file's folder ends in. */
    private static String mark(Path file) {
        return "-" + Hashes.of(file.toString()).substring(0, PATH_DIGITS);
    }

    /** Whose versions are in a folder; empty when it is none of ours. */
    static Optional<Path> owner(StorageDevice device, Path folder) throws IOException {
        return path(device, folder.resolve(PATH_FILE))
                .filter(file -> String.valueOf(folder.getFileName()).endsWith(mark(file)));
    }

    /** The absolute path that a small file holds. */
    static Optional<Path> path(StorageDevice device, Path textFile) throws IOException {
        try {
            return text(device, textFile).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty(); // not written by us
        }
    }

    /** The text of a small file without its last line end; empty when it is not there or is not one of ours. */
    static Optional<String> text(StorageDevice device, Path textFile) throws IOException {
        Optional<FileFacts> facts = device.facts(textFile);
        if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.REGULAR || facts.get().bytes() > LONGEST_TEXT) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FileInput in = new FileInput(device.openToRead(textFile))) {
            in.transferTo(bytes);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            return Optional.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

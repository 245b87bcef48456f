package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the real disk. */
final class DiskFiles implements FileLookup {

    /** Far more than any user-dirs.dirs file holds, in bytes. */
    private static final int LARGEST_TEXT = 64 * 1024;

    private final String user;

    /** @param user the name of the user who runs the application */
    DiskFiles(String user) {
        this.user = user;
    }

    @Override
    public boolean isFile(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public Optional<String> text(String path) {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LARGEST_TEXT + 1);
            }
            return bytes.length > LARGEST_TEXT
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IOException | InvalidPathException e) {
            // a file that cannot be read says nothing: the rules go on with their defaults
            return Optional.empty();
        }
    }

    @Override
    public Owner owner(String folder) {
        try {
            Path path = Path.of(folder);
            if (!Files.isDirectory(path)) {
                return Owner.ABSENT;
            }
            return Files.getOwner(path).getName().equals(ownName()) ? Owner.USER : Owner.OTHER;
        } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
            return Owner.UNKNOWN;
        }
    }

    /** On Linux the process's own entry is asked: a user without an account has no name of use. */
    private String ownName() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? Files.getOwner(self).getName() : user;
    }
}

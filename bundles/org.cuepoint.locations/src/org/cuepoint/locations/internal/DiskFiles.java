package org.cuepoint.locations.internal;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the real disk, and Windows for its known folders. */
final class DiskFiles implements FileLookup {

    /** Far more than any user-dirs.dirs file holds, in bytes. */
    private static final int LARGEST_TEXT = 64 * 1024;

    /** What stands in a decoded text for bytes that are none of a letter. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final String UID = "unix:uid";
    private static final String MODE = "unix:mode";
    /** The group's and everybody's right to write. */
    private static final int OTHERS_WRITE = 022;

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
            if (!Files.isRegularFile(Path.of(path))) {
                return Optional.empty();
            }
            byte[] bytes;
            // the plain stream: a channel would bring some forty classes along at every start
            try (FileInputStream in = new FileInputStream(path)) {
                bytes = in.readNBytes(LARGEST_TEXT + 1);
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return bytes.length > LARGEST_TEXT || text.indexOf(NOT_UTF_8) >= 0 ? Optional.empty() : Optional.of(text);
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
            Path self = Path.of("/proc/self");
            // by number, where the process has an entry: asking for names asks the network on some machines
            boolean own = Files.exists(self)
                    ? Files.getAttribute(path, UID).equals(Files.getAttribute(self, UID))
                    : Files.getOwner(path).getName().equals(user);
            if (!own) {
                return Owner.OTHER;
            }
            return Files.getAttribute(path, MODE) instanceof Integer mode && (mode & OTHERS_WRITE) != 0
                    ? Owner.OPEN
                    : Owner.USER;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Owner.UNKNOWN;
        }
    }

    @Override
    public Optional<String> knownFolder(String name) {
        return Windows.FOLDERS.path(name);
    }

    /** Nothing of JNA is loaded before the first question, which only the rules of Windows ask. */
    private static final class Windows {

        static final SystemFolders FOLDERS = JnaSystemFolders.orNone();

        private Windows() {
        }
    }
}

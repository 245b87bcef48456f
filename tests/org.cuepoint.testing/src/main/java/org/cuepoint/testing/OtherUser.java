package org.cuepoint.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A user who is bound by permissions, since root is not: the user who runs the tests, or one without a name when that is
 * root. Ask {@link Machine#needs} for {@link Machine.Ability#OTHER_USER} first.
 */
public final class OtherUser {

    private static final List<String> SWITCH = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
            "--");

    private OtherUser() {
    }

    /** The command that runs another one as that user. */
    public static List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(isRoot() ? SWITCH : List.of());
        all.addAll(command);
        return all;
    }

    private static boolean isRoot() {
        return Machine.succeeds("sh", "-c", "test \"$(id -u)\" = 0");
    }

    /**
     * Makes a folder that this user can read and nobody but the owner of the test can write: not below a home that is
     * closed to others, as the build's own folder may be. Remove it with {@link #remove}.
     */
    public static Path readableFolder() throws IOException {
        for (String base : List.of(System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp")) {
            Path folder = Files.createTempDirectory(Path.of(base).toAbsolutePath(), "cuepoint-other");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (Machine.succeeds(command(List.of("ls", folder.toString())).toArray(String[]::new))) {
                return folder;
            }
            Files.delete(folder);
        }
        throw new IOException("no folder that another user can read");
    }

    /** Removes a folder with everything in it, whatever its permissions are. */
    public static void remove(Path folder) {
        if (!Machine.succeeds("sh", "-c", "chmod -R u+rwx \"$0\"; rm -rf \"$0\"", folder.toString())) {
            throw new AssertionError("could not remove " + folder);
        }
    }

    /** Copies files and folders so that this user can read them, and nobody can write them. */
    public static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (!Files.exists(copy)) {
                    Files.copy(each, copy);
                }
            }
        }
        if (!Machine.succeeds("chmod", "-R", "a+rX,a-w", to.toString())) {
            throw new IOException("could not change the permissions of " + to);
        }
        return to;
    }
}

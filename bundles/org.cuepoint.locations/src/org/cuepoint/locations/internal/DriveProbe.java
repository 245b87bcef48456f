package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.cuepoint.locations.LocationState.Drive;

/** Tells what kind of drive a folder is on, by the type of its file system and what the system says of the device. */
final class DriveProbe {

    private static final Set<String> NETWORK = Set.of("9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.davfs2",
            "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
            "smb2",
            "smb3", "smbfs", "webdav");
    private static final Set<String> MEMORY = Set.of("ramfs", "tmpfs");

    private DriveProbe() {
    }

    /** The kind of drive that an existing file or folder is on. */
    static Drive of(Path existing) {
        try {
            FileStore store = Files.getFileStore(existing);
            Drive byType = byType(store.type());
            return byType == Drive.LOCAL && removable(store) ? Drive.REMOVABLE : byType;
        } catch (IOException e) {
            return Drive.UNKNOWN;
        }
    }

    /** The kind that the name of a file system type stands for. */
    static Drive byType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Drive.UNKNOWN;
        }
        if (MEMORY.contains(name)) {
            return Drive.MEMORY;
        }
        return NETWORK.contains(name) ? Drive.NETWORK : Drive.LOCAL;
    }

    private static boolean removable(FileStore store) throws IOException {
        if (store.supportsFileAttributeView("dos") && Boolean.TRUE.equals(windowsRemovable(store))) {
            return true;
        }
        Path device = Path.of(store.name()).getFileName();
        if (device == null) {
            return false;
        }
        // a partition's folder stands inside its drive's folder, which alone has the flag
        Path block = Path.of("/sys/class/block").resolve(device);
        if (!Files.exists(block)) {
            return false;
        }
        Path real = block.toRealPath();
        return flagged(real.resolve("removable")) || flagged(real.resolveSibling("removable"));
    }

    private static Object windowsRemovable(FileStore store) throws IOException {
        try {
            return store.getAttribute("volume:isRemovable");
        } catch (UnsupportedOperationException e) {
            // only the file stores of Windows know this attribute
            return Boolean.FALSE;
        }
    }

    private static boolean flagged(Path flag) throws IOException {
        return Files.isRegularFile(flag) && Files.readString(flag).startsWith("1");
    }
}

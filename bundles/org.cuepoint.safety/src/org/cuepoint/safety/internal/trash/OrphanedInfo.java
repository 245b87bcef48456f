package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes information files without a file that a crash of ours left: only those that bear our mark, and none that a
 * running process of ours still holds. What others made is theirs.
 */
final class OrphanedInfo {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedInfo.class);

    /** Longer than any text of ours: a path has at most 4,095 bytes, each of which may be escaped by three. */
    private static final int LONGEST = 16 * 1024;

    private final StorageDevice device;
    private final String maker;

    OrphanedInfo(StorageDevice device, String maker) {
        this.device = device;
        this.maker = maker;
    }

    /** Looks through one trash; what cannot be read or removed stays. */
    void sweep(TrashFolder folder) {
        try {
            Set<String> present = new HashSet<>();
            device.list(folder.files()).forEach(path -> present.add(path.getFileName().toString()));
            for (Path info : device.list(folder.info())) {
                String name = info.getFileName().toString();
                if (name.endsWith(TrashInfo.SUFFIX)) {
                    String file = name.substring(0, name.length() - TrashInfo.SUFFIX.length());
                    if (!present.contains(file)) {
                        settle(info, folder.files().resolve(file));
                    }
                }
            }
        } catch (IOException e) {
            LOG.info("The trash {} could not be looked through: {}", folder.root(), e.toString());
        }
    }

    private void settle(Path info, Path file) {
        try {
            if (device.facts(info).filter(f -> f.kind() == FileFacts.Kind.REGULAR && f.bytes() <= LONGEST).isEmpty()) {
                return;
            }
            try (OpenFile open = device.openToAppend(info)) {
                // with the lock, so that its maker is dead or done; then nothing can move there any more
                if (open.tryLock() && TrashInfo.isMadeBy(maker, content(open)) && device.facts(file).isEmpty()) {
                    device.remove(info);
                    LOG.info("Removed {}, which an interrupted deletion left behind", info);
                }
            }
        } catch (IOException e) {
            LOG.debug("{} stays: {}", info, e.toString());
        }
    }

    private static byte[] content(OpenFile open) throws IOException {
        byte[] content = new byte[LONGEST];
        int length = 0;
        byte[] chunk = new byte[LONGEST];
        for (int n = open.read(chunk); n >= 0 && length + n <= LONGEST; n = open.read(chunk)) {
            System.arraycopy(chunk, 0, content, length, n);
            length += n;
        }
        return Arrays.copyOf(content, length);
    }
}

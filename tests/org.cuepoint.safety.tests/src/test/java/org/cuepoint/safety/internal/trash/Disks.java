package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.internal.disk.PassingStorage;
import org.cuepoint.safety.internal.disk.UnixFacts;

/** A folder of a test that looks like two file systems: one of the home folder and one of a stick. */
class Disks extends PassingStorage {

    final Path home;
    final Path stick;
    final List<String> calls = new ArrayList<>();
    final Map<Path, Integer> strangers = new HashMap<>();
    final Set<Path> forbidden = new HashSet<>();
    boolean withLinks = true;

    Disks(Path folder) throws IOException {
        Path real = folder.toRealPath();
        home = Files.createDirectory(real.resolve("home"));
        stick = Files.createDirectory(real.resolve("stick"));
    }

    private long device(Path path) {
        return path.startsWith(home) ? 1 : path.startsWith(stick) ? 2 : 3;
    }

    @Override
    public Optional<UnixFacts> unixFacts(Path path) throws IOException {
        return super.unixFacts(path).map(f -> new UnixFacts(device(path), f.inode(),
                strangers.getOrDefault(path, f.owner()), f.mode()));
    }

    private void oneDisk(Path from, Path to) throws IOException {
        if (device(from) != device(to)) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "Invalid cross-device link");
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        calls.add("rename " + from.getFileName());
        oneDisk(from, to);
        super.replace(from, to);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        calls.add("link " + name.getFileName());
        oneDisk(existing, name);
        if (!withLinks) {
            throw new FileSystemException(name.toString(), null, "Operation not permitted");
        }
        super.link(existing, name);
    }

    @Override
    public void remove(Path path) throws IOException {
        calls.add("remove " + path.getFileName());
        super.remove(path);
    }

    @Override
    public void createSecretFolder(Path folder) throws IOException {
        if (forbidden.contains(folder)) {
            throw new java.nio.file.AccessDeniedException(folder.toString());
        }
        super.createSecretFolder(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        calls.add("force " + folder.getFileName());
    }

    static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package org.cuepoint.safety.internal.lock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.safety.internal.disk.Kernel;

/** The tables of the running kernel. */
final class ProcFiles implements ProcReader {

    private static final int LONGEST = 1 << 20;

    @Override
    public List<String> lines(String... names) throws IOException {
        try (InputStream table = Files.newInputStream(path(names))) {
            // bytes that are no text may be in the name of a process
            return new String(table.readNBytes(LONGEST), StandardCharsets.ISO_8859_1).lines().toList();
        }
    }

    @Override
    public List<String> list(String... names) throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(names))) {
            entries.forEach(entry -> found.add(String.valueOf(entry.getFileName())));
        } catch (DirectoryIteratorException e) {
            throw e.getCause(); // the process ended meanwhile
        }
        return found;
    }

    @Override
    public Path target(String... names) throws IOException {
        return Files.readSymbolicLink(path(names));
    }

    @Override
    public long self() {
        return ProcessHandle.current().pid();
    }

    private static Path path(String... names) {
        Path path = Kernel.TABLES;
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }
}

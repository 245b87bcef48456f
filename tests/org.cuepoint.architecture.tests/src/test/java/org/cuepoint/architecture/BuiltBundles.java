package org.cuepoint.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundles as the build made them: classes and the manifests that only the build completes. */
final class BuiltBundles {

    /** Fewer bundles than this, and the rules would pass on nothing. */
    static final int AT_LEAST = 13;

    private static final Path ROOT = Path.of(System.getProperty("cuepoint.root")).resolve("bundles");

    private BuiltBundles() {
    }

    /** Symbolic name to built manifest. */
    static Map<String, Manifest> manifests() {
        Map<String, Manifest> manifests = new TreeMap<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path folder : folders.filter(path -> Files.isDirectory(path.resolve("META-INF"))).toList()) {
                manifests.put(folder.getFileName().toString(), read(folder.resolve("target/MANIFEST.MF")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return manifests;
    }

    /** The folder of a bundle's compiled classes. */
    static Path classes(String bundle) {
        return ROOT.resolve(bundle).resolve("target/classes");
    }

    /** The folder of all bundles. */
    static Path root() {
        return ROOT;
    }

    private static Manifest read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        }
    }
}

package org.cuepoint.crash.internal.support;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.core.diagnostics.RecentRuns;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.locations.Location;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SafeFilesWithoutFramework;

/** A home of a test with logs and reports, and what makes bundles of it. */
final class Fixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:45:12.123Z"), ZoneOffset.UTC);
    static final SupportBundles.Progress NONE = new SupportBundles.Progress() {
        @Override
        public void entry(String name, long done, long total) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    final Places places;
    final List<Supplier<DiagnosticsSection>> sections = new ArrayList<>();
    final List<Supplier<RecentRuns>> runs = new ArrayList<>();
    Callable<Map<String, ?>> settings = Map::of;

    Fixture(Path root) {
        places = new Places(root);
        for (Location location : List.of(Location.LOGS, Location.CRASHES, Location.EXPORTS)) {
            places.path(location);
        }
    }

    SafeFiles files() {
        return SafeFilesWithoutFramework.of(target -> {}, places.root().resolve("transactions"));
    }

    BundleMaker maker() {
        return maker(files());
    }

    BundleMaker maker(SafeFiles files) {
        BundleInput.About about = new BundleInput.About("CuePoint", "CuePoint Workbench", "1.2.3", "7d1f0c2b9a8e4653");
        return new BundleMaker(
                new BundleInput(Planted.redactor(), places, about, sections, settings, runs, CLOCK), files);
    }

    void section(String name, Callable<Map<String, ?>> tree) {
        sections.add(() -> new DiagnosticsSection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<String, ?> collect() {
                try {
                    return tree.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    Path log(String name, String text) {
        return write(places.path(Location.LOGS).resolve(name), text);
    }

    Path crash(String name, String text) {
        return write(places.path(Location.CRASHES).resolve(name), text);
    }

    private static Path write(Path file, String text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (String.valueOf(file).endsWith(".gz")) {
                try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                    zip.write(text.getBytes(StandardCharsets.UTF_8));
                }
            } else {
                bytes.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle of everything. */
    SupportBundles.Result made() throws IOException, InterruptedException {
        BundleMaker maker = maker();
        return maker.create(maker.proposedFile(), Set.of(), NONE).orElseThrow();
    }

    List<String> exports() throws IOException {
        try (Stream<Path> files = Files.list(places.path(Location.EXPORTS))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    /** The entries of a zip in their order. */
    static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        return all;
    }

    static String text(Map<String, byte[]> zip, String entry) {
        return new String(Objects.requireNonNull(zip.get(entry), entry), StandardCharsets.UTF_8);
    }

    static JsonObject json(Map<String, byte[]> zip, String entry) {
        return JsonParser.parseString(text(zip, entry)).getAsJsonObject();
    }
}

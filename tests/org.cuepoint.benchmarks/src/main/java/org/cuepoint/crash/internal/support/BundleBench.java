package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.redaction.StandardRedactor;
import org.cuepoint.safety.SafeFiles;

/** How long a support bundle of the logs and reports below a folder takes. */
public final class BundleBench {

    private BundleBench() {
    }

    private record Below(Path root) implements Locations {

        @Override
        public Path path(Location location) {
            try {
                return Files.createDirectories(root.resolve(location.id()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ResolvedLocation describe(Location location) {
            return new ResolvedLocation(location, root.resolve(location.id()), new Reason.Convention("a bench"), true);
        }

        @Override
        public LocationState inspect(Location location) {
            return new LocationState(true, true, true, OptionalLong.empty(), root.resolve(location.id()),
                    LocationState.Drive.LOCAL);
        }

        @Override
        public List<Notice> notices() {
            return List.of();
        }

        @Override
        public boolean readOnly() {
            return false;
        }
    }

    /**
     * Makes a bundle.
     *
     * @param root the folder with one for each location
     * @param files writes it
     * @param reports how many reports must be in it
     * @return milliseconds
     */
    public static double make(Path root, SafeFiles files, int reports) throws Exception {
        Below below = new Below(root);
        below.path(Location.EXPORTS);
        BundleMaker maker = new BundleMaker(new BundleInput(
                new StandardRedactor(List.of("/home/anna"), List.of("anna")), below,
                new BundleInput.About("CuePoint", "CuePoint Workbench", "1.0.0", "7d1f0c2b9a8e4653"), List.of(),
                Map::of, List.of(), Clock.systemUTC()), files);
        long begun = System.nanoTime();
        SupportBundles.Result result = maker.create(maker.proposedFile(), Set.of(), new SupportBundles.Progress() {
            @Override
            public void entry(String name, long done, long total) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        }).orElseThrow();
        double taken = (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        if (result.entries() < 2 * reports || !result.warnings().isEmpty()) {
            throw new IllegalStateException("not the whole bundle: " + result);
        }
        return taken;
    }
}

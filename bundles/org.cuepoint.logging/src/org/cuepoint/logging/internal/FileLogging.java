package org.cuepoint.logging.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The second stage of logging: opens the files as soon as the locations are known, and says in them who started. */
@Component(service = FileLogging.class, immediate = true)
public final class FileLogging {

    private static final Logger LOG = LoggerFactory.getLogger(FileLogging.class);

    /** How long a start waits at most for the banner to be on the disk. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final LoggingService logging;

    /**
     * @param logging the first stage
     * @param locations where the files go
     */
    @Activate
    public FileLogging(@Reference LoggingService logging, @Reference Locations locations) {
        this.logging = logging;
        logging.system().ifPresent(system -> start(system, logging.identity(), locations));
    }

    @Deactivate
    void stop() {
        LOG.info("End of the session");
        logging.system().ifPresent(LogSystem::close);
    }

    /** Opens the files, writes the banner and checks that it arrived. */
    static void start(LogSystem system, Optional<ApplicationIdentity> identity, Locations locations) {
        String name = identity.map(ApplicationIdentity::folderName).orElse("CuePoint").toLowerCase(Locale.ROOT);
        if (!system.open(locations.path(Location.LOGS), name)) {
            LOG.warn("The log files in {} cannot be written; this session is logged to memory only",
                    locations.path(Location.LOGS));
            return;
        }
        Path file = system.file().orElseThrow();
        long before = size(file);
        banner(identity, locations);
        system.pipeline().awaitWritten(PATIENCE_NANOS);
        if (size(file) <= before) {
            // Logback can be set up so that it hands nothing on and says nothing.
            system.pipeline().health().problem("The log file " + file + " does not grow");
            LOG.error("The log file {} does not grow", file);
        }
    }

    private static void banner(Optional<ApplicationIdentity> identity, Locations locations) {
        identity.ifPresent(who -> LOG.info("Start of {} {}{}, session {}, process {}", who.displayName(), who.version(),
                who.development() ? " (development build)" : "", who.sessionId(), ProcessHandle.current().pid()));
        LOG.info("{} {} {}, {} {}, {} processors, heap up to {} MB", System.getProperty("os.name"),
                System.getProperty("os.version"), System.getProperty("os.arch"), System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"), Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        StringBuilder places = new StringBuilder();
        for (Location location : Location.values()) {
            if (location == Location.EXPORTS) {
                continue; // the user's choice, perhaps on a drive that does not answer: a start does not wait for it
            }
            places.append(places.isEmpty() ? "" : ", ").append(location.id()).append(' ')
                    .append(locations.describe(location).path());
        }
        LOG.info("Locations: {}", places);
        for (Notice notice : locations.notices()) {
            LOG.info("{}", notice.sentence()); // the user is told by others: no second warning on the terminal
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1; // a file that is not there does not grow either, which the caller reports
        }
    }
}

package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.logging.index.LogSource;
import org.cuepoint.logging.internal.LogFiles;
import org.cuepoint.logging.internal.LoggingService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens indexes over the files in the folder of logs, and over others. */
@Component(service = LogIndexes.class)
public final class LogIndexService implements LogIndexes {

    private final Locations locations;
    private final LoggingService logging;

    /**
     * @param locations where the folder of logs is
     * @param logging which file is written by this process
     */
    @Activate
    public LogIndexService(@Reference Locations locations, @Reference LoggingService logging) {
        this.locations = locations;
        this.logging = logging;
    }

    @Override
    public List<LogSource> sources() throws IOException {
        return sources(locations.describe(Location.LOGS).path(), logging.file());
    }

    /** The logs in a folder, that of this process first. */
    static List<LogSource> sources(Path folder, Optional<Path> own) throws IOException {
        List<LogSource> sources = new ArrayList<>();
        own.ifPresent(file -> sources.add(source(file)));
        for (Path file : LogFiles.present(folder)) {
            LogSource source = source(file);
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static LogSource source(Path file) {
        return new LogSource(String.valueOf(file.getFileName()), file, true);
    }

    @Override
    public LogIndex open(LogSource source) {
        return opened(source);
    }

    /** The same without the service, for measuring. */
    public static LogIndex opened(LogSource source) {
        return new OpenLog(source, Filling.Limits.USUAL, OpenLog.LOOK_EVERY);
    }
}

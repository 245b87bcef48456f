package org.cuepoint.logging.internal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogReaderService;

/** Listens to the OSGi log service, and takes over what it remembers from before. */
@Component(service = OsgiBridge.class, immediate = true)
public final class OsgiBridge {

    private final LogReaderService reader;
    private final OsgiRecords records = new OsgiRecords();

    /**
     * @param logging the first stage: without it the records would go nowhere
     * @param reader the framework's log
     */
    @Activate
    public OsgiBridge(@Reference LoggingService logging, @Reference LogReaderService reader) {
        this.reader = reader;
        if (logging.system().isPresent()) {
            Deque<LogEntry> newestFirst = new ArrayDeque<>();
            Collections.list(reader.getLog()).forEach(newestFirst::addFirst);
            reader.addLogListener(records);
            newestFirst.forEach(records::logged);
        }
    }

    @Deactivate
    void stop() {
        reader.removeLogListener(records);
    }
}

package org.cuepoint.safety.internal.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders watched by the platform. Two paths to one folder may have the same key. */
final class PlatformSignals implements FolderSignals {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformSignals.class);

    private final WatchService service;
    private final Map<WatchKey, Set<Path>> folders = new HashMap<>();

    private PlatformSignals(WatchService service) {
        this.service = service;
    }

    /** What this machine has; where it cannot be had, one that never tells anything. */
    static FolderSignals open() {
        try {
            return new PlatformSignals(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("The system tells nothing about changes of files, they are looked at instead: {}", e.toString());
            return new NoSignals();
        }
    }

    @Override
    public boolean add(Path folder) {
        try {
            WatchKey key = folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
            folders.computeIfAbsent(key, none -> new HashSet<>()).add(folder);
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException
                | ClosedWatchServiceException e) {
            LOG.debug("{} is not watched by the system: {}", folder, e.toString());
            return false;
        }
    }

    @Override
    public void remove(Path folder) {
        for (Map.Entry<WatchKey, Set<Path>> entry : List.copyOf(folders.entrySet())) {
            if (entry.getValue().remove(folder) && entry.getValue().isEmpty()) {
                entry.getKey().cancel();
                folders.remove(entry.getKey());
            }
        }
    }

    @Override
    public boolean isWatched(Path folder) {
        return folders.entrySet().stream().anyMatch(e -> e.getKey().isValid() && e.getValue().contains(folder));
    }

    @Override
    public List<Signal> await(long nanos) throws InterruptedException {
        WatchKey key;
        try {
            key = service.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException(e.getMessage());
        }
        List<Signal> signals = new ArrayList<>();
        while (key != null) {
            collect(key, signals);
            key = service.poll();
        }
        return signals;
    }

    private void collect(WatchKey key, List<Signal> signals) {
        Set<Path> paths = folders.getOrDefault(key, Set.of());
        for (WatchEvent<?> event : key.pollEvents()) {
            // an overflow, and whatever later versions may tell, has no name
            Optional<String> name = event.context() instanceof Path path
                    ? Optional.of(path.toString())
                    : Optional.empty();
            paths.forEach(folder -> signals.add(new Signal(folder, name)));
        }
        if (!key.reset()) {
            folders.remove(key); // the folder is gone
            paths.forEach(folder -> signals.add(new Signal(folder, Optional.empty())));
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.debug("The system's watch could not be closed: {}", e.toString());
        }
    }
}

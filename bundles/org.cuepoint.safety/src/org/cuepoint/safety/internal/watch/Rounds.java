package org.cuepoint.safety.internal.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the watched files: at once when the platform tells something, when a file was quiet long enough, and all of
 * them from time to time. Knows no clock and no thread. Times are in nanoseconds.
 */
final class Rounds {

    /** How often all files are looked at when the platform does not watch one of their folders. */
    static final long POLLING = 2_000_000_000L;

    /** How often otherwise: network drives and the renaming of a folder above tell nothing. */
    static final long CHECKING = 10_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final StorageDevice device;
    private final FolderSignals signals;
    private final Map<WatchedFile, Set<Path>> files = new HashMap<>();
    private final Map<Path, String> identities = new HashMap<>();
    private boolean polling;
    private long nextCheck;

    /** Something to be told. */
    record Told(WatchedFile file, FileEvent event) {
    }

    Rounds(StorageDevice device, FolderSignals signals, long now) {
        this.device = device;
        this.signals = signals;
        this.nextCheck = now + CHECKING;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    void add(WatchedFile file, long now) {
        Set<Path> folders = file.folders();
        files.put(file, folders);
        folders.forEach(this::watch);
        schedule(now);
    }

    /** Forgets closed files and the folders of which no other file is watched. */
    void dropClosed() {
        if (files.keySet().removeIf(WatchedFile::isClosed)) {
            Set<Path> needed = new HashSet<>();
            files.values().forEach(needed::addAll);
            for (Path folder : Set.copyOf(identities.keySet())) {
                if (!needed.contains(folder)) {
                    signals.remove(folder);
                    identities.remove(folder);
                }
            }
        }
    }

    /** Has a folder watched unless it is already; it is not when another folder has its name by now. */
    private void watch(Path folder) {
        String identity = identity(folder);
        boolean watched = signals.isWatched(folder);
        if (watched && identity.equals(identities.get(folder))) {
            return;
        }
        if (watched) {
            signals.remove(folder);
        }
        identities.put(folder, identity);
        if (!signals.add(folder)) {
            LOG.debug("{} is looked at every {} s", folder, POLLING / 1_000_000_000L);
        }
    }

    private String identity(Path folder) {
        try {
            return device.facts(folder).map(FileFacts::identity).orElse("");
        } catch (IOException e) {
            return ""; // nobody knows: found out with the next round
        }
    }

    private void schedule(long now) {
        polling = identities.keySet().stream().anyMatch(folder -> !signals.isWatched(folder));
        long limit = now + (polling ? POLLING : CHECKING);
        nextCheck = nextCheck - limit > 0 || nextCheck - now <= 0 ? limit : nextCheck;
    }

    /**
     * One round.
     *
     * @param told what the platform told since the last one
     * @return what is to be told now
     */
    List<Told> look(List<FolderSignals.Signal> told, long now) {
        boolean check = nextCheck - now <= 0;
        if (check) {
            files.replaceAll((file, folders) -> file.folders());
            files.values().forEach(folders -> folders.forEach(this::watch));
        }
        schedule(now);
        List<Told> events = new ArrayList<>();
        for (Map.Entry<WatchedFile, Set<Path>> entry : files.entrySet()) {
            WatchedFile file = entry.getKey();
            boolean due = file.due().isPresent() && file.due().getAsLong() - now <= 0;
            if (check || due || concerns(entry, told)) {
                lookAt(file, now).ifPresent(event -> events.add(new Told(file, event)));
            }
        }
        return events;
    }

    /** Whatever goes wrong with one file must not end the watching of the others. */
    private static Optional<FileEvent> lookAt(WatchedFile file, long now) {
        try {
            return file.look(now);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be looked at", file.given(), e);
            return Optional.empty();
        }
    }

    private static boolean concerns(Map.Entry<WatchedFile, Set<Path>> file, List<FolderSignals.Signal> told) {
        return told.stream().anyMatch(s -> file.getValue().contains(s.folder()) && file.getKey().concerns(s));
    }

    /** How long nothing needs to be looked at unless the platform tells something; at least 1 ns. */
    long untilNext(long now) {
        long next = nextCheck;
        for (WatchedFile file : files.keySet()) {
            if (file.due().isPresent() && file.due().getAsLong() - next < 0) {
                next = file.due().getAsLong();
            }
        }
        return Math.max(1, next - now);
    }
}

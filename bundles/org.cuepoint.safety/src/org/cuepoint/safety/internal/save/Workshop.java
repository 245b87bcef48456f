package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every write needs.
 *
 * @param device the file systems
 * @param platform whose rules hold
 * @param guard asked before anything is written
 * @param locks lets one thread at a time write a file
 * @param pending finished before anything is taken for a leftover
 * @param swept folders in which leftovers were looked for already
 */
public record Workshop(StorageDevice device, Platform platform, WriteGuard guard, PathLocks locks,
        PendingTransactions pending, Set<Path> swept) {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    /** Where nobody writes several files together. */
    public Workshop(StorageDevice device, Platform platform, WriteGuard guard, PathLocks locks) {
        this(device, platform, guard, locks, PendingTransactions.NONE, ConcurrentHashMap.newKeySet());
    }

    /** For the file systems of this machine. */
    public static Workshop here(WriteGuard guard) {
        Platform platform = Platform.current();
        return new Workshop(new PlatformStorage(platform), platform, guard, new PathLocks());
    }

    /** The same, where some may write several files together. */
    public Workshop finishing(PendingTransactions transactions) {
        return new Workshop(device, platform, guard, locks, transactions, swept);
    }

    public NameRules names() {
        return new NameRules(platform);
    }

    public TargetFinder finder() {
        return new TargetFinder(device, guard, names());
    }

    public Placement placement() {
        return new Placement(device, platform);
    }

    public Failures failures() {
        return new Failures(device);
    }

    public Leftovers leftovers() {
        return new Leftovers(this);
    }

    public Stamps stamps() {
        return new Stamps(device);
    }

    /**
     * What a save that was killed left beside its target goes when the first one of this process succeeds there: nobody
     * else would do it.
     */
    public void sweepOnce(Path folder) {
        if (!swept.add(folder)) {
            return;
        }
        try {
            leftovers().sweep(folder);
        } catch (IOException e) {
            LOG.debug("{} was not searched for leftovers: {}", folder, e.getMessage());
        }
    }

    /** The names to try when one is taken: {@code name (1).csv}, {@code name (2).csv} and so on. */
    public Path numbered(Path folder, Path name, int number) {
        return marked(folder, name, " (" + number + ")");
    }

    /** A name with something put before its end, shortened so that it is allowed. */
    public Path marked(Path folder, Path name, String mark) {
        String text = name.toString();
        int dot = text.lastIndexOf('.');
        String stem = dot > 0 ? text.substring(0, dot) : text;
        return folder.resolve(names().fit(stem, mark + (dot > 0 ? text.substring(dot) : "")));
    }
}

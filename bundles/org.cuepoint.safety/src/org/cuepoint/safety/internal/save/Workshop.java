package org.cuepoint.safety.internal.save;

import java.nio.file.Path;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.cuepoint.safety.internal.disk.StorageDevice;

/**
 * What every write needs.
 *
 * @param device the file systems
 * @param platform whose rules hold
 * @param guard asked before anything is written
 * @param locks lets one thread at a time write a file
 */
public record Workshop(StorageDevice device, Platform platform, WriteGuard guard, PathLocks locks) {

    /** For the file systems of this machine. */
    public static Workshop here(WriteGuard guard) {
        Platform platform = Platform.current();
        return new Workshop(new PlatformStorage(platform), platform, guard, new PathLocks());
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
        return new Leftovers(device);
    }

    public Stamps stamps() {
        return new Stamps(device);
    }

    /** The names to try when one is taken: {@code name (1).csv}, {@code name (2).csv} and so on. */
    public Path numbered(Path folder, Path name, int number) {
        String text = name.toString();
        int dot = text.lastIndexOf('.');
        String stem = dot > 0 ? text.substring(0, dot) : text;
        String suffix = " (" + number + ")" + (dot > 0 ? text.substring(dot) : "");
        return folder.resolve(names().fit(stem, suffix));
    }
}

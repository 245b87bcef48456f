package org.cuepoint.safety.internal.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.SaveOperation;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes old copies smaller (gzip, RFC 1952). The compressed copy is on the disk and was read back before the plain one
 * goes: a crash leaves one of them or both, which count as one.
 */
final class Compression {

    private static final Logger LOG = LoggerFactory.getLogger(Compression.class);
    private static final int SAMPLE = 64 * 1024;
    private static final int SMALLEST = 4 * 1024;

    private final Workshop workshop;
    /** Those that would not get smaller or are damaged: looked at once, not after every backup. */
    private final Set<Path> passedOver = ConcurrentHashMap.newKeySet();

    Compression(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Compresses those that are due.
     *
     * @param before what was kept before this time is due
     * @param most how many are looked at, at most; those that were passed over before do not count
     * @return how many were compressed
     */
    int apply(List<BackedUpFile> files, Instant before, int most) throws InterruptedException {
        int done = 0;
        int tried = 0;
        for (BackedUpFile file : files) {
            for (BackupVersion version : file.versions()) {
                if (tried == most) {
                    return done;
                }
                if (isDue(version, before) && !passedOver.contains(version.copy())) {
                    tried++;
                    if (compress(version)) {
                        done++;
                    } else {
                        passedOver.add(version.copy());
                    }
                }
            }
        }
        return done;
    }

    private static boolean isDue(BackupVersion version, Instant before) {
        return version.time().isBefore(before) && version.bytes() >= SMALLEST
                && CopyName.parse(version.copy()).filter(name -> !name.isCompressed()).isPresent();
    }

    private boolean compress(BackupVersion version) throws InterruptedException {
        try {
            if (!paysOff(version)) {
                return false;
            }
            Path name = version.copy().resolveSibling(CopyName.parse(version.copy()).orElseThrow()
                    .compressed(version.bytes(), version.file()));
            SaveResult saved = new SaveOperation(workshop, Backups.NONE, name, SaveOptions.of(ConflictPolicy.SKIP),
                    out -> {
                        try (InputStream content = VersionContent.open(workshop.device(), version);
                                GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                            content.transferTo(gzip);
                        }
                    }).run();
            BackupVersion smaller = new BackupVersion(version.id(), version.file(), name, version.time(),
                    version.bytes(), 0, version.sha256());
            if (saved instanceof SaveResult.NotSaved || !VersionContent.isGood(workshop.device(), smaller)) {
                LOG.warn("The backup {} stays as it is: {}", version.copy(), saved.sentence());
                return false;
            }
            if (workshop.device().size(name).orElse(Long.MAX_VALUE) >= version.storedBytes()) {
                workshop.device().remove(name);
                return false;
            }
            workshop.device().forceFolder(Objects.requireNonNull(name.getParent()));
            workshop.device().remove(version.copy());
            return true;
        } catch (IOException e) {
            LOG.warn("The backup {} could not be compressed: {}", version.copy(), e.getMessage());
            return false;
        }
    }

    /** By its beginning: music and archives do not get smaller. */
    private boolean paysOff(BackupVersion version) throws IOException {
        try (InputStream content = VersionContent.open(workshop.device(), version)) {
            byte[] sample = content.readNBytes((int) Math.min(SAMPLE, version.bytes()));
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(sample);
            }
            return compressed.size() * 10L < sample.length * 9L;
        }
    }
}

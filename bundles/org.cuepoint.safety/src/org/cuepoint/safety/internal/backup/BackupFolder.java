package org.cuepoint.safety.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.SaveOperation;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups as files that can be opened with any program: one folder per file, named after the file and a hash of its
 * path, with {@code path.txt} and copies called {@code <UTC time>-<SHA-256><extension>}. Content that is there already
 * is not stored again. When the folder cannot be used, the copy is {@code name.bak} beside the file.
 */
public final class BackupFolder implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
    /** How times are written in names. */
    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** Says in each folder whose versions are in it. */
    public static final String PATH_FILE = "path.txt";
    private static final int LONGEST_STEM = 60;
    private static final int LONGEST_EXTENSION = 20;
    private static final int PATH_DIGITS = 16;

    private final Workshop workshop;
    private final Supplier<Path> folder;
    private final Clock clock;

    /**
     * @param folder where backups are kept, asked for at each backup
     * @param clock gives the time in the names
     */
    public BackupFolder(Workshop workshop, Supplier<Path> folder, Clock clock) {
        this.workshop = workshop;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException {
        try {
            return keepInFolder(file, stamp);
        } catch (IOException e) {
            LOG.warn("The backup of {} goes beside the file: {}", file, e.getMessage());
        }
        try {
            return kept(save(file.resolveSibling(workshop.names().fit(nameOf(file), ".bak")), ConflictPolicy.RENAME,
                    copyOf(file, stamp)));
        } catch (StorageException e) {
            throw new StorageException(file, e.problem(),
                    file + " was not replaced, because its present content could not be kept: " + e.getMessage(), e);
        }
    }

    private Kept keepInFolder(Path file, FileStamp stamp) throws IOException, InterruptedException {
        String path = file.toString();
        Path versions = folder.get().resolve(shortened(nameOf(file), LONGEST_STEM) + mark(file));
        Optional<Path> known = find(versions, stamp);
        String copy = TIME.format(clock.instant()) + "-" + stamp.sha256() + extension(nameOf(file));
        if (known.isPresent()) {
            return new Kept(renewed(known.get(), versions.resolve(copy)), true);
        }
        Kept name = kept(save(versions.resolve(PATH_FILE), ConflictPolicy.SKIP, Content.of(path + "\n")));
        Kept content = kept(save(versions.resolve(copy), ConflictPolicy.RENAME, copyOf(file, stamp)));
        return new Kept(content.file(), content.durable() && name.durable());
    }

    /** Content that is kept again counts as kept now: as one of long ago it would be the first to go. */
    private Path renewed(Path known, Path name) {
        if (known.equals(name)) {
            return known;
        }
        try {
            workshop.device().replace(known, name);
            return name;
        } catch (IOException e) {
            LOG.warn("{} keeps its time, since it could not be renamed: {}", known, e.getMessage());
            return known;
        }
    }

    /** What the name of a file's folder ends in. */
    private static String mark(Path file) {
        return "-" + Hashes.of(file.toString()).substring(0, PATH_DIGITS);
    }

    /** Whether a folder is the one for the versions of a file. */
    public static boolean isFolderOf(Path file, Path folder) {
        return nameOf(folder).endsWith(mark(file));
    }

    private static Kept kept(SaveResult result) throws StorageException {
        return switch (result) {
            case SaveResult.Saved saved -> new Kept(saved.file(), saved.durable());
            case SaveResult.Skipped skipped -> new Kept(skipped.file(), true);
            case SaveResult.NotSaved failed -> throw new StorageException(failed.file(), failed.problem(),
                    failed.sentence());
        };
    }

    private Optional<Path> find(Path versions, FileStamp stamp) throws IOException {
        if (workshop.device().facts(versions).isEmpty()) {
            return Optional.empty();
        }
        for (Path copy : workshop.device().list(versions)) {
            if (nameOf(copy).contains(stamp.sha256()) && workshop.stamps().take(copy).sameContent(stamp)) {
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private SaveResult save(Path copy, ConflictPolicy policy, Content content) throws InterruptedException {
        Backups none = (file, stamp) -> {
            throw new StorageException(file, Problem.FAILED, "a backup is never replaced");
        };
        return new SaveOperation(workshop, none, copy, SaveOptions.of(policy), content).run();
    }

    /** Reads the file while it is hashed, and fails when it is not what it was. */
    private Content copyOf(Path file, FileStamp stamp) {
        return out -> {
            String sha256;
            try (OpenFile source = workshop.device().openToRead(file)) {
                sha256 = copy(source, out);
            }
            if (!sha256.equals(stamp.sha256())) {
                throw new StorageException(file, Problem.CHANGED,
                        file + " was changed by somebody else while it was being saved.");
            }
        };
    }

    private static String copy(OpenFile source, OutputStream out) throws IOException {
        var digest = Hashes.sha256();
        byte[] chunk = new byte[Hashes.CHUNK];
        for (int n = source.read(chunk); n >= 0; n = source.read(chunk)) {
            digest.update(chunk, 0, n);
            out.write(chunk, 0, n);
        }
        return Hashes.hex(digest);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    }

    private static String shortened(String name, int most) {
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most));
    }
}

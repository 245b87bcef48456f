package org.cuepoint.safety.internal.save;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.cuepoint.safety.Content;
import org.cuepoint.safety.ContentCheck;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.FileInput;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * New content in a temporary file beside its target: written, forced and proven before it takes the target's name. It
 * is locked while it lives, so that leftovers of a crash can be told from it. Closing it discards it unless it was
 * placed.
 */
public final class StagedFile implements AutoCloseable {

    /** The names of our temporary files; nobody else's file is called so. The group is the name they were meant for. */
    public static final Pattern NAME = Pattern.compile("\\.cuepoint-[0-9a-f]{16}(?:-(.+))?\\.tmp", Pattern.DOTALL);

    /** Names longer than this, in bytes of UTF-8, are left out, so that the temporary one is never too long. */
    private static final int LONGEST_TARGET = 100;

    private static final Logger LOG = LoggerFactory.getLogger(StagedFile.class);
    private static final int MOST_ATTEMPTS = 8;
    /** Up to so many bytes SHA-256 is compared even if nobody needs it; beyond, it would take longer than the disk. */
    private static final long SMALL = 256 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    private final StorageDevice device;
    private final Path path;
    private final OpenFile file;
    private String identity = "";
    private boolean gone;
    private long bytes;
    private String sha256 = "";
    private List<String> notes = List.of();

    private StagedFile(StorageDevice device, Path path, OpenFile file) {
        this.device = device;
        this.path = path;
        this.file = file;
        LIVE.add(path);
    }

    /** Whether a temporary file belongs to a write that runs in this process. */
    public static boolean isLive(Path path) {
        return LIVE.contains(path);
    }

    /**
     * Makes an empty temporary file.
     *
     * @param meantFor the name of the file that a person would miss; empty when a half-written one is worth nothing
     * @param secret whether only the present user may read it until it gets another file's mode
     */
    static StagedFile create(StorageDevice device, Path folder, String meantFor, boolean secret) throws IOException {
        boolean named = !meantFor.isEmpty() && meantFor.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TARGET;
        String end = named ? '-' + meantFor + ".tmp" : ".tmp";
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Path path = folder.resolve(".cuepoint-" + HexFormat.of().toHexDigits(RANDOM.nextLong()) + end);
            StagedFile staged;
            try {
                staged = open(device, path, secret);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} is taken", path);
                continue;
            } catch (IOException e) {
                removeQuietly(device, path); // the name is random: if it is there, the failed call made it
                throw e;
            }
            if (staged.isOurs()) {
                return staged;
            }
            staged.close(); // the search for leftovers was faster: it holds the file and removes it
        }
        throw new IOException("no temporary file could be made in " + folder);
    }

    private static StagedFile open(StorageDevice device, Path path, boolean secret) throws IOException {
        return new StagedFile(device, path, device.createNew(path, secret));
    }

    private boolean isOurs() throws IOException {
        boolean known = false;
        try {
            Optional<FileFacts> facts = lock() ? device.facts(path) : Optional.empty();
            identity = facts.isPresent() ? facts.get().identity() : "";
            known = true;
            return facts.isPresent();
        } finally {
            if (!known) {
                close();
            }
        }
    }

    private boolean lock() {
        try {
            return file.tryLock();
        } catch (IOException e) {
            LOG.debug("{} cannot be locked: {}", path, e.getMessage());
            return true; // a file system without locks: leftovers are never removed there, so none is needed
        }
    }

    /**
     * Writes the content, gives it the attributes of the file to be replaced, forces it and reads it back.
     *
     * @param asked the file the user asked for, named in sentences
     * @param like the file whose mode, owner and attributes are carried over
     * @param hashed whether its hash is wanted; it is in any case when it is read back
     */
    void fill(Path asked, Content content, Optional<Path> like, boolean hashed, boolean verify)
            throws IOException, InterruptedException {
        Fingerprint written = new Fingerprint(hashed ? Long.MAX_VALUE : SMALL);
        Chunks chunks = new Chunks(file, hashed || verify ? Optional.of(written) : Optional.empty());
        content.writeTo(chunks);
        chunks.drain();
        bytes = chunks.bytes();
        if (like.isPresent()) {
            takeAttributesOf(like.get());
        }
        file.force(); // never tried again: after a failure the system may have dropped the pages and report success
        if ((hashed || verify) && written.hasHash()) {
            sha256 = written.sha256();
        }
        if (verify) {
            compare(asked, written);
        }
    }

    private void takeAttributesOf(Path other) throws IOException {
        notes = device.carryOver(other, path);
        if (!lock()) { // setting attributes opens and closes the file, which may have dropped the lock
            throw new NoSuchFileException(path.toString());
        }
    }

    /** By SHA-256 where it is known, otherwise by both checksums. */
    private void compare(Path asked, Fingerprint written) throws IOException {
        file.seek(0);
        Fingerprint found = new Fingerprint(written.hasHash() ? Long.MAX_VALUE : 0);
        byte[] chunk = new byte[(int) Math.min(Hashes.CHUNK, bytes + 1)];
        for (int n = file.read(chunk); n >= 0; n = file.read(chunk)) {
            found.add(chunk, 0, n);
        }
        boolean same = found.sameChecksums(written) && (sha256.isEmpty() || sha256.equals(found.sha256()));
        if (!same) {
            throw new StorageException(asked, Problem.FAILED, asked + " was not saved: what was read back from the "
                    + "disk is not what was written. The disk may be failing; save to another one.");
        }
    }

    /** Has somebody look at the content. */
    public void checkBy(Path asked, ContentCheck check) throws IOException {
        try {
            check.check(content());
        } catch (IOException e) {
            throw new StorageException(asked, Problem.INVALID,
                    asked + " was not saved, because " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    /** The content from its beginning; closing it does nothing. */
    public InputStream content() throws IOException {
        file.seek(0);
        return new FilterInputStream(new FileInput(file)) {
            @Override
            public void close() {
                // the file is needed further
            }
        };
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Tells the file from others whatever its name; empty where the platform has no such thing. */
    public String identity() {
        return identity;
    }

    /** Length of the content in bytes. */
    public long bytes() {
        return bytes;
    }

    /** SHA-256 of the content in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** What could not be carried over, in sentences. */
    public List<String> notes() {
        return notes;
    }

    /** Forces the file again after it got its new name, for platforms that cannot force a folder. */
    public void forceAgain() throws IOException {
        file.force();
    }

    /** Says that the temporary name is no more, or is left to somebody else, so that there is nothing to discard. */
    public void placed() {
        gone = true;
    }

    /** Whether {@link #placed()} was said. */
    boolean isPlaced() {
        return gone;
    }

    /** Closes the file and removes it unless it was placed. Failures are logged: a leftover is found later. */
    @Override
    public void close() {
        discard();
        LIVE.remove(path);
    }

    private void discard() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed: {}", path, e.getMessage());
        }
        if (gone) {
            return;
        }
        gone = true;
        removeQuietly(device, path);
    }

    private static void removeQuietly(StorageDevice device, Path path) {
        try {
            device.remove(path);
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", path);
        } catch (IOException e) {
            LOG.warn("The temporary file {} could not be removed: {}", path, e.getMessage());
        }
    }
}

package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a file what another has besides content: owner and group first, since changing them may clear bits of the mode.
 */
public final class AttributeCopy {

    /** The largest value of one extended attribute in Linux (XATTR_SIZE_MAX). */
    private static final int LARGEST_ATTRIBUTE = 65_536;
    private static final String UNIX = "unix:mode,uid,gid";
    /** The bits of a mode that chmod(2) sets. */
    private static final int PERMISSIONS = 07777;

    private final Path from;
    private final Path to;
    private final List<String> notes = new ArrayList<>();

    public AttributeCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies everything the platform knows.
     *
     * @return a sentence for each that could not be carried over
     * @throws IOException when the mode could not be carried over
     */
    public List<String> copy() throws IOException {
        if (from.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            copyOwnerAndMode();
        } else {
            copyWindowsAttributes();
        }
        copyExtended();
        return List.copyOf(notes);
    }

    /** Numbers, not names: looking names up takes longer than all the rest. */
    private void copyOwnerAndMode() throws IOException {
        Map<String, Object> wanted = Files.readAttributes(from, UNIX);
        Map<String, Object> present = Files.readAttributes(to, UNIX);
        boolean changed = attempt("owner", "uid", wanted, present) | attempt("group", "gid", wanted, present);
        if (changed || !value(wanted, "mode").equals(value(present, "mode"))) {
            Files.setAttribute(to, "unix:mode", (int) value(wanted, "mode") & PERMISSIONS);
        }
    }

    private static Object value(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }

    private boolean attempt(String words, String name, Map<String, Object> wanted, Map<String, Object> present) {
        if (value(wanted, name).equals(value(present, name))) {
            return false;
        }
        attempt(words + ' ' + value(wanted, name), () -> Files.setAttribute(to, "unix:" + name, value(wanted, name)));
        return true;
    }

    /** A way to the attributes; empty where the file system has none of that kind. */
    private static <V extends FileAttributeView> Optional<V> view(Path path, Class<V> kind) {
        return Optional.ofNullable(Files.getFileAttributeView(path, kind));
    }

    private void copyWindowsAttributes() {
        Optional<AclFileAttributeView> wanted = view(from, AclFileAttributeView.class);
        Optional<AclFileAttributeView> present = view(to, AclFileAttributeView.class);
        if (wanted.isPresent() && present.isPresent()) {
            attempt("access list", () -> present.get().setAcl(wanted.get().getAcl()));
        }
        Optional<DosFileAttributeView> old = view(from, DosFileAttributeView.class);
        Optional<DosFileAttributeView> created = view(to, DosFileAttributeView.class);
        if (old.isPresent() && created.isPresent()) {
            attempt("hidden mark", () -> created.get().setHidden(old.get().readAttributes().isHidden()));
        }
    }

    private void copyExtended() {
        Optional<UserDefinedFileAttributeView> old = view(from, UserDefinedFileAttributeView.class);
        Optional<UserDefinedFileAttributeView> created = view(to, UserDefinedFileAttributeView.class);
        if (old.isEmpty() || created.isEmpty()) {
            return;
        }
        attempt("extended attributes", () -> {
            for (String name : old.get().list()) {
                copyOne(old.get(), created.get(), name);
            }
        });
    }

    private static void copyOne(UserDefinedFileAttributeView old, UserDefinedFileAttributeView created, String name)
            throws IOException {
        int size = old.size(name);
        if (size > LARGEST_ATTRIBUTE) {
            throw new IOException("the attribute " + name + " has " + size + " bytes");
        }
        ByteBuffer value = ByteBuffer.allocate(size);
        old.read(name, value);
        value.flip();
        created.write(name, value);
    }

    private void attempt(String what, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | UnsupportedOperationException e) {
            notes.add("The file's " + what + " could not be carried over.");
        }
    }

    /** Something that may be refused without harm. */
    private interface Attempt {

        void run() throws IOException;
    }
}

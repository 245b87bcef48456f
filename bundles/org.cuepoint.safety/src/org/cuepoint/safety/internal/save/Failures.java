package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.disk.StoreFacts;

/** Turns what the platform reports into a problem and a sentence for the user. */
public final class Failures {

    /** Below this much free space, in bytes, a failed write is taken for a full disk whatever its message says. */
    private static final long FULL = 64 * 1024;

    /** What systems say when nothing fits any more: C libraries and Windows, in English. */
    private static final List<String> FULL_MESSAGES = List.of("no space left", "quota exceeded", "not enough space",
            "disk is full");
    private static final List<String> READ_ONLY_MESSAGES = List.of("read-only file system", "write protected");
    private static final List<String> DENIED_MESSAGES = List.of("not permitted", "permission denied",
            "access is denied");
    private static final List<String> LOCKED_MESSAGES = List.of("used by another process", "locked a portion");
    private static final List<String> LONG_MESSAGES = List.of("name too long", "filename or extension is too long");

    private final StorageDevice device;

    public Failures(StorageDevice device) {
        this.device = device;
    }

    /**
     * The failure of an operation.
     *
     * @param file what the user asked for
     * @param outcome what it means for that file, for example {@code was not saved}
     * @param cause what was reported
     */
    public StorageException explain(Path file, String outcome, IOException cause) {
        if (cause instanceof StorageException known) {
            return known;
        }
        if (cause instanceof WriteRefusedException refused) {
            return new StorageException(file, Problem.REFUSED, sentence(refused), refused);
        }
        Problem problem = problem(file, cause);
        return new StorageException(file, problem, file + " " + outcome + ": " + reason(problem, cause), cause);
    }

    private Problem problem(Path file, IOException cause) {
        String message = text(cause).toLowerCase(Locale.ROOT);
        Optional<StoreFacts> store = store(file);
        if (says(message, READ_ONLY_MESSAGES) || store.filter(StoreFacts::readOnly).isPresent()) {
            return Problem.READ_ONLY;
        }
        if (says(message, LOCKED_MESSAGES)) {
            return Problem.LOCKED;
        }
        if (cause instanceof AccessDeniedException || says(message, DENIED_MESSAGES)) {
            return Problem.NO_PERMISSION;
        }
        if (says(message, FULL_MESSAGES) || store.filter(s -> s.freeBytes() < FULL).isPresent()) {
            return Problem.NO_SPACE;
        }
        if (says(message, LONG_MESSAGES)) {
            return Problem.BAD_NAME;
        }
        return Problem.FAILED;
    }

    private static String reason(Problem problem, IOException cause) {
        return switch (problem) {
            case READ_ONLY -> "the disk is read-only. Choose another folder.";
            case NO_PERMISSION -> "the system does not allow it. Check the permissions of the file and its folder, or "
                    + "choose another folder.";
            case NO_SPACE -> "the disk is full. Free some space or choose another disk.";
            case LOCKED -> "another program has it open. Close it there, then save again.";
            case BAD_NAME -> "the name is too long for this disk. Choose a shorter one.";
            default -> other(cause);
        };
    }

    private static String other(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "the file or its folder vanished meanwhile.";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "the name is taken.";
        }
        String text = text(cause);
        return text.isBlank()
                ? "the system gave no reason (" + cause.getClass().getSimpleName() + ")."
                : "the system reported \"" + text.strip() + "\".";
    }

    /** What was reported, without the name of the file, which may itself read like a reason. */
    private static String text(IOException cause) {
        String text = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return text == null ? "" : text;
    }

    private static String sentence(WriteRefusedException refused) {
        return String.valueOf(refused.getMessage());
    }

    private Optional<StoreFacts> store(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            try {
                return Optional.of(device.store(folder));
            } catch (NoSuchFileException e) {
                continue; // not made yet: the folder above lies on the same disk or is the mount point
            } catch (IOException e) {
                return Optional.empty(); // only the reason gets less exact
            }
        }
        return Optional.empty();
    }

    private static boolean says(String message, List<String> fragments) {
        return fragments.stream().anyMatch(message::contains);
    }
}
